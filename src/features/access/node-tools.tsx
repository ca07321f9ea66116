import type { ReactNode } from 'react';
import { NotLoaded } from '../lazy-part';
import { NumberNodes } from './node-numbers';
import { PasteNodes } from './node-paste';
import { useNodesTexts } from './nodes-texts';

/** Ways to list many machines at once. */
export function NodeTools(): ReactNode {
  const texts = useNodesTexts();
  if (texts === null) return <NotLoaded />;
  return (
    <>
      <PasteNodes texts={texts} />
      <NumberNodes texts={texts} />
    </>
  );
}
