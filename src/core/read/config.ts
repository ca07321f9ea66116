import type { Finding } from '../plan/finding';
import type { NodeText, PlanText } from '../plan/plan-text';
import type { OtherValues } from '../plan/server-differences';
import { FLAGS, type Role } from '../k3s/flags';
import { hasFlag } from '../k3s/has-flag';
import type { K3sVersion } from '../k3s/version';
import { fileAt, readSources, type ConfigFiles } from './config-sources';
import { mergeEntries, readArgs } from './config-words';
import { planParts } from './config-plan';
import { placedIn } from './config-places';
import { readWords, type FlagValues, type Unused } from './config-values';

/** What a start of K3s reads. */
export interface ConfigInput extends ConfigFiles {
  readonly role: Role;
  readonly release: K3sVersion;
  /** Words of the command line after `k3s server` or `k3s agent`. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Whether all files of the machine are here, so that one that is not here is missing there. */
  readonly hasAllFiles: boolean;
}

export const NO_CONFIG: ConfigInput = {
  role: 'server',
  release: 'v1.36.2+k3s1',
  config: null,
  dropIns: {},
  files: {},
  args: [],
  env: {},
  hasAllFiles: false,
};

export interface ConfigReading {
  /** For `readPlan`; values of the wrong form are in it, so that it tells them. */
  readonly text: PlanText;
  /** What the files, words and variables themselves give rise to. */
  readonly findings: readonly Finding[];
  /** Values of K3s's flags that a plan does not hold, by key. */
  readonly others: OtherValues;
  /** What K3s does not take, or only in another command or release. */
  readonly unused: readonly Unused[];
  /** Findings of `readPlan` and of rules about this text, with the places in it that they are about. */
  readonly placed: (findings: readonly Finding[]) => readonly Finding[];
}

/**
 * Reads the configuration of one server or agent as K3s does: files merged into words before those of the command line, and
 * variables where neither says anything. Nothing throws, nothing is fetched or run.
 */
export function readConfig(input: ConfigInput): ConfigReading {
  const sources = readSources(input, input.args, input.env);
  const { words, bad } = readArgs(input.args);
  const fromFiles = sources.isBroken ? [] : mergeEntries(sources.entries);
  const read = readWords([...fromFiles, ...words], bad, input);
  const flags = [...read.flags, ...variables(input, read.flags)];
  const { text, places, others } = planParts(flags, input.role);
  return {
    text: { ...text, k3sVersion: input.release, ...netConf(text, input) },
    findings: [...sources.findings, ...read.findings],
    others: Object.fromEntries(
      others.map(({ flag, values }) => [flag.name, values.map((value) => value.text).join(',')]),
    ),
    unused: read.unused,
    placed: placedIn(places),
  };
}

/** A variable counts where neither a file nor the command line sets its flag. */
function variables({ role, release, env }: ConfigInput, set: readonly FlagValues[]): readonly FlagValues[] {
  return FLAGS.flatMap((flag) => {
    const name = flag.env.find((each) => (env[each] ?? '') !== '');
    const isSet = set.some((each) => each.flag.name === flag.name);
    if (name === undefined || isSet || flag.name === 'config' || !hasFlag(flag, role, release)) return [];
    const place = { origin: name, line: null, column: null };
    return [{ flag, values: [{ text: env[name] ?? '', place, isVerbatim: false, nested: null }] }];
  });
}

/** The content of the file that flannel-conf names. */
function netConf(text: PlanText, input: ConfigInput): Pick<PlanText, 'netConf'> {
  const path = text.flannelConf ?? '';
  const content = path === '' ? null : (fileAt(input, path) ?? (input.hasAllFiles ? '' : null));
  return content === null ? {} : { netConf: content };
}

/** The text with more about the machine that was read, whose node is then listed. */
export function withMachine(text: PlanText, role: Role, machine: NodeText): PlanText {
  const [own, ...rest] = text.nodes ?? [];
  return { ...text, nodes: [{ role, ...machine, ...own }, ...rest] };
}
