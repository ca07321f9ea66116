import type { ReactNode } from 'react';
import { printAddress } from '../../core/cidr/address';
import { DEFAULTS } from '../../core/k3s/defaults';
import type { Stack } from '../../core/plan/plan';
import { withStack } from '../../core/plan/with-stack';
import { count } from '../../i18n/format';
import { Segments } from '../../ui/choices';
import { Field } from '../../ui/field';
import { Group } from '../../ui/group';
import { LaterTag } from '../later-tag';
import { useProblem } from '../use-problem';
import { useTextForm } from '../use-text-form';
import { useDerived, useMessages, useWizard } from '../wizard-context';
import { addressingForm } from './addressing-form';
import { withNewUla } from './new-ula';
import { Ranges } from './ranges';
import { SolverEntry } from './solver-entry';

/** Families, ranges and masks. */
export function AddressingStep(): ReactNode {
  const { change } = useWizard();
  const derived = useDerived();
  const { addressing, stacks } = useMessages();
  const form = useTextForm(addressingForm);
  const problemOf = useProblem();
  const hasIpv6 = derived.families.includes('ipv6');

  return (
    <>
      <h1>{addressing.title}</h1>
      <p className="lead">{addressing.lead}</p>
      <Group title={addressing.stack}>
        <div className="field">
          <Segments
            label={addressing.stack}
            value={derived.stack}
            describedBy="stack-line"
            control={{
              name: 'stack',
              // One of the choices below.
              onChange: ({ target }) =>
                change((plan) => withStack(plan, target.value as Stack), ['clusterCidr', 'serviceCidr']),
            }}
            choices={STACKS_IN_ORDER.map((stack) => ({ value: stack, label: stacks[stack].label }))}
          />
          <div className="under" id="stack-line">
            <span>{stacks[derived.stack].hint}</span>
            <LaterTag of="clusterCidr" />
          </div>
        </div>
      </Group>
      <SolverEntry />
      <Group title={addressing.ranges}>
        <Ranges form={form} name="clusterCidr" />
        <Ranges form={form} name="serviceCidr" />
        {hasIpv6 ? (
          <div className="field">
            <button
              type="button"
              className="button small"
              aria-describedby="ula-line"
              onClick={() => change(withNewUla, ['clusterCidr', 'serviceCidr'])}
            >
              {addressing.newUla}
            </button>
            <div className="under" id="ula-line">
              <span>{addressing.newUlaHint}</span>
            </div>
          </div>
        ) : null}
      </Group>
      <Group title={addressing.perNode}>
        <Field
          label={addressing.maxPods.label}
          flag="max-pods"
          kind="pods"
          hint={addressing.maxPodsNumbers(count(derived.podsPerNode), count(derived.podAddressesPerNode))}
          later={<LaterTag of="maxPods" />}
          {...problemOf('maxPods')}
        >
          {(control) => (
            <input
              {...form.register('maxPods')}
              {...control}
              className="input"
              inputMode="numeric"
              autoComplete="off"
              placeholder={String(DEFAULTS.maxPods)}
            />
          )}
        </Field>
      </Group>
      <Group title={addressing.names}>
        {(['clusterDns', 'clusterDomain', 'serviceNodePortRange'] as const).map((name) => (
          <Field
            key={name}
            label={addressing[name].label}
            flag={FLAGS[name]}
            kind={name === 'clusterDns' ? 'services' : undefined}
            hint={addressing[name].hint}
            later={<LaterTag of={name} />}
            {...problemOf(name)}
          >
            {(control) => (
              <input
                {...form.register(name)}
                {...control}
                className="input"
                autoComplete="off"
                spellCheck={false}
                placeholder={name === 'clusterDns' ? derived.clusterDns.map(printAddress).join(',') : DEFAULTS[name]}
              />
            )}
          </Field>
        ))}
      </Group>
    </>
  );
}

// As people meet them: the ordinary ones first.
const STACKS_IN_ORDER: readonly Stack[] = ['ipv4', 'ipv4-ipv6', 'ipv6-ipv4', 'ipv6'];
const FLAGS = {
  clusterDns: 'cluster-dns',
  clusterDomain: 'cluster-domain',
  serviceNodePortRange: 'service-node-port-range',
} as const;
