import type { ReactNode } from 'react';
import { keysOf } from '../../core/keys-of';
import { Switch } from '../../ui/choices';
import { Field } from '../../ui/field';
import { Group } from '../../ui/group';
import { LaterTag } from '../later-tag';
import { MoreFields } from '../more-fields/more-fields';
import { useProblem } from '../use-problem';
import { useTextForm } from '../use-text-form';
import { useMessages } from '../wizard-context';
import { Components } from './components';
import { EgressField } from './egress-field';
import { accessForm, type AccessForm } from './access-form';
import { NodeList } from './node-list';

const JOINING = {
  registrationAddress: 'server',
  tlsSan: 'tls-san',
  advertiseAddress: 'advertise-address',
  bindAddress: 'bind-address',
} as const;
const SWITCHES = {
  disableAgent: 'disable-agent',
  disableKubeProxy: 'disable-kube-proxy',
  disableCloudController: 'disable-cloud-controller',
} as const;
const ARGUMENTS = {
  kubeApiserverArg: 'kube-apiserver-arg',
  kubeControllerManagerArg: 'kube-controller-manager-arg',
  kubeProxyArg: 'kube-proxy-arg',
  kubeletArg: 'kubelet-arg',
} as const;

/** Node addresses, joining, and the traffic of the control plane. */
export function AccessStep(): ReactNode {
  const { access } = useMessages();
  const form = useTextForm<AccessForm>(accessForm);
  const problemOf = useProblem();

  return (
    <>
      <h1>{access.title}</h1>
      <p className="lead">{access.lead}</p>
      <Group title={access.nodes}>
        <NodeList />
      </Group>
      <Group title={access.joining}>
        {keysOf(JOINING).map((name) => (
          <Field
            key={name}
            label={access[name].label}
            flag={JOINING[name]}
            hint={access[name].hint}
            later={<LaterTag of={name} />}
            {...problemOf(name)}
          >
            {(control) => (
              <input {...form.register(name)} {...control} className="input" autoComplete="off" spellCheck={false} />
            )}
          </Field>
        ))}
      </Group>
      <Group title={access.controlPlane}>
        <EgressField form={form} />
        {keysOf(SWITCHES).map((name) => (
          <Switch
            key={name}
            label={access[name].label}
            flag={SWITCHES[name]}
            hint={access[name].hint}
            later={<LaterTag of={name} />}
            problem={problemOf(name).problem}
            control={form.register(name)}
          />
        ))}
      </Group>
      <Group title={access.components}>
        <Components />
        <MoreFields part="loadBalancer" />
      </Group>
      <details className="more">
        <summary>{access.arguments}</summary>
        {keysOf(ARGUMENTS).map((name) => (
          <Field
            key={name}
            label={ARGUMENTS[name]}
            hint={access.argumentsHint}
            later={<LaterTag of={name} />}
            {...problemOf(name)}
          >
            {(control) => (
              <textarea
                {...form.register(name)}
                {...control}
                className="input"
                rows={2}
                autoComplete="off"
                spellCheck={false}
              />
            )}
          </Field>
        ))}
      </details>
    </>
  );
}
