import type { ReactNode } from 'react';
import type { Description } from './describe';

interface DetailsProps {
  readonly description: Description;
  readonly deeper: string;
}

/** What an area is, in three lines. */
export function Details({ description: { name, range, bounds, addresses, more }, deeper }: DetailsProps): ReactNode {
  return (
    <div className="map-details">
      <p>
        <b>{name}</b> <span className="mono">{range}</span>
      </p>
      <p className="mono dim">
        {[bounds === range ? '' : bounds, addresses].filter((text) => text !== '').join(' · ')}
      </p>
      {/* The area's own name is read when it gets the focus; this follows it. */}
      <p role="status">
        {more} <span className="dim">{deeper}</span>
      </p>
    </div>
  );
}
