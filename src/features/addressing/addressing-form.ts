import { defaultClusterCidr, defaultFamily, defaultServiceCidr } from '../../core/plan/effective';
import type { Plan } from '../../core/plan/plan';
import type { PlanText } from '../../core/plan/plan-text';
import { simpleMapping, type FormMapping, type SimpleForm } from '../use-text-form';

const simple = simpleMapping(['maxPods', 'clusterDns', 'clusterDomain', 'serviceNodePortRange'], []);

/** An entry of a list: an object, since that is what lists of inputs hold. */
interface Entry {
  readonly text: string;
}

export type AddressingForm = SimpleForm<'maxPods' | 'clusterDns' | 'clusterDomain' | 'serviceNodePortRange', never> & {
  readonly clusterCidr: readonly Entry[];
  readonly serviceCidr: readonly Entry[];
};

// One input for each item of a list; a list that is not set has one empty input.
const entriesOf = (text: string | undefined): readonly Entry[] =>
  (text ?? '').split(',').map((item) => ({ text: item }));

const textOf = (entries: readonly Entry[]): string | undefined => {
  const text = entries.map((entry) => entry.text).join(',');
  return text === '' ? undefined : text;
};

function withList(text: PlanText, name: 'clusterCidr' | 'serviceCidr', list: string | undefined): PlanText {
  if (text[name] === list) return text;
  const { [name]: _, ...rest } = text;
  return list === undefined ? rest : { ...rest, [name]: list };
}

export const addressingForm: FormMapping<AddressingForm> = {
  toForm: (text) => ({
    ...simple.toForm(text),
    clusterCidr: entriesOf(text.clusterCidr),
    serviceCidr: entriesOf(text.serviceCidr),
  }),
  fromForm: ({ clusterCidr, serviceCidr, ...rest }, text) => {
    const withSimple = simple.fromForm(rest, text);
    return withList(withList(withSimple, 'clusterCidr', textOf(clusterCidr)), 'serviceCidr', textOf(serviceCidr));
  },
};

/** What K3s uses where a range is not set: shown in the empty input. */
export const placeholders = (
  plan: Plan,
): Readonly<Record<'clusterCidr' | 'serviceCidr', ReturnType<typeof defaultClusterCidr>>> => ({
  clusterCidr: defaultClusterCidr(defaultFamily(plan)),
  serviceCidr: defaultServiceCidr(defaultFamily(plan)),
});
