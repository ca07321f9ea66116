import { expect, test } from 'vitest';
import { liftArgs } from './lift-args';
import type { PlanText } from './plan-text';

test.each<{ name: string; text: PlanText; lifted: PlanText }>([
  { name: 'nothing to lift', text: { kubeletArg: 'v=2', agents: '1' }, lifted: { kubeletArg: 'v=2', agents: '1' } },
  { name: 'max-pods', text: { kubeletArg: 'max-pods=250' }, lifted: { maxPods: '250' } },
  { name: 'two dashes', text: { kubeletArg: '--max-pods=250' }, lifted: { maxPods: '250' } },
  {
    name: 'underscores',
    text: { kubeControllerManagerArg: 'node_cidr_mask_size=25' },
    lifted: { nodeCidrMaskSize: '25' },
  },
  {
    name: 'the others stay',
    text: { kubeletArg: 'v=2\nmax-pods=250\nx=a,b' },
    lifted: { kubeletArg: 'v=2\nx=a,b', maxPods: '250' },
  },
  { name: 'the last wins', text: { kubeletArg: 'max-pods=250\nmax-pods=300' }, lifted: { maxPods: '300' } },
  { name: 'also over the field', text: { maxPods: '200', kubeletArg: 'max-pods=250' }, lifted: { maxPods: '250' } },
  { name: 'no number', text: { kubeletArg: 'max-pods=many' }, lifted: { kubeletArg: 'max-pods=many' } },
  { name: 'no value', text: { kubeletArg: 'max-pods' }, lifted: { kubeletArg: 'max-pods' } },
  { name: 'zero pods', text: { kubeletArg: 'max-pods=0' }, lifted: { kubeletArg: 'max-pods=0' } },
  { name: 'octal', text: { kubeletArg: 'max-pods=0250' }, lifted: { kubeletArg: 'max-pods=0250' } },
  { name: 'appended', text: { kubeletArg: 'max-pods+=250' }, lifted: { kubeletArg: 'max-pods+=250' } },
  {
    name: 'node masks',
    text: {
      kubeControllerManagerArg: 'node-cidr-mask-size=25\nnode-cidr-mask-size-ipv4=26\nnode-cidr-mask-size-ipv6=80',
    },
    lifted: { nodeCidrMaskSize: '25', nodeCidrMaskSizeIpv4: '26', nodeCidrMaskSizeIpv6: '80' },
  },
  {
    name: 'mask 0 counts as unset',
    text: { kubeControllerManagerArg: 'node-cidr-mask-size=0' },
    lifted: { nodeCidrMaskSize: '0' },
  },
  {
    name: 'a negative mask, which the component reads as a number too',
    text: { kubeControllerManagerArg: 'node-cidr-mask-size=-1', kubeletArg: 'max-pods=-1' },
    lifted: { nodeCidrMaskSize: '-1', kubeletArg: 'max-pods=-1' },
  },
  {
    name: 'a flag of another component',
    text: { kubeControllerManagerArg: 'max-pods=250', kubeletArg: 'node-cidr-mask-size=25' },
    lifted: { kubeControllerManagerArg: 'max-pods=250', kubeletArg: 'node-cidr-mask-size=25' },
  },
])('$name', ({ text, lifted }) => {
  expect(liftArgs(text)).toEqual(lifted);
});
