import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { text: undefined, ports: [] },
  { text: '10259-32767', ports: ['10259'] },
  { text: '6000-6443', ports: ['6443'] },
  { text: '6440+4', ports: ['6443', '6444'] },
  { text: '10251-10255', ports: [] },
  { text: '10248-10250', ports: ['10248', '10249', '10250'] },
  { text: '6443', ports: ['6443'] },
  // Has a rule of its own.
  { text: '33000-6000', ports: [] },
  { text: '', ports: [] },
])('"$text" holds $ports', ({ text, ports }) => {
  const findings = findingsOf('nodeport-range', planWith(text === undefined ? {} : { serviceNodePortRange: text }));
  expect(findings.flatMap(({ facts }) => facts['ports'])).toEqual(ports);
  expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
});
