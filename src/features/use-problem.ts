import type { Finding } from '../core/plan/finding';
import type { Field } from '../core/plan/plan';
import { useWizard } from './wizard-context';

interface Problem {
  readonly problem: string | undefined;
  readonly tone: 'error' | 'warning';
}

const NONE: Problem = { problem: undefined, tone: 'warning' };

/** The worst thing to say about a field, in one sentence; errors and warnings only. */
export function useProblem(): (field: Field, node?: number | null, item?: number | null) => Problem {
  const { findings, explain } = useWizard();
  return (field, node = null, item = null) => {
    if (findings === null || explain === null) return NONE;
    const isHere = ({ place }: Finding): boolean =>
      place.field === field && place.node === node && (item === null || place.item === null || place.item === item);
    // The worst come first; what is about this very item goes before what is about the whole list.
    const here = findings.filter((finding) => finding.severity !== 'info' && isHere(finding));
    const worst = here.find(({ place }) => place.item === item) ?? here[0];
    if (worst === undefined) return NONE;
    return { problem: explain.title(worst), tone: worst.severity === 'error' ? 'error' : 'warning' };
  };
}
