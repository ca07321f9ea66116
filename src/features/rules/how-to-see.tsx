import type { ReactNode } from 'react';
import type { RulePagesMessages } from '../../i18n/rule-pages-messages';
import { CopyButton } from '../../ui/copy-button';
import { Prose } from '../../ui/prose';
import { commandsIn } from './commands-in';

interface HowToSeeProps {
  readonly text: string;
  readonly messages: RulePagesMessages;
}

/** A sentence whose commands can be copied. */
export function HowToSee({ text, messages }: HowToSeeProps): ReactNode {
  const commands = commandsIn(text);
  const labelOf = (command: string): string =>
    commands.length === 1 ? messages.copyCommand : messages.copyOneOf(beginningOf(command));
  return (
    <>
      <p className="prose">
        <Prose text={text} />
      </p>
      {commands.length === 0 ? null : (
        <div className="row copy-commands">
          {commands.map((command) => (
            <CopyButton
              key={command}
              text={command}
              label={labelOf(command)}
              copied={messages.copied}
              failed={messages.notCopied}
            />
          ))}
        </div>
      )}
    </>
  );
}

function beginningOf(command: string): string {
  const words = command.split(' ');
  return words.length <= 4 ? command : `${words.slice(0, 3).join(' ')} …`;
}
