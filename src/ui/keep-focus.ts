import { flushSync } from 'react-dom';

/** Makes a change; when the button that was pressed is gone with it, the focus goes to `home` instead of nowhere. */
export function keepFocus(
  pressed: HTMLElement,
  change: () => void,
  home: HTMLElement | null | undefined = pressed.closest<HTMLElement>('[tabindex="-1"]'),
): void {
  flushSync(change);
  if (!pressed.isConnected) home?.focus({ preventScroll: true });
}
