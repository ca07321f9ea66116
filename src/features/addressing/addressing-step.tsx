import type { FocusEvent, ReactNode } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { parseCidr, printCidr } from '../../core/cidr/cidr';
import { printAddress } from '../../core/cidr/address';
import { DEFAULTS } from '../../core/k3s/defaults';
import { LATER, laterOf } from '../../core/k3s/later';
import type { Stack } from '../../core/plan/plan';
import { withStack } from '../../core/plan/with-stack';
import { count } from '../../i18n/format';
import { Segments } from '../../ui/choices';
import { Field } from '../../ui/field';
import { Group } from '../../ui/group';
import { useProblem } from '../use-problem';
import { useTextForm } from '../use-text-form';
import { useMessages, useWizard } from '../wizard-context';
import { addressingForm, placeholders, type AddressingForm } from './addressing-form';
import { BitRuler } from './bit-ruler';
import { FindFree } from './find-free';
import { withNewUla } from './new-ula';
import { SolverEntry } from './solver-entry';

type ListName = 'clusterCidr' | 'serviceCidr';

/** Families, ranges and masks. */
export function AddressingStep(): ReactNode {
  const { shell, reading, derived, change } = useWizard();
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
              onChange: ({ target }) =>
                change((plan) => withStack(plan, target.value as Stack), ['clusterCidr', 'serviceCidr']),
            }}
            choices={STACKS_IN_ORDER.map((stack) => ({ value: stack, label: stacks[stack].label }))}
          />
          <div className="under" id="stack-line">
            <span>{stacks[derived.stack].hint}</span>
            <span className="later">{shell.later.never}</span>
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
          later={shell.later[LATER.maxPods]}
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
            later={shell.later[LATER[name]]}
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
      {reading.stale.length > 0 ? <span className="sr-only">{shell.checking}</span> : null}
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

interface RangesProps {
  readonly form: UseFormReturn<AddressingForm>;
  readonly name: ListName;
}

/** One input for each range of a list, with what it means in numbers. */
function Ranges({ form, name }: RangesProps): ReactNode {
  const { shell, reading, derived } = useWizard();
  const { addressing, families } = useMessages();
  const problemOf = useProblem();
  const isPods = name === 'clusterCidr';
  const entries = useWatch({ control: form.control, name });
  const expected = derived.stack.split('-');

  // Several ranges in the last input become an input each when it is left: never under the caret, nor under a click.
  const split = ({ target }: FocusEvent<HTMLInputElement>): void => {
    if (target.value.includes(',')) form.reset(addressingForm.toForm(reading.text));
  };
  const last = entries.length - 1;

  return entries.map((entry, index) => {
    const parsed = parseCidr(entry.text);
    const family = parsed.ok ? parsed.value.family : expected[index] === 'ipv6' ? 'ipv6' : 'ipv4';
    const isExtra = index >= expected.length;
    const label = isPods ? addressing.pods(families[family]) : addressing.services(families[family]);
    // A text that does not parse keeps the numbers of the last one that did.
    const range = isPods ? derived.pods[index] : derived.services[index];
    return (
      // The place in the list is what an entry is.
      // oxlint-disable-next-line react/no-array-index-key
      <div key={index}>
        <Field
          label={isExtra ? `${label} · ${addressing.extra(String(index + 1))}` : label}
          flag={isPods ? 'cluster-cidr' : 'service-cidr'}
          kind={isPods ? 'pods' : 'services'}
          hint={hintOf()}
          later={shell.later[laterOf(name, reading.plan.k3sVersion)]}
          className="range"
          {...problemOf(name, null, index)}
        >
          {(control) => (
            <div className="with-action">
              <input
                {...form.register(`${name}.${index}.text`, index === last ? { onBlur: split } : {})}
                {...control}
                className="input"
                autoComplete="off"
                spellCheck={false}
                placeholder={index === 0 ? printCidr(placeholders(reading.plan)[name]) : ''}
              />
              <FindFree field={name} item={index} name={label} />
            </div>
          )}
        </Field>
        {isPods && derived.pods[index] !== undefined ? <BitRuler range={derived.pods[index]} /> : null}
      </div>
    );

    function hintOf(): string {
      if (range === undefined) return '';
      if ('nodeSubnetCount' in range) {
        return addressing.podNumbers(
          count(range.usableNodeSubnetCount),
          String(range.nodeCidrMaskSize),
          count(range.podAddressesPerNode),
        );
      }
      return range.dnsAddress === null
        ? addressing.serviceNumbersWithoutDns(count(range.usableAddressCount))
        : addressing.serviceNumbers(count(range.usableAddressCount), printAddress(range.dnsAddress));
    }
  });
}
