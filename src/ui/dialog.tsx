import { useLayoutEffect, useRef, type ReactNode, type SyntheticEvent } from 'react';

interface DialogProps {
  readonly label: string;
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A page over the page, there as long as it is rendered. A native dialog: Escape closes it, and focus goes back to where it was. */
export function Dialog({ label, close, onClose, children }: DialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
  }, []);
  // React lets this event bubble, unlike the browser: a dialog around this one would close too.
  const closed = (event: SyntheticEvent): void => {
    event.stopPropagation();
    onClose();
  };
  return (
    <dialog ref={dialog} className="dialog" aria-label={label} onClose={closed}>
      <div className="dialog-head">
        <h2>{label}</h2>
        <button type="button" className="button small" onClick={() => dialog.current?.close()}>
          {close}
        </button>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
