import type { ReactNode } from 'react';

/** The product's sign: one space, divided. */
export function Mark(): ReactNode {
  return (
    <svg className="sign" viewBox="0 0 24 24" aria-hidden="true">
      <rect className="k-pods" x="2" y="4" width="20" height="5" rx="1.5" />
      <rect className="k-services" x="2" y="11" width="9" height="5" rx="1.5" />
      <rect className="k-nodes" x="13" y="11" width="9" height="5" rx="1.5" />
      <rect className="k-line" x="2" y="18" width="20" height="2" rx="1" />
    </svg>
  );
}
