import type { ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Family } from '../../core/cidr/address';
import { Field } from '../../ui/field';
import { LaterTag } from '../later-tag';
import { MoreNodeFields } from '../more-fields/more-fields';
import { useProblem } from '../use-problem';
import { useDerived, useMessages } from '../wizard-context';
import type { AccessForm } from './node-form';

const MORE = ['nodeFlannelIface', 'hostname', 'hostAddresses'] as const;
const NAMES = { nodeFlannelIface: 'flannelIface', hostname: 'hostname', hostAddresses: 'hostAddresses' } as const;
const FLAGS = { nodeFlannelIface: 'flannel-iface', hostname: undefined, hostAddresses: undefined } as const;

interface NodeFieldsProps {
  readonly form: UseFormReturn<AccessForm>;
  readonly index: number;
}

/** What is written for one machine, and what is known about it. */
export function NodeFields({ form, index }: NodeFieldsProps): ReactNode {
  const derived = useDerived();
  const { access, families, roles } = useMessages();
  const problemOf = useProblem();
  const input = (
    name: 'ipv4' | 'ipv6' | 'nodeName' | 'nodeExternalIp' | 'flannelIface' | 'hostname' | 'hostAddresses',
  ) => ({
    ...form.register(`nodes.${index}.${name}`),
    className: 'input',
    autoComplete: 'off',
    spellCheck: false,
  });
  // The cluster's families, and one that the node has all the same.
  const typed = form.getValues(`nodes.${index}`);
  const shown: readonly Family[] = [
    ...derived.families,
    ...(['ipv4', 'ipv6'] as const).filter(
      (family) => !derived.families.includes(family) && (typed?.[family] ?? '') !== '',
    ),
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
            <select {...form.register(`nodes.${index}.role`)} {...control} className="input">
              <option value="server">{roles.server}</option>
              <option value="agent">{roles.agent}</option>
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
