import { useMemo, useState, type ReactNode } from 'react';
import type { Family } from '../../core/cidr/address';
import { isSameCidr, printCidr, type Cidr } from '../../core/cidr/cidr';
import { pathTo } from '../../core/map/path';
import { startOf } from '../../core/map/zoom';
import { spaceOf, type AddressSpace } from '../../core/map/space';
import { Dialog } from '../../ui/dialog';
import { useMessages, useWizard } from '../wizard-context';
import { MapPicture } from './map-picture';
import { MapTable } from './map-table';

/** The map over the page: pictures to move about in, and all of it as a table. */
export function AddressMap({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { reading } = useWizard();
  const { map: texts } = useMessages();
  const space = useMemo(() => spaceOf(reading.plan), [reading.plan]);
  const families = familiesIn(space);
  const [family, setFamily] = useState<Family>(families[0] ?? 'ipv4');
  const [place, setPlace] = useState<Place>({ viewport: null, from: null, takesFocus: true });
  const viewport = place.viewport ?? startOf(space, family);
  const go = (next: Cidr, from: Cidr | null, takesFocus = true): void => {
    setFamily(next.family);
    setPlace({ viewport: next, from, takesFocus });
  };

  const path = pathTo(space, viewport);
  const outer = path.at(-2);
  const back = (): boolean => {
    if (outer === undefined) return false;
    go(outer, viewport);
    return true;
  };
  return (
    <Dialog label={texts.title} close={texts.close} onClose={onClose}>
      <p className="lead">{texts.lead}</p>
      <div className="map-head">
        {families.length > 1 ? (
          <Families
            families={families}
            family={family}
            onChoose={(chosen) => go(startOf(space, chosen), null, false)}
          />
        ) : null}
        <Path path={path} onChoose={(chosen, inner) => go(chosen, inner)} />
      </div>
      <MapPicture
        key={printCidr(viewport)}
        space={space}
        viewport={viewport}
        from={place.from}
        takesFocus={place.takesFocus}
        onZoom={(next) => go(next, null)}
        onBack={back}
        isAtStart={isSameCidr(viewport, startOf(space, family)) || outer === undefined}
      />
      <MapTable space={space} onShow={go} />
    </Dialog>
  );
}

interface Place {
  /** Null for where the map begins. */
  readonly viewport: Cidr | null;
  /** What shall be in focus: the viewport left by zooming out, or a line of the table. */
  readonly from: Cidr | null;
  /** Not when another control leads there and keeps the focus. */
  readonly takesFocus: boolean;
}

export const familiesIn = ({ regions }: AddressSpace): readonly Family[] =>
  (['ipv4', 'ipv6'] as const).filter((family) => regions[family].some(({ claims }) => claims.length > 0));

interface FamiliesProps {
  readonly families: readonly Family[];
  readonly family: Family;
  readonly onChoose: (family: Family) => void;
}

function Families({ families, family, onChoose }: FamiliesProps): ReactNode {
  const { map, families: names } = useMessages();
  return (
    <fieldset className="segments">
      <legend className="sr-only">{map.family}</legend>
      {families.map((each) => (
        <label key={each}>
          <input type="radio" name="map-family" checked={each === family} onChange={() => onChoose(each)} />
          <span>{names[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface PathProps {
  readonly path: readonly Cidr[];
  readonly onChoose: (viewport: Cidr, inner: Cidr | null) => void;
}

/** The blocks around the one shown, outermost first; each leads back out. */
function Path({ path, onChoose }: PathProps): ReactNode {
  const { map } = useMessages();
  return (
    <nav className="map-path" aria-label={map.path}>
      <ol>
        {path.map((each, index) => (
          <li key={printCidr(each)}>
            {index === path.length - 1 ? (
              <b aria-current="location">{printCidr(each)}</b>
            ) : (
              <button type="button" className="link-button" onClick={() => onChoose(each, path[index + 1] ?? null)}>
                {printCidr(each)}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
