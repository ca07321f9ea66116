import type { ReactNode } from 'react';
import { keysOf } from '../../core/keys-of';
import { cniOf } from '../../core/plan/cni-of';
import { CHOICES } from '../../core/plan/fields';
import type { Cni } from '../../core/plan/plan';
import { withCni } from '../../core/plan/with-cni';
import { Cards } from '../../ui/choices';
import { Field } from '../../ui/field';
import { Group } from '../../ui/group';
import { LaterTag } from '../later-tag';
import { useProblem } from '../use-problem';
import { useMessages, useWizard } from '../wizard-context';

const NAMES = { 'kube-ovn': 'Kube-OVN', antrea: 'Antrea', 'kube-router': 'kube-router' } as const;

/** Which CNI: the four with choices of their own as cards, all others behind one more. */
export function CniChoice(): ReactNode {
  const { reading, change } = useWizard();
  const { cni: texts } = useMessages();
  const { problem, tone } = useProblem()('cni');
  const chosen = cniOf(reading.plan);
  const card = chosen in texts.cnis ? chosen : 'another';
  const names: Readonly<Record<string, string>> = { ...NAMES, ...texts.others };
  const others = CHOICES.cni.filter((name) => !(name in texts.cnis));
  // Only names of CNIs are offered; "another" begins with the one that is not named.
  const choose = (name: string): void =>
    change((plan) => withCni(plan, name === 'another' ? 'other' : (name as Cni)), ['flannelBackend']);

  return (
    <Group title={texts.which.label}>
      <div className="field" data-tone={problem === undefined ? undefined : tone}>
        <Cards
          label={texts.which.label}
          value={card}
          control={{ name: 'cni', onChange: ({ target }) => choose(target.value) }}
          choices={keysOf(texts.cnis).map((name) => ({ value: name, ...texts.cnis[name] }))}
        />
        <div className="under">
          <span>{problem}</span>
          <LaterTag of="cni" />
        </div>
      </div>
      {card === 'another' ? (
        <Field label={texts.cnis.another.label} hint={texts.which.hint}>
          {(control) => (
            <select {...control} className="input" value={chosen} onChange={({ target }) => choose(target.value)}>
              {others.map((name) => (
                <option key={name} value={name}>
                  {names[name]}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
    </Group>
  );
}
