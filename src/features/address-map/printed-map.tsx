import { useId, useMemo, type ReactNode } from 'react';
import { isSameCidr, printCidr, type Cidr } from '../../core/cidr/cidr';
import { mapOf } from '../../core/map/map';
import { startOf } from '../../core/map/zoom';
import { spaceOf, type AddressSpace } from '../../core/map/space';
import { clusterCidrOf, serviceCidrOf } from '../../core/plan/effective';
import { useMessages, useWizard } from '../wizard-context';
import { familiesIn } from './address-map';
import { describeArea } from './describe';
import { drawingOf } from './drawing';
import { Legend } from './legend';
import { MapArea } from './map-area';
import { MapTable } from './map-table';
import { Patterns } from './patterns';
import { RowLabels } from './row-labels';

// About what a sheet of paper is wide, so that type keeps its size.
const PAPER = 680;

/** The map on paper: where everything lies, the ranges of the plan one by one, and the table. */
export function PrintedMap(): ReactNode {
  const { reading } = useWizard();
  const { map: texts } = useMessages();
  const space = useMemo(() => spaceOf(reading.plan), [reading.plan]);
  return (
    <section className="printed-map" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      {viewportsOf(space).map((viewport) => (
        <PrintedPicture key={printCidr(viewport)} space={space} viewport={viewport} />
      ))}
      <MapTable space={space} onShow={null} />
    </section>
  );
}

function viewportsOf(space: AddressSpace): readonly Cidr[] {
  const { plan } = space;
  const all = familiesIn(space).flatMap((family) => [
    startOf(space, family),
    ...[...clusterCidrOf(plan), ...serviceCidrOf(plan)].filter((cidr) => cidr.family === family),
  ]);
  return all.filter((cidr, index) => all.findIndex((each) => isSameCidr(each, cidr)) === index);
}

function PrintedPicture({ space, viewport }: { readonly space: AddressSpace; readonly viewport: Cidr }): ReactNode {
  const messages = useMessages();
  const id = useId();
  const map = mapOf(space, viewport);
  // A range that is one thing all over says so in the picture around it.
  if (map.areas.length < 2) return null;
  const drawing = drawingOf(map, PAPER);
  const title = messages.map.picture(printCidr(viewport));
  const nothing = (): void => undefined;
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <svg className="map" role="img" aria-label={title} viewBox={`0 0 ${PAPER} ${drawing.height}`}>
        <Patterns id={id} />
        <RowLabels {...drawing} />
        {map.areas.map((area) => (
          <MapArea
            key={area.fromCell}
            area={area}
            map={map}
            drawing={drawing}
            patterns={id}
            description={describeArea(area, viewport.family, messages)}
            isCurrent={false}
            onFocus={nothing}
            onHover={nothing}
            onClick={nothing}
          />
        ))}
      </svg>
      <Legend map={map} patterns={id} />
    </figure>
  );
}
