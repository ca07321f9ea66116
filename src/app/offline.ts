const SCRIPT = './sw.js';
const SKIP_WAITING = 'skip-waiting';

/** Called when a newer build lies ready; `apply` switches to it, which reloads the page. */
export type OnUpdate = (apply: () => void) => void;

interface Policy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: 'sw', rules: Policy): Policy;
}

/** The page's policy lets no string become a script's address, except through a policy of this name. */
function scriptUrl(): string {
  // Not every browser we support has Trusted Types, nor every version of the DOM's types.
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  return trustedTypes === undefined
    ? SCRIPT
    : trustedTypes.createPolicy('sw', { createScriptURL: () => SCRIPT }).createScriptURL(SCRIPT);
}

function announce(worker: ServiceWorker | null, onUpdate: OnUpdate): void {
  // Without a controller this is the first visit: nothing older is replaced.
  if (worker === null || navigator.serviceWorker.controller === null) return;
  onUpdate(() => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.postMessage(SKIP_WAITING);
  });
}

async function register(onUpdate: OnUpdate): Promise<void> {
  const registration = await navigator.serviceWorker.register(scriptUrl());
  announce(registration.waiting, onUpdate);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') announce(installing, onUpdate);
    });
  });
}

/**
 * Keeps the app for use without the network, in the built app only. Never throws: where it cannot (private window, opened
 * from a file, switched off), the app works as before, with the network.
 */
export function keepOffline(onUpdate: OnUpdate = () => undefined): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Fetching the rest of the app waits until the page itself is there.
  const start = (): void => void register(onUpdate).catch(() => undefined);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}
