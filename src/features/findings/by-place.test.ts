import { expect, test } from 'vitest';
import { at, type Finding } from '../../core/plan/finding';
import type { Field } from '../../core/plan/plan';
import { stepOf } from '../step-of';
import { byPlace } from './by-place';

const finding = (id: string, field: Field): Finding => ({ id, severity: 'error', place: at(field), facts: {} });

test('steps and fields stand where their first finding stood, and nothing is lost or doubled', () => {
  const findings = [
    finding('a', 'serviceCidr'),
    finding('b', 'flannelBackend'),
    finding('c', 'clusterCidr'),
    finding('d', 'serviceCidr'),
    finding('e', 'flannelIface'),
  ];
  const groups = byPlace(findings, ({ place }) => stepOf(place.field));
  expect(
    groups.map(({ step, fields }) => [
      step,
      fields.map((each) => [each.field, each.findings.map(({ id }) => id).join()]),
    ]),
  ).toEqual([
    [
      'addressing',
      [
        ['serviceCidr', 'a,d'],
        ['clusterCidr', 'c'],
      ],
    ],
    [
      'cni',
      [
        ['flannelBackend', 'b'],
        ['flannelIface', 'e'],
      ],
    ],
  ]);
});

test('nothing has no groups', () => {
  expect(byPlace([], () => 'cni')).toEqual([]);
});
