import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { printCidr } from '../../core/cidr/cidr';
import { plannedAddresses } from '../../core/plan/free-range';
import { OWN_SERVICES } from '../../core/plan/service-prefix';
import { solve, type Solution } from '../../core/plan/solve';
import { needsOf } from '../../core/plan/solve-needs';
import { count } from '../../i18n/format';
import { Field } from '../../ui/field';
import { useProblem } from '../use-problem';
import { simpleMapping, useTextForm } from '../use-text-form';
import { useMessages, useWizard } from '../wizard-context';
import { allowedOf, newAllowedForm } from './allowed-pools';
import { Pools } from './solver-pools';
import { Impossible, Proposals } from './solver-results';

const NEEDS = ['nodesAtPeak', 'podsPerNode', 'services'] as const;
const needsForm = simpleMapping(NEEDS, []);

/** From needs to ranges: what the cluster needs, where ranges may lie, and the proposals, kept up to date once asked for. */
export function Solver(): ReactNode {
  const { reading } = useWizard();
  const { solver } = useMessages();
  const [allowed, setAllowed] = useState(newAllowedForm);
  const [isAsked, setAsked] = useState(false);
  // Thousands of networks take longer than a keystroke may.
  const plan = useDeferredValue(reading.plan);
  const solution = useMemo(() => (isAsked ? solve(needsOf(plan, allowedOf(allowed))) : null), [isAsked, plan, allowed]);

  return (
    <div className="solver">
      <Needs />
      <Pools form={allowed} onChange={setAllowed} />
      <p className="note">{solver.avoids(plan.existingNetworks.length, plannedAddresses(plan).length)}</p>
      <button type="button" className="button" onClick={() => setAsked(true)}>
        {solver.find}
      </button>
      <Outcome solution={solution} />
    </div>
  );
}

function Needs(): ReactNode {
  const { shell } = useWizard();
  const { solver } = useMessages();
  const form = useTextForm(needsForm);
  const problemOf = useProblem();
  return (
    <fieldset>
      <legend>{solver.needs}</legend>
      <div className="solver-needs">
        {NEEDS.map((name) => (
          <Field key={name} label={shell.cluster[name].label} hint={shell.cluster[name].hint} {...problemOf(name)}>
            {(control) => (
              <input
                {...form.register(name)}
                {...control}
                className="input"
                inputMode="numeric"
                autoComplete="off"
                placeholder={name === 'podsPerNode' ? '110' : ''}
              />
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

function Outcome({ solution }: { readonly solution: Solution | null }): ReactNode {
  const { solver } = useMessages();
  const said = useSaid(solution);
  return (
    <>
      <p className="sr-only" role="status">
        {said}
      </p>
      {solution === null ? null : (
        <section className="solver-results" aria-label={solver.results}>
          {'impossible' in solution ? (
            <Impossible {...solution} said={said} />
          ) : (
            <Proposals proposals={solution.proposals} />
          )}
        </section>
      )}
    </>
  );
}

/** The outcome in words, as it is announced and, where nothing fits, shown. */
function useSaid(solution: Solution | null): string {
  const { solver, families } = useMessages();
  if (solution === null) return '';
  if ('impossible' in solution) {
    const { impossible } = solution;
    // As the plan counts: without K3s's own Services.
    const own = impossible.code === 'services' ? OWN_SERVICES : 0;
    return solver.impossible[impossible.code]({
      family: families[impossible.family],
      wanted: 'wanted' in impossible ? count(impossible.wanted - own) : '',
      most: 'most' in impossible ? count(impossible.most - own) : '',
    });
  }
  const { layouts } = solution.proposals[0];
  return solver.found(
    solution.proposals.length,
    layouts.map(({ clusterCidr }) => printCidr(clusterCidr)).join(', '),
    layouts.map(({ serviceCidr }) => printCidr(serviceCidr)).join(', '),
  );
}
