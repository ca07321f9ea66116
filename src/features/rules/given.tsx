import type { ReactNode } from 'react';
import type { ExampleInput } from '../../core/rules/example';
import { parseFragment } from '../../core/share/fragment';
import type { RulePagesMessages } from '../../i18n/rule-pages-messages';

/** A plan as what it says beyond a new one, by K3s's names. */
export function GivenPlan({
  given,
  messages,
}: {
  readonly given: string;
  readonly messages: RulePagesMessages;
}): ReactNode {
  const parsed = parseFragment(given);
  const pairs = parsed.ok ? parsed.pairs : [];
  if (pairs.length === 0) return <p>{messages.page.newPlan}</p>;
  return (
    <ul className="given">
      {pairs.map(([key, value], index) => (
        // A key may stand there twice, and nothing changes places.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <code>
            <span className="dim">{key}:</span> {value.replaceAll(';', '; ')}
          </code>
        </li>
      ))}
    </ul>
  );
}

/** Files, words and variables as K3s is given them. */
export function GivenInput({ given }: { readonly given: ExampleInput }): ReactNode {
  const { role = 'server', release, config, dropIns = {}, args = [], env = {} } = given;
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const command = [...variables, 'k3s', role, ...args].join(' ');
  const isPlainStart = config !== undefined && release === undefined && command === 'k3s server';
  return (
    <div className="given">
      {config === undefined ? null : <File name="/etc/rancher/k3s/config.yaml" text={config} />}
      {Object.entries(dropIns).map(([name, text]) => (
        <File key={name} name={`/etc/rancher/k3s/config.yaml.d/${name}`} text={text} />
      ))}
      {isPlainStart ? null : <code>{release === undefined ? command : `${command}  # ${release}`}</code>}
    </div>
  );
}

function File({ name, text }: { readonly name: string; readonly text: string }): ReactNode {
  return (
    <figure>
      <figcaption className="dim mono">{name}</figcaption>
      <pre>{text}</pre>
    </figure>
  );
}
