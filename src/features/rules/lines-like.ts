import type { Severity } from '../../core/plan/finding';
import type { RuleLine } from '../../i18n/rule-pages-messages';

/** The lines that have every word in name or id, capitals aside, and the severity among what they find. */
export function linesLike(
  { words, severity }: { readonly words: string; readonly severity: Severity | null },
  lines: readonly RuleLine[],
): readonly RuleLine[] {
  const wanted = folded(words).split(/\s+/);
  return lines.filter((line) => {
    const text = `${folded(line.name)} ${line.id}`;
    return wanted.every((word) => text.includes(word)) && (severity === null || line.severities.includes(severity));
  });
}

// Japanese input leaves full-width letters and blanks behind.
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
