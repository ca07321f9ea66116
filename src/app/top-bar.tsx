import type { ReactNode } from 'react';
import { useWizard } from '../features/wizard-context';
import type { Language } from '../i18n/languages';
import { CopyButton } from '../ui/copy-button';
import { Mark } from '../ui/mark';

interface TopBarProps {
  /** Null when the plan does not fit into a link. */
  readonly link: string | null;
  /** So long that some programs would cut it. */
  readonly isLong: boolean;
  readonly onLanguage: (language: Language) => void;
  readonly onDownload: () => void;
  readonly onStartOver: () => void;
}

/** Name, release, and what can be done with the whole plan. On narrow screens the rarer things fold into a menu. */
export function TopBar({ link, isLong, onLanguage, onDownload, onStartOver }: TopBarProps): ReactNode {
  const { shell, language, reading } = useWizard();
  const other = language === 'en' ? 'ja' : 'en';
  const languageButton = (
    <button
      type="button"
      className="button plain"
      lang={other}
      aria-label={shell.switchLanguage}
      onClick={() => onLanguage(other)}
    >
      {shell.otherLanguage}
    </button>
  );
  const startOver = (
    <button type="button" className="button plain" onClick={onStartOver}>
      {shell.startOver}
    </button>
  );
  const share =
    link === null ? (
      <button type="button" className="button" disabled>
        {shell.linkTooLong}
      </button>
    ) : (
      <CopyButton
        text={link}
        label={shell.copyLink}
        copied={isLong ? shell.linkLong : shell.linkCopied}
        failed={shell.linkNotCopied}
        className=""
      />
    );
  return (
    <header className="top">
      <div className="mark">
        <Mark />
        <span>{shell.appName}</span>
      </div>
      <p className="release">
        <span className="dim">{shell.forRelease}</span> <b>{reading.plan.k3sVersion}</b>
      </p>
      <div className="top-wide">
        {startOver}
        {languageButton}
        {share}
      </div>
      <button type="button" className="button primary" onClick={onDownload}>
        {shell.download}
      </button>
      <details className="top-menu">
        <summary className="button" aria-label={shell.menu}>
          <svg viewBox="0 0 18 18" aria-hidden="true">
            <path d="M3 5h12M3 9h12M3 13h12" />
          </svg>
        </summary>
        <div>
          <p className="dim">
            {shell.forRelease} {reading.plan.k3sVersion}
          </p>
          {share}
          {languageButton}
          {startOver}
        </div>
      </details>
    </header>
  );
}
