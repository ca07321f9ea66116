import { describe, expect, test } from 'vitest';
import { kubernetesCases } from '../../test-support/kubernetes-cases';
import { planWith } from '../../test-support/plans';
import { checkPlan } from '../rules/check-plan';
import { judgeKubernetes, OF_OTHER_PARTS } from './judge-kubernetes';
import type { KubernetesCase } from './kubernetes-case';
import { listOf } from './kubernetes-case';

test('agrees with what Kubernetes made of every plan', { timeout: 60_000 }, () => {
  const { count, disagreements } = judgeKubernetes(kubernetesCases);
  expect(disagreements).toEqual([]);
  expect(count).toBe(1500);
});

test('the cases hold enough of each verdict', () => {
  const services = kubernetesCases.flatMap(({ service }) => service ?? []);
  const nodes = kubernetesCases.flatMap((each) => each.nodes ?? []);
  expect({
    refusedServices: services.filter(({ accepted }) => !accepted).length,
    refusedUpTo133: services.filter(({ errorsUpTo133 }) => listOf(errorsUpTo133).length > 0).length,
    refusedNodes: nodes.filter(({ accepted }) => !accepted).length,
    addresses: services.filter(({ apiAddress }) => apiAddress).length,
    counted: nodes.filter(({ capacity }) => typeof capacity === 'number').length,
  }).toEqual({ refusedServices: 345, refusedUpTo133: 513, refusedNodes: 602, addresses: 1468, counted: 898 });
});

test('the errors in plans that both parts take are about other parts', () => {
  const taken = kubernetesCases.filter(({ service, nodes }) => service?.accepted && nodes?.accepted);
  const ids = taken.flatMap((each) =>
    checkPlan(planWith(each.in)).flatMap(({ id, severity }) => (severity === 'error' ? [id] : [])),
  );
  const found = [...new Set(ids)].toSorted();
  expect(found).toEqual(['cidr-family-sets-differ', 'node-mask-no-room', 'overlap-pod-svc', 'svc-too-small-for-dns']);
  expect(found.filter((id) => !Object.hasOwn(OF_OTHER_PARTS, id))).toEqual([]);
});

const TAKEN: KubernetesCase = {
  in: { clusterCidr: ['10.42.0.0/16'], serviceCidr: ['10.43.0.0/16'] },
  service: { accepted: true, apiAddress: '10.43.0.1', dnsAddresses: ['10.43.0.10'], staticBand: [256] },
  nodes: { accepted: true, maskSizes: [24], firstNodes: [['10.42.0.0/24'], ['10.42.1.0/24']], capacity: 256 },
};

const TOO_LONG = 'New CIDR set failed; the node CIDR size is too big';
const BELOW =
  'Controller: Invalid --cluster-cidr, mask size of cluster CIDR must be less than or equal to --node-cidr-mask-size configured for CIDR family';
const EMPTY =
  'error determining service IP ranges for primary service cidr: the service cluster IP range must be at least 8 IP addresses';

