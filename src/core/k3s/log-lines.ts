import { REFUSALS, type Refuser } from '../conformance/refusals';
import { EXACT_LINES } from './exact-log-lines';
import { GENERAL_LINES } from './general-log-lines';
import type { Group, LogLine, Speaker } from './log-line';
import { SOURCES } from './source';

const REFUSED: readonly (Pick<LogLine, 'outcome' | 'source'> & { readonly by: Refuser & Speaker })[] = [
  { by: 'apiserver', outcome: 'refused', source: SOURCES.kubeApiserver },
  { by: 'controllers', outcome: 'stops', source: SOURCES.nodeIpam },
  { by: 'kube-proxy', outcome: 'stops', source: SOURCES.seen },
];

const linesOf = (groups: readonly Group[], isGeneral: boolean): readonly LogLine[] =>
  groups.flatMap(({ lines, ...group }) =>
    lines.map(([parts, rules]) => ({ ...group, parts: typeof parts === 'string' ? [parts] : parts, rules, isGeneral })),
  );

/** Every line we know, Kubernetes' own refusals included; what K3s itself refuses is told in more detail above. */
export const LOG_LINES: readonly LogLine[] = [
  ...linesOf(EXACT_LINES, false),
  ...linesOf(GENERAL_LINES, true),
  ...REFUSED.flatMap((group) =>
    REFUSALS[group.by].map(({ parts, ids }) => ({ ...group, parts, rules: ids, isGeneral: true })),
  ),
];
