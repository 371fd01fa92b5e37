import { effect } from '@preact/signals-core';
import type { Session } from './session.ts';

/** Long enough for figures to be put on the page once their numbers are there, milliseconds. */
const untilPlaced = 1000;

/** Longest that the page stands still once it could be used, milliseconds. */
const longestStill = 2000;

/** Resolves when there are results to tell, or after a while where none come. */
export function whenCounted(session: Session): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(end, longestStill);
    const stop = effect(() => {
      if (session.counted.value) queueMicrotask(end);
    });
    function end() {
      clearTimeout(patience);
      stop();
      resolve();
    }
  });
}

/**
 * Resolves when the first figure stands, or when what the document asks for has been run and it has no figure on the page. What nobody waits for is fetched
 * then, so that it never stands in the way of what somebody does.
 */
export function whenFirstDrawn(session: Session): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      removeEventListener('fremsyn-drawn', end);
      stop();
      resolve();
    };
    addEventListener('fremsyn-drawn', end);
    const stop = effect(() => {
      if (!isSettled(session)) return;
      const look = setTimeout(() => document.querySelector('fremsyn-chart') ?? end(), untilPlaced);
      return () => clearTimeout(look);
    });
  });
}

function isSettled(session: Session): boolean {
  const { kind } = session.projector.status.value;
  if (!session.pack.value) return false;
  return session.inputs.value === undefined || (kind !== 'idle' && kind !== 'running' && kind !== 'refining');
}
