import { useState, type ReactNode } from 'react';
import { CopyButton } from '../../ui/copy-button';
import { useMessages, useWizard, type LinkTo } from '../wizard-context';

interface ShareProps {
  readonly linkTo: LinkTo;
  readonly onPrint: () => void;
}

/** The plan as a link, and on paper. */
export function Share({ linkTo, onPrint }: ShareProps): ReactNode {
  const { shell, language, reading } = useWizard();
  const { review } = useMessages();
  const [saysLanguage, setSaysLanguage] = useState(false);
  const link = linkTo(reading.plan, saysLanguage ? language : null) ?? '';
  return (
    <>
      <div className="with-action">
        <input
          className="input"
          readOnly
          aria-label={review.link}
          aria-describedby="link-line"
          value={link}
          onFocus={({ target }) => target.select()}
        />
        <CopyButton text={link} label={review.copy} copied={review.copied} failed={review.notCopied} className="" />
      </div>
      <div className="under" id="link-line">
        <span>{link === '' ? shell.linkTooLong : review.linkHint}</span>
      </div>
      <label className="acknowledge">
        <input type="checkbox" checked={saysLanguage} onChange={({ target }) => setSaysLanguage(target.checked)} />
        {review.linkLanguage}
      </label>
      <p className="row">
        <button type="button" className="button" onClick={onPrint}>
          {review.print}
        </button>
      </p>
    </>
  );
}
