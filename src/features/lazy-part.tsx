import { lazy, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';
import { useWizard } from './wizard-context';

/** Stands where a part of the page could not be had: after a new build was put up, or without the network. */
export function NotLoaded(): ReactNode {
  const { shell } = useWizard();
  return (
    <div className="notice" role="status">
      <p>{shell.notLoaded}</p>
      <div className="row">
        <button type="button" className="button small" onClick={() => location.reload()}>
          {shell.reload}
        </button>
      </div>
    </div>
  );
}

/** A part of the page that comes when it is needed. Where it cannot come the rest of the page stays, and `otherwise` says so. */
export const lazyPart = <P extends object>(
  load: () => Promise<ComponentType<P>>,
  otherwise: ComponentType<P> = NotLoaded,
): LazyExoticComponent<ComponentType<P>> =>
  lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: otherwise }),
    ),
  );
