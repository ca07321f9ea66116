import { useEffect, useRef, type ReactNode } from 'react';

interface SheetProps {
  readonly label: string;
  readonly close: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something over the page that gives the place back when it closes. A native dialog: focus, Escape and the rest behave. */
export function Sheet({ label, close, isOpen, onClose, children }: SheetProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (isOpen && !element.open) element.showModal();
    if (!isOpen && element.open) element.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className="sheet" aria-label={label} onClose={onClose}>
      <div className="sheet-head">
        <b>{label}</b>
        <button type="button" className="button small" onClick={onClose}>
          {close}
        </button>
      </div>
      <div className="live">{children}</div>
    </dialog>
  );
}
