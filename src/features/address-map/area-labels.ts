import type { Area } from '../../core/map/area';
import type { AddressMap } from '../../core/map/map';
import { isWholeIn } from '../../core/map/space';
import type { WizardMessages } from '../../i18n/wizard-messages';
import { nodeName, type Description } from './describe';
import { fitting, LETTERS, shortAddress } from './labels';

export interface Label {
  readonly text: string;
  readonly isRange: boolean;
}

interface Room {
  readonly width: number;
  readonly lines: number;
}

/** Name and range of an area on one or two lines, as far as they fit. */
export function areaLabels(
  area: Area,
  { viewport, cellPrefixLength }: AddressMap,
  { width, lines }: Room,
  { name, range }: Description,
  { map }: WizardMessages,
): readonly Label[] {
  const one = (texts: readonly string[], isRange = false): readonly Label[] => {
    const text = fitting(texts, width);
    return text === null ? [] : [{ text, isRange }];
  };
  // Several things are better told by where they are.
  if (area.kind === 'mixed' || area.inside.length > 0) {
    const short = shortAddress({ family: viewport.family, value: area.first }, cellPrefixLength);
    return one([
      contentsOf(area),
      ...(isWholeIn(viewport, area.region) ? [`${name} ${range}`, name] : [range]),
      short,
      tailOf(short),
    ]);
  }
  const letter = LETTERS[area.kind] ?? '';
  const node = area.part === null || area.part.node === null ? '' : nodeName(area.part.node);
  const names = [name, ...(node === '' ? [map.kinds[area.kind]] : [`${letter} ${node}`, node]), letter];
  const second = lines < 2 ? [] : one([range], true);
  return second.length > 0 ? [...one(names), ...second] : one([`${name} ${range}`, ...names]);
}

/** The end of an IPv4 address, where the row says how it begins. */
const tailOf = (address: string): string => /\.\d+$/.exec(address)?.[0] ?? '';

/** What a piece of a range holds, in letters: 3 S 13 A, or API DNS. */
const contentsOf = ({ inside }: Area): string =>
  inside
    .flatMap(({ kind, count }) => {
      if (kind === 'server' || kind === 'agent') return `${count} ${LETTERS[kind] ?? ''}`;
      return kind === 'api' || kind === 'dns' ? (LETTERS[kind] ?? []) : [];
    })
    .join(' ');
