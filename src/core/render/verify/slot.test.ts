import { expect, test } from 'vitest';
import { agrees, indent, sentence, slot } from './slot';

test.each([
  ['plain', `'plain'`],
  ['', `''`],
  [`it's $(touch harm) \`x\` "y" \\`, `'it'\\''s $(touch harm) \`x\` "y" \\'`],
  [`${slot('node')} runs`, `"$node"' runs'`],
  [`${slot('node')}${slot('found')}`, `"$node""$found"`],
  ['\u0001$(touch harm)\u0001', `'\ufffd$(touch harm)\ufffd'`],
  ['two\nlines\u202e', `'two\ufffdlines\ufffd'`],
])('%j is the word %s', (text, word) => {
  expect(sentence(text)).toBe(word);
  expect(agrees(text)).toBe(`agrees ${word}`);
});

test('here-documents stay at the margin', () => {
  expect(indent(['while', 'done <<EOF', '$nodes', 'EOF'])).toEqual(['  while', '  done <<EOF', '$nodes', 'EOF']);
});
