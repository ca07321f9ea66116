import type { ReactNode } from 'react';
import { DISABLE_ITEMS } from '../../core/k3s/defaults';
import { Switch } from '../../ui/choices';
import { LaterTag } from '../later-tag';
import { useProblem } from '../use-problem';
import { useMessages, useWizard } from '../wizard-context';

/** What `disable` leaves out. Words that K3s does not know stay in the list; they cannot be chosen here. */
export function Components(): ReactNode {
  const { reading, change } = useWizard();
  const { access } = useMessages();
  const { problem } = useProblem()('disable');
  const { disable } = reading.plan;
  const toggle = (item: string, isOut: boolean): void =>
    change((plan) => ({
      ...plan,
      disable: isOut ? [...plan.disable, item] : plan.disable.filter((each) => each !== item),
    }));
  return (
    <fieldset
      className="field"
      data-tone={problem === undefined ? undefined : 'warning'}
      aria-describedby="disable-line"
    >
      <legend className="sr-only">{access.disable.label}</legend>
      <div className="two">
        {DISABLE_ITEMS.map((item) => (
          <Switch
            key={item}
            label={access.disableItems[item]}
            flag={item}
            hint=""
            control={{
              name: 'disable',
              checked: disable.includes(item),
              onChange: ({ target }) => toggle(item, target.checked),
            }}
          />
        ))}
      </div>
      <div className="under" id="disable-line">
        <span>{problem ?? access.disable.hint}</span>
        <LaterTag of="disable" />
      </div>
    </fieldset>
  );
}
