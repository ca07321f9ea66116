import type { ReactNode } from 'react';
import { useMessages, useWizard } from '../wizard-context';
import { NetworkTable } from './network-table';
import { PasteNetworks } from './paste-networks';
import { QuickNetworks } from './quick-networks';

/** The networks that exist: a list, what is common, and a box to paste into. */
export default function NetworksField(): ReactNode {
  const { reading, type } = useWizard();
  const { surroundings } = useMessages();
  const { existingNetworks: text, ...rest } = reading.text;
  const onText = (next: string | undefined): void =>
    type(next === undefined ? rest : { ...rest, existingNetworks: next });
  return (
    <div className="surroundings">
      <h3>{surroundings.title}</h3>
      <p className="note">{surroundings.lead}</p>
      <NetworkTable text={text} onText={onText} />
      <QuickNetworks text={text} onText={onText} />
      <PasteNetworks text={text} networks={reading.plan.existingNetworks} onText={onText} />
    </div>
  );
}
