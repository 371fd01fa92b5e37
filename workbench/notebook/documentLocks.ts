/** Who may write a document, where it is open in several tabs. */
export interface DocumentLocks {
  /** Claims a document for this tab, and lets go of the one it had. @returns whether nobody else has it */
  claim(id: string): Promise<boolean>;
  /** Takes a document from the tab that has it, which is asked to save first. */
  take(id: string): Promise<void>;
  /** Lets go of the document that this tab has. */
  release(): void;
  /** Does something to a document that isn't open here. @returns false, with nothing done, where another tab has it */
  during(id: string, act: () => Promise<void>): Promise<boolean>;
  /** Called when another tab asks for the document: what is to be saved is saved before it resolves. */
  onAsked: () => Promise<void>;
  /** Called when another tab has taken the document without waiting. */
  onLost: () => void;
}

/** Longest wait for another tab to save and let go, milliseconds: a tab that hangs must not keep the document for ever. */
const patience = 2000;

/** Locks of the browser, told between tabs of one site. Where it has none, every tab writes. */
export function browserLocks(locks: LockManager | undefined = navigator.locks): DocumentLocks {
  if (!locks) return freeLocks();
  const channel = new BroadcastChannel('fremsyn-documents');
  const nameOf = (id: string) => `fremsyn-document-${id}`;
  let held: string | undefined;
  let letGo: (() => void) | undefined;

  const hold = (id: string, options: LockOptions): Promise<boolean> =>
    new Promise((resolve) => {
      locks
        .request(nameOf(id), options, (lock) => {
          resolve(lock !== null);
          if (!lock) return undefined;
          held = id;
          return new Promise<void>((done) => {
            letGo = done;
          });
        })
        .catch(() => {
          resolve(false);
          if (held !== id) return;
          held = undefined;
          ours.onLost();
        });
    });

  const ours: DocumentLocks = {
    claim(id) {
      if (held === id) return Promise.resolve(true);
      ours.release();
      return hold(id, { ifAvailable: true });
    },
    async take(id) {
      if (held !== id) ours.release();
      channel.postMessage(id);
      if (!(await hold(id, { signal: AbortSignal.timeout(patience) }))) void (await hold(id, { steal: true }));
    },
    release() {
      held = undefined;
      letGo?.();
      letGo = undefined;
    },
    async during(id, act) {
      if (held === id) {
        await act();
        return true;
      }
      return locks.request(nameOf(id), { ifAvailable: true }, async (lock) => {
        if (lock) await act();
        return lock !== null;
      });
    },
    onAsked: () => Promise.resolve(),
    onLost: () => {},
  };
  channel.addEventListener('message', ({ data }) => {
    if (data !== held || held === undefined) return;
    void ours.onAsked().finally(() => ours.release());
  });
  return ours;
}

/** Where there are no other tabs to think of. */
export function freeLocks(): DocumentLocks {
  return {
    claim: () => Promise.resolve(true),
    take: () => Promise.resolve(),
    release: () => {},
    during: async (_id, act) => {
      await act();
      return true;
    },
    onAsked: () => Promise.resolve(),
    onLost: () => {},
  };
}
