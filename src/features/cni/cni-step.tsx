import type { ReactNode } from 'react';
import type { Family } from '../../core/cidr/address';
import { BACKENDS, isBackend, type Backend } from '../../core/k3s/backends';
import { keysOf } from '../../core/keys-of';
import { cniOf } from '../../core/plan/cni-of';
import { flannelBackendOf, uplinkMtuOf } from '../../core/plan/effective';
import { Cards, Switch, type Choice } from '../../ui/choices';
import { Field } from '../../ui/field';
import { Group } from '../../ui/group';
import { LaterTag } from '../later-tag';
import { MoreFields } from '../more-fields/more-fields';
import { PARTS_OF_CNI } from '../more-fields/parts';
import { useProblem } from '../use-problem';
import { simpleMapping, useTextForm } from '../use-text-form';
import { useDerived, useMessages, useWizard } from '../wizard-context';
import { CniChoice } from './cni-choice';

const cniForm = simpleMapping(
  ['wireguardInKernel', 'flannelIface'],
  ['flannelIpv6Masq', 'flannelExternalIp', 'disableNetworkPolicy'],
);

/** The CNI with its choices; flannel's backend and what goes with it. */
export function CniStep(): ReactNode {
  const { reading, change } = useWizard();
  const derived = useDerived();
  const { cni } = useMessages();
  const form = useTextForm(cniForm);
  const problemOf = useProblem();
  const backend = flannelBackendOf(reading.plan);
  const { problem, tone } = problemOf('flannelBackend');
  const chosen = cniOf(reading.plan);
  // The backend of another CNI's plan is only worth a word where it is wrong.
  const hasBackend = chosen === 'flannel' || backend !== 'none';
  const backends = useBackendChoices(backend, derived.families);
  const hasIpv6 = derived.families.includes('ipv6');
  const toggle = (name: 'flannelIpv6Masq' | 'flannelExternalIp' | 'disableNetworkPolicy', flag: string): ReactNode => (
    <Switch
      label={cni[name].label}
      flag={flag}
      hint={cni[name].hint}
      later={<LaterTag of={name} />}
      problem={problemOf(name).problem}
      control={form.register(name)}
    />
  );

  return (
    <>
      <h1>{cni.title}</h1>
      <p className="lead">{cni.lead}</p>
      <CniChoice />
      {hasBackend ? (
        <Group title={cni.backend}>
          <div className="field" data-tone={problem === undefined ? undefined : tone}>
            <div className="field-head">
              <code className="flag">flannel-backend</code>
            </div>
            <div className="cards-wide">
              <Cards
                label={cni.backend}
                value={backend}
                control={{
                  name: 'flannelBackend',
                  onChange: ({ target }) => change((plan) => ({ ...plan, flannelBackend: target.value })),
                }}
                choices={backends}
              />
            </div>
            <div className="under">
              <span>{problem}</span>
              <LaterTag of="flannelBackend" />
            </div>
          </div>
        </Group>
      ) : (
        <p className="note">{cni.noneNote}</p>
      )}
      <Group title={cni.options}>
        {backend === 'wireguard-native' ? (
          <Field
            label={cni.wireguardInKernel.label}
            hint={cni.wireguardInKernel.hint}
            {...problemOf('wireguardInKernel')}
          >
            {(control) => (
              <select {...form.register('wireguardInKernel')} {...control} className="input">
                <option value="">{cni.wireguardInKernelValues.unset}</option>
                <option value="true">{cni.wireguardInKernelValues.true}</option>
                <option value="false">{cni.wireguardInKernelValues.false}</option>
              </select>
            )}
          </Field>
        ) : null}
        {(hasBackend && hasIpv6) || reading.plan.flannelIpv6Masq
          ? toggle('flannelIpv6Masq', 'flannel-ipv6-masq')
          : null}
        {hasBackend || reading.plan.flannelExternalIp ? toggle('flannelExternalIp', 'flannel-external-ip') : null}
        {toggle('disableNetworkPolicy', 'disable-network-policy')}
        {hasBackend || reading.text.flannelIface !== undefined ? (
          <Field
            label={cni.flannelIface.label}
            flag="flannel-iface"
            hint={cni.flannelIface.hint}
            later={<LaterTag of="flannelIface" />}
            {...problemOf('flannelIface')}
          >
            {(control) => (
              <input
                {...form.register('flannelIface')}
                {...control}
                className="input"
                autoComplete="off"
                spellCheck={false}
              />
            )}
          </Field>
        ) : null}
      </Group>
      {[...PARTS_OF_CNI[chosen], 'multus' as const].map((part) => (
        <MoreFields key={part} part={part} />
      ))}
    </>
  );
}

/** The backends of K3s, and the one the plan came with if K3s has no such backend. */
function useBackendChoices(current: string, families: readonly Family[]): readonly Choice[] {
  const { reading } = useWizard();
  const { cni } = useMessages();
  // No backend at all is another CNI, which is chosen above; the plan may say it all the same.
  const offered = keysOf(BACKENDS).filter((name) => name !== 'none' || current === 'none');
  const known = offered.map((name): Choice => {
    const text = cni.backends[name];
    return {
      value: name,
      label: text.label,
      hint: text.what,
      body: (
        <>
          <span className="card-hint">{text.good}</span>
          <span className="card-hint">{text.needs}</span>
          {name === 'none' ? null : <Facts name={name} families={families} mtu={uplinkMtuOf(reading.plan)} />}
        </>
      ),
    };
  });
  return isBackend(current) ? known : [...known, { value: current, label: current || '“”', hint: cni.asImported }];
}

interface FactsProps {
  readonly name: Backend;
  readonly families: readonly Family[];
  readonly mtu: number;
}

function Facts({ name, families, mtu }: FactsProps): ReactNode {
  const { cni } = useMessages();
  const { encrypted, overhead, udpPorts } = BACKENDS[name];
  const ports = [...new Set(families.flatMap((family) => udpPorts[family] ?? []))];
  return (
    <span className="card-facts">
      <span className="chip">{encrypted ? cni.encrypted : cni.notEncrypted}</span>
      {overhead === null ? null : <span className="chip">{cni.podMtu(String(mtu - overhead))}</span>}
      <span className="chip">{ports.length === 0 ? cni.noPorts : cni.ports(ports.join(', '))}</span>
    </span>
  );
}
