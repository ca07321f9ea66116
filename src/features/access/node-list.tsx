import { useRef, useState, type ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Family } from '../../core/cidr/address';
import { Field } from '../../ui/field';
import { keepFocus } from '../../ui/keep-focus';
import { useProblem } from '../use-problem';
import { useMessages, useWizard } from '../wizard-context';
import type { AccessForm } from './node-form';

const TEXTS = ['nodeExternalIp'] as const;
const MORE = ['nodeFlannelIface', 'hostname', 'hostAddresses'] as const;
const NAMES = { nodeFlannelIface: 'flannelIface', hostname: 'hostname', hostAddresses: 'hostAddresses' } as const;
const FLAGS = { nodeFlannelIface: 'flannel-iface', hostname: undefined, hostAddresses: undefined } as const;

/** The machines that are known, a card each. */
export function NodeList({ form }: { readonly form: UseFormReturn<AccessForm> }): ReactNode {
  const { reading, type } = useWizard();
  const { access } = useMessages();
  const [said, say] = useState('');
  const adding = useRef<HTMLDivElement>(null);
  const { text } = reading;
  const nodes = text.nodes ?? [];
  const titleOf = (index: number): string => {
    const role = nodes[index]?.role === 'agent' ? 'agent' : 'server';
    const before = nodes.slice(0, index).filter((node) => (node.role === 'agent') === (role === 'agent')).length;
    return access.nodeTitle(role, before + 1, role === 'server' && before === 0);
  };
  // The list belongs to the text of the plan; the form follows it as it follows any change from outside.
  const remove = (index: number, pressed: HTMLElement): void =>
    keepFocus(
      pressed,
      () => {
        say(access.removed(titleOf(index)));
        type({ ...text, nodes: nodes.toSpliced(index, 1) });
      },
      adding.current?.querySelector('button'),
    );

  return (
    <>
      <p className="note">{nodes.length === 0 ? access.noNodes : access.nodesHint}</p>
      <div className="node-list">
        {nodes.map((_, index) => (
          // The place in the list is what a node is known by until it has a name.
          // oxlint-disable-next-line react/no-array-index-key
          <section className="node-card" key={index} aria-label={titleOf(index)}>
            <div className="node-head">
              <h3>{titleOf(index)}</h3>
              <button
                type="button"
                className="button small plain"
                onClick={({ currentTarget }) => remove(index, currentTarget)}
              >
                {access.remove(titleOf(index))}
              </button>
            </div>
            <NodeFields form={form} index={index} />
          </section>
        ))}
      </div>
      <div className="row" ref={adding}>
        {(['server', 'agent'] as const).map((role) => (
          <button
            key={role}
            type="button"
            className="button"
            onClick={() => type({ ...text, nodes: [...nodes, { role }] })}
          >
            {role === 'server' ? access.addServer : access.addAgent}
          </button>
        ))}
        <span className="sr-only" role="status">
          {said}
        </span>
      </div>
    </>
  );
}

function NodeFields({ form, index }: { readonly form: UseFormReturn<AccessForm>; readonly index: number }): ReactNode {
  const { derived } = useWizard();
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
          {...problemOf('nodeName', index)}
        >
          {(control) => <input {...input('nodeName')} {...control} />}
        </Field>
        <Field label={access.role.label} hint={access.role.hint} {...problemOf('role', index)}>
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
            {...(position === 0 ? problemOf('nodeIp', index) : {})}
          >
            {(control) => <input {...input(family)} {...control} />}
          </Field>
        ))}
        {TEXTS.map((name) => (
          <Field
            key={name}
            label={access[name].label}
            flag="node-external-ip"
            hint={access[name].hint}
            {...problemOf(name, index)}
          >
            {(control) => <input {...input(name)} {...control} />}
          </Field>
        ))}
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
              {...problemOf(NAMES[name], index)}
            >
              {(control) => <input {...input(NAMES[name])} {...control} />}
            </Field>
          ))}
        </div>
      </details>
    </>
  );
}
