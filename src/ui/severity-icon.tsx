import type { ReactNode } from 'react';

/** A shape for each severity, so that it does not hang on colour: octagon, triangle, circle. */
export function SeverityIcon({ severity }: { readonly severity: 'error' | 'warning' | 'info' }): ReactNode {
  return (
    <svg className="severity-icon" viewBox="0 0 18 18" aria-hidden="true">
      {severity === 'error' ? <path d="M6 1.5h6L16.5 6v6L12 16.5H6L1.5 12V6zM9 5v5M9 12.2v.6" /> : null}
      {severity === 'warning' ? <path d="M9 2l7.5 13.5h-15zM9 7v4M9 13v.5" /> : null}
      {severity === 'info' ? <path d="M9 1.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM9 8v5M9 5v.4" /> : null}
    </svg>
  );
}
