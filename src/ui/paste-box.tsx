import type { ReactNode } from 'react';
import { Field } from './field';

interface PasteBoxProps {
  readonly label: string;
  readonly hint: ReactNode;
  readonly placeholder: string;
  /** What stands in it at first. */
  readonly pasted: string;
  readonly onPaste: (text: string) => void;
}

/** A box for much text. It is left to the browser: a megabyte would be compared at every keystroke anywhere otherwise. */
export function PasteBox({ label, hint, placeholder, pasted, onPaste }: PasteBoxProps): ReactNode {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <textarea
          {...control}
          className="input"
          rows={4}
          autoComplete="off"
          spellCheck={false}
          defaultValue={pasted}
          placeholder={placeholder}
          onChange={({ target }) => onPaste(target.value)}
        />
      )}
    </Field>
  );
}
