import { useEffect, useRef, useState, type RefObject } from 'react';
import { ruleLink } from '../rule-link';

/**
 * Puts the focus on the heading of each page once it is there, and gives it back to the link that led to the first of them
 * when the last one goes.
 */
export function usePageFocus(rule: string, isThere: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<string | null>(null);

  useEffect(() => {
    if (!isThere || shown.current === rule) return;
    shown.current = rule;
    scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [rule, isThere]);

  const [first] = useState(rule);
  useEffect(() => {
    const opener = document.activeElement;
    const page = heading;
    const last = shown;
    return () => {
      // Behind the effects of what comes now: on a phone the sheet with the plan opens again.
      setTimeout(() => {
        if (page.current === null) giveBack(opener, [first, last.current ?? '']);
      });
    };
  }, [first]);
  return heading;
}

function giveBack(opener: Element | null, rules: readonly string[]): void {
  const { activeElement } = document;
  const isLost = activeElement === null || activeElement === document.body || activeElement.closest('dialog') !== null;
  // A step that was chosen beside the page has begun at its top.
  if (!isLost) return scrollTo({ top: 0 });
  const links = [opener, ...document.querySelectorAll('a')].filter(
    (each) => each instanceof HTMLAnchorElement && each.getClientRects().length > 0,
  );
  const link = rules
    .map((rule) => links.find((each) => each?.getAttribute('href') === ruleLink(rule)))
    .find((each) => each !== undefined);
  const home = link ?? document.querySelector('main');
  if (home instanceof HTMLElement) home.focus();
}
