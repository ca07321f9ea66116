import { expect, test } from 'vitest';
import { parseNodePortRange } from './node-port-range';

test.each([
  { text: '30000-32767', range: { form: 'range', first: 30000, last: 32767 } },
  { text: '30000+100', range: { form: 'range', first: 30000, last: 30100 } },
  { text: '\t30000-32767 ', range: { form: 'range', first: 30000, last: 32767 } },
  { text: '030000-32767', range: { form: 'range', first: 30000, last: 32767 } },
  { text: '65534-65535', range: { form: 'range', first: 65534, last: 65535 } },
  { text: '0-1', range: { form: 'range', first: 0, last: 1 } },
  { text: '30000', range: { form: 'one-port', first: 30000, last: 30000 } },
  { text: '30000-30000', range: { form: 'one-port', first: 30000, last: 30000 } },
  { text: '30000+0', range: { form: 'one-port', first: 30000, last: 30000 } },
  { text: '', range: { form: 'empty' } },
  { text: ' ', range: { form: 'empty' } },
  { text: '30001-30000', range: { form: 'upside-down' } },
  { text: '65535-65536', range: { form: 'above-65535' } },
  // Too high is said before upside down.
  { text: '70000-30000', range: { form: 'above-65535' } },
  { text: '65535+1', range: { form: 'above-65535' } },
  { text: '-1', range: { form: 'unreadable' } },
  { text: '30000 - 32767', range: { form: 'unreadable' } },
  { text: '30000-32767,40000', range: { form: 'unreadable' } },
  { text: '30000+1-2', range: { form: 'unreadable' } },
])('"$text": $range.form', ({ text, range }) => {
  expect(parseNodePortRange(text)).toEqual(range);
});
