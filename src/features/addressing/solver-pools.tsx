import { useId, type ReactNode } from 'react';
import type { Family } from '../../core/cidr/address';
import { printCidr } from '../../core/cidr/cidr';
import { Field } from '../../ui/field';
import { useDerived, useMessages } from '../wizard-context';
import { IPV4_POOLS, readPrefix, type AllowedForm, type IPv4Pool } from './allowed-pools';
import { randomUla } from './new-ula';

interface PoolsProps {
  readonly form: AllowedForm;
  readonly onChange: (form: AllowedForm) => void;
}

/** Where ranges may lie, for each family of the stack. */
export function Pools({ form, onChange }: PoolsProps): ReactNode {
  const derived = useDerived();
  const { solver, families } = useMessages();
  const shown = derived.stack.split('-') as readonly Family[];

  return (
    <>
      {shown.map((family) => (
        <fieldset key={family}>
          <legend>{shown.length > 1 ? solver.poolsOf(families[family]) : solver.pools}</legend>
          <div className="solver-pools">
            {family === shown[0] ? (
              <Check
                label={solver.defaults}
                hint={solver.defaultsHint}
                isOn={form.allowsDefaults}
                onChange={(allowsDefaults) => onChange({ ...form, allowsDefaults })}
              />
            ) : null}
            {family === 'ipv4' ? IPV4_POOLS.map(block) : ula()}
          </div>
          {own(family)}
        </fieldset>
      ))}
    </>
  );

  function block(pool: IPv4Pool): ReactNode {
    return (
      <Check
        key={pool}
        label={pool}
        hint={pool === '100.64.0.0/10' ? solver.sharedSpace : solver.privateBlock}
        isOn={form.ipv4.includes(pool)}
        onChange={(isOn) =>
          onChange({ ...form, ipv4: isOn ? [...form.ipv4, pool] : form.ipv4.filter((each) => each !== pool) })
        }
      />
    );
  }

  function ula(): ReactNode {
    return (
      <div className="row">
        <Check
          label={printCidr(form.ula)}
          hint={solver.randomUla}
          isOn={form.allowsUla}
          onChange={(allowsUla) => onChange({ ...form, allowsUla })}
        />
        <button type="button" className="button small" onClick={() => onChange({ ...form, ula: randomUla() })}>
          {solver.newUla}
        </button>
      </div>
    );
  }

  function own(family: Family): ReactNode {
    const { problem } = readPrefix(form.own[family], family);
    return (
      <Field
        label={solver.ownPrefix(families[family])}
        hint={solver.ownPrefixHint}
        problem={problem === null ? undefined : solver.prefixProblems[problem]}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            autoComplete="off"
            spellCheck={false}
            value={form.own[family]}
            onChange={({ target }) => onChange({ ...form, own: { ...form.own, [family]: target.value } })}
          />
        )}
      </Field>
    );
  }
}

interface CheckProps {
  readonly label: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Check({ label, hint, isOn, onChange }: CheckProps): ReactNode {
  const id = useId();
  return (
    <span className="solver-pool">
      <input
        type="checkbox"
        id={id}
        aria-describedby={`${id}-hint`}
        checked={isOn}
        onChange={({ target }) => onChange(target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      <span className="dim" id={`${id}-hint`}>
        {hint}
      </span>
    </span>
  );
}
