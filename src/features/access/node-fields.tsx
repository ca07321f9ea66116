import type { ReactNode } from 'react';
import type { Family } from '../../core/cidr/address';
import { primaryFamily } from '../../core/plan/effective';
import { Field } from '../../ui/field';
import { LaterTag } from '../later-tag';
import { MoreNodeFields } from '../more-fields/more-fields';
import { useProblem } from '../use-problem';
import { useDerived, useMessages, useWizard } from '../wizard-context';
import type { NodeForm } from './node-form';
import { useNodeForm } from './use-node-form';

const MORE = ['nodeFlannelIface', 'hostname', 'hostAddresses'] as const;
const NAMES = { nodeFlannelIface: 'flannelIface', hostname: 'hostname', hostAddresses: 'hostAddresses' } as const;
const FLAGS = { nodeFlannelIface: 'flannel-iface', hostname: undefined, hostAddresses: undefined } as const;

/** What is written for one machine, and what is known about it. */
export function NodeFields({ index }: { readonly index: number }): ReactNode {
  const { reading, type } = useWizard();
  const derived = useDerived();
  const { access, families, roles } = useMessages();
  const problemOf = useProblem();
  const nodes = reading.text.nodes ?? [];
  const [typed, edit] = useNodeForm(nodes[index] ?? {}, primaryFamily(reading.plan), (node) =>
    type({ ...reading.text, nodes: nodes.with(index, node) }),
  );
  const input = (name: keyof NodeForm) => ({
    name: `nodes.${index}.${name}`,
    value: typed[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) => edit({ [name]: target.value }),
    className: 'input',
    autoComplete: 'off',
    spellCheck: false,
  });
  // The cluster's families, and one that the node has all the same.
  const shown: readonly Family[] = [
    ...derived.families,
    ...(['ipv4', 'ipv6'] as const).filter((family) => !derived.families.includes(family) && typed[family] !== ''),
  ];

  return (
    <>
      <div className="node-grid">
        <Field
          label={access.nodeName.label}
          flag="node-name"
          hint={access.nodeName.hint}
          later={<LaterTag of="nodeName" />}
          {...problemOf('nodeName', index)}
        >
          {(control) => <input {...input('nodeName')} {...control} />}
        </Field>
        <Field
          label={access.role.label}
          hint={access.role.hint}
          later={<LaterTag of="role" />}
          {...problemOf('role', index)}
        >
          {(control) => (
            <select {...input('role')} {...control}>
              <option value="server">{roles.server}</option>
              <option value="agent">{roles.agent}</option>
              {/^(server|agent)$/.test(typed.role) ? null : <option value={typed.role}>{typed.role}</option>}
            </select>
          )}
        </Field>
        {shown.map((family, position) => (
          <Field
            key={family}
            label={access.nodeIp(families[family])}
            flag="node-ip"
            kind="nodes"
            hint=""
            later={<LaterTag of="nodeIp" />}
            {...(position === 0 ? problemOf('nodeIp', index) : {})}
          >
            {(control) => <input {...input(family)} {...control} />}
          </Field>
        ))}
        <Field
          label={access.nodeExternalIp.label}
          flag="node-external-ip"
          hint={access.nodeExternalIp.hint}
          later={<LaterTag of="nodeExternalIp" />}
          {...problemOf('nodeExternalIp', index)}
        >
          {(control) => <input {...input('nodeExternalIp')} {...control} />}
        </Field>
      </div>
      <details className="more">
        <summary>{access.aboutMachine}</summary>
        <div className="node-grid">
          {MORE.map((name) => (
            <Field
              key={name}
              label={access[name].label}
              flag={FLAGS[name]}
              hint={access[name].hint}
              later={name === 'nodeFlannelIface' ? <LaterTag of="flannelIface" /> : undefined}
              {...problemOf(NAMES[name], index)}
            >
              {(control) => <input {...input(NAMES[name])} {...control} />}
            </Field>
          ))}
        </div>
      </details>
      <MoreNodeFields node={index} />
    </>
  );
}
