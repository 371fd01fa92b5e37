import { type ReadonlySignal, signal } from '@preact/signals-core';

const waiting = signal<ServiceWorker | undefined>(undefined);

/** A newer version of the site that is whole and waits for the reader's word. */
export const newVersion: ReadonlySignal<ServiceWorker | undefined> = waiting;

/**
 * Has the browser keep the site, so that it works without a network. Where it can't (a plain http address, a file, a private window that
 * refuses) the page works as it did, with a network.
 */
export async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  try {
    const registration = await navigator.serviceWorker.register(new URL('sw.js', document.baseURI), {
      updateViaCache: 'none',
    });
    watch(registration);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') registration.update().catch(() => {});
    });
  } catch {
    // Nothing is lost but work without a network.
  }
}

/** Begins with the newer version, when what is to be saved is saved. Other tabs go on with theirs until they are loaded again. */
export async function takeNewVersion(saved: () => Promise<void>): Promise<void> {
  const worker = waiting.peek();
  if (!worker) return;
  await saved();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage('take-over');
}

/** The reader would rather go on; the next visit asks again. */
export function leaveNewVersion(): void {
  waiting.value = undefined;
}

function watch(registration: ServiceWorkerRegistration): void {
  const offer = (worker: ServiceWorker | null) => {
    // the first version of all has nothing to take the place of
    if (worker && navigator.serviceWorker.controller) waiting.value = worker;
  };
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed') offer(coming);
    });
  });
}
