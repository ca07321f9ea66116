import type { Place } from '../../core/plan/finding';
import { foldOf, inputsOf } from './inputs-of';

// A step that is opened for the first time comes over the network.
const LONGEST_WAIT = 5000;

/** Takes the focus to the input of a place, as soon as its step is there; to the step itself where it has none. */
export function focusField(place: Place): void {
  const until = performance.now() + LONGEST_WAIT;
  const look = (): void => {
    const input = inputOf(place);
    if (input !== null) return reveal(input);
    // What is in a folded part is made when that is opened.
    const fold = document.querySelector<HTMLDetailsElement>(`main ${foldOf(place)}`);
    if (fold !== null) fold.open = true;
    if (performance.now() < until) requestAnimationFrame(look);
    else document.getElementById('main')?.focus();
  };
  // The step takes the focus itself when it has changed; then it is the input's turn.
  requestAnimationFrame(() => requestAnimationFrame(look));
}

function inputOf(place: Place): HTMLElement | null {
  for (const selector of inputsOf(place)) {
    const input = document.querySelector<HTMLElement>(`main ${selector}`);
    if (input !== null) return input;
  }
  return null;
}

/** What is folded away around it is opened first. */
function reveal(input: HTMLElement): void {
  for (let each = input.closest('details'); each !== null; each = each.parentElement?.closest('details') ?? null) {
    each.open = true;
  }
  input.focus({ preventScroll: true });
  input.scrollIntoView({ block: 'center' });
}
