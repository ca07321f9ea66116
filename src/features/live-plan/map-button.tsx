import { Suspense, useState, type ReactNode } from 'react';
import { lazyPart } from '../lazy-part';
import { useMessages } from '../wizard-context';

const AddressMap = lazyPart(() => import('../address-map/address-map').then(({ AddressMap: map }) => map));

/** Opens the whole address map over the page. */
export function MapButton(): ReactNode {
  const { map } = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button plain small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {map.open}
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <AddressMap onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
