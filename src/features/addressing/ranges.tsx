import type { FocusEvent, ReactNode } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { printAddress } from '../../core/cidr/address';
import { parseCidr, printCidr } from '../../core/cidr/cidr';
import type { PodRange, ServiceRange } from '../../core/plan/derive';
import { hasOwnIpam } from '../../core/plan/pod-ipam';
import { familiesOfStack } from '../../core/plan/effective';
import { count } from '../../i18n/format';
import type { WizardMessages } from '../../i18n/wizard-messages';
import { Field } from '../../ui/field';
import { LaterTag } from '../later-tag';
import { useProblem } from '../use-problem';
import { useDerived, useMessages, useWizard } from '../wizard-context';
import { addressingForm, placeholders, type AddressingForm } from './addressing-form';
import { BitRuler } from './bit-ruler';
import { FindFree } from './find-free';

interface RangesProps {
  readonly form: UseFormReturn<AddressingForm>;
  readonly name: 'clusterCidr' | 'serviceCidr';
}

/** One input for each range of a list, with what it means in numbers. */
export function Ranges({ form, name }: RangesProps): ReactNode {
  const { reading } = useWizard();
  const derived = useDerived();
  const { addressing, families } = useMessages();
  const problemOf = useProblem();
  const isPods = name === 'clusterCidr';
  const entries = useWatch({ control: form.control, name });
  const expected = familiesOfStack(derived.stack);

  // Several ranges in the last input become an input each when it is left: never under the caret, nor under a click.
  const split = ({ target }: FocusEvent<HTMLInputElement>): void => {
    if (target.value.includes(',')) form.reset(addressingForm.toForm(reading.text));
  };
  const last = entries.length - 1;

  return entries.map((entry, index) => {
    const parsed = parseCidr(entry.text);
    const family = parsed.ok ? parsed.value.family : (expected[index] ?? 'ipv4');
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
          hint={range === undefined ? '' : numbersOf(range, addressing)}
          later={<LaterTag of={name} />}
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
        {isPods && derived.pods[index] !== undefined && !hasOwnIpam(reading.plan) ? (
          <BitRuler range={derived.pods[index]} />
        ) : null}
      </div>
    );
  });
}

function numbersOf(range: PodRange | ServiceRange, addressing: WizardMessages['addressing']): string {
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