// Inputs of other sets than ours.
describe('agrees', () => {
  test.each([
    ['plain', {}, {}, {}],
    ['host bits', { clusterCidr: ['10.42.9.9/16'], serviceCidr: ['10.43.1.1/16'] }, {}, {}],
    [
      'capitals and a dotted tail',
      { clusterCidr: ['FD00:42::/56'], serviceCidr: ['fd00::ABCD:10.43.0.0/112'] },
      { apiAddress: 'fd00::abcd:a2b:1', dnsAddresses: ['fd00::ABCD:10.43.0.10'] },
      { maskSizes: [64], firstNodes: [['FD00:42:0:0:0:0:0:0/64']] },
    ],
    ['lists as one text', { clusterCidr: '10.42.0.0/16', serviceCidr: '10.43.0.0/16' }, {}, {}],
    ['a mask of 0 is unset', { nodeCidrMaskSize: 0, nodeCidrMaskSizeIpv6: null }, {}, {}],
    [
      'a mask beyond its address: blocks that no node can have',
      { nodeCidrMaskSize: 33 },
      {},
      { maskSizes: [33], firstNodes: [['<nil>'], ['<nil>']], capacity: -1 },
    ],
    ['a negative mask', { nodeCidrMaskSize: -3 }, {}, { accepted: false, error: BELOW }],
    [
      'a mask beyond 128 with too wide a span',
      { clusterCidr: ['fd00:42::/112'], serviceCidr: ['10.43.0.0/16'], nodeCidrMaskSize: 130 },
      {},
      { accepted: false, error: TOO_LONG },
    ],
    [
      'a range that Kubernetes counts as empty',
      { serviceCidr: ['128.0.0.0/1'] },
      { accepted: false, errors: EMPTY, apiAddress: null, dnsAddresses: null, staticBand: null },
      {},
    ],
    [
      'several complaints in one text, in any order',
      { serviceCidr: ['10.43.0.0/16', '10.44.0.0/16', 'fd00::/64'] },
      {
        accepted: false,
        errors: [
          '[--service-cluster-ip-range[0] and --service-cluster-ip-range[1] must be of different IP family, --service-cluster-ip-range must not contain more than two entries]',
        ],
        dnsAddresses: ['10.43.0.10', '10.44.0.10'],
        staticBand: [256, 256],
      },
      {},
    ],
    [
      'the second range first among the complaints',
      { clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'], serviceCidr: ['172.0.0.0/8', 'fd00:44::/32'] },
      {
        accepted: false,
        errors: ['shortest allowed prefix length for service CIDR is 64, got 32'],
        errorsUpTo133: [
          'specified --service-cluster-ip-range[1] is too large; for 128-bit addresses, the mask must be >= 108',
          'specified --service-cluster-ip-range is too large; for 32-bit addresses, the mask must be >= 12',
        ],
        apiAddress: '172.0.0.1',
        dnsAddresses: ['172.0.0.10', 'fd00:44::a'],
        staticBand: [256, 256],
      },
      { maskSizes: [24, 64], firstNodes: [['10.42.0.0/24', 'fd00:42::/64']], capacity: 256 },
    ],
    [
      'words of older releases',
      { clusterCidr: ['10.42.0.0/16', '10.44.0.0/16', 'fd00:42::/56'] },
      {},
      { accepted: false, error: 'len of clusters is:3 > more than max allowed of 2' },
    ],
    ['a text that K3s itself refuses', { clusterCidr: ['010.42.0.0/16'] }, {}, {}],
  ])('%s', (_, input, service, nodes) => {
    const each = {
      in: { ...TAKEN.in, ...input },
      service: { ...TAKEN.service, ...service },
      nodes: { ...TAKEN.nodes, ...nodes },
    };
    expect(judgeKubernetes([each]).disagreements).toEqual([]);
  });
});

describe('disagrees', () => {
  test.each([
    ['another address', {}, { apiAddress: '10.43.0.2' }, {}, ['service.apiAddress']],
    ['another band', {}, { staticBand: [128] }, {}, ['service.staticBand']],
    ['another mask', {}, {}, { maskSizes: [25] }, ['nodes.maskSizes']],
    ['other blocks', {}, {}, { firstNodes: [['10.42.1.0/24']] }, ['nodes.firstNodes']],
    ['one node less', {}, {}, { capacity: 255 }, ['nodes.capacity']],
    ['more than can be counted', {}, {}, { capacity: -1 }, ['nodes.capacity']],
    [
      'another range that runs out',
      {},
      {},
      { runsOutWith: 'failed to allocate cidr from cluster cidr at idx:1: CIDR allocation failed' },
      ['nodes.runsOutWith'],
    ],
  ])('%s', (_, input, service, nodes, about) => {
    const each = {
      in: { ...TAKEN.in, ...input },
      service: { ...TAKEN.service, ...service },
      nodes: { ...TAKEN.nodes, ...nodes },
    };
    const [disagreement] = judgeKubernetes([TAKEN, each]).disagreements;
    expect(disagreement).toMatchObject({ index: 1, input: each.in });
    expect(disagreement?.differences.map((difference) => difference.about)).toEqual(about);
  });

  const kindsOf = (each: unknown): readonly string[] => [
    ...new Set(judgeKubernetes([each]).disagreements.flatMap(({ differences }) => differences.map(({ kind }) => kind))),
  ];

  test.each([
    [
      'refused, and we see nothing',
      { ...TAKEN, nodes: { accepted: false, error: TOO_LONG } },
      ['refusal', 'hidden-refusal'],
    ],
    ['refused in unknown words', { ...TAKEN, nodes: { accepted: false, error: 'no' } }, ['unknown-words']],
    [
      'taken, and we show an error',
      {
        in: { ...TAKEN.in, serviceCidr: ['fd00::/32'], clusterCidr: ['fd00:42::/40'] },
        service: { accepted: true },
        nodes: { accepted: true },
      },
      ['unexpected-error'],
    ],
    [
      'refused for its size, and we also for the other range',
      {
        in: { clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'], serviceCidr: ['172.0.0.0/8', 'fd00:44::/32'] },
        service: {
          accepted: true,
          errorsUpTo133: ['specified --service-cluster-ip-range is too large; for 32-bit addresses'],
        },
      },
      ['unexpected-error'],
    ],
    ['no case', 'text', ['form']],
    ['a field that no plan has', { ...TAKEN, in: { ...TAKEN.in, podCidr: 'x' } }, ['form']],
  ])('%s', (_, each, kinds) => {
    expect(kindsOf(each)).toEqual(kinds);
  });
});
