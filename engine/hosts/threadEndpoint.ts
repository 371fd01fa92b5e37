import type { MessagePort, TransferListItem, Worker } from 'node:worker_threads';
import type { Endpoint } from 'comlink';

/**
 * A worker thread, or its port to the parent, as Comlink speaks to it: Node hands listeners the data, browsers an event that
 * carries it.
 */
export function threadEndpoint(port: Worker | MessagePort): Endpoint {
  const heard = new Map<EventListenerOrEventListenerObject, (data: unknown) => void>();
  return {
    postMessage(message: unknown, transferred: Transferable[]) {
      port.postMessage(message, transferred as unknown as TransferListItem[]);
    },
    addEventListener(_type, listener) {
      const hear = (data: unknown) => {
        const event = { data } as MessageEvent;
        if (typeof listener === 'function') listener(event);
        else listener.handleEvent(event);
      };
      heard.set(listener, hear);
      port.on('message', hear);
    },
    removeEventListener(_type, listener) {
      const hear = heard.get(listener);
      if (hear) port.off('message', hear);
      heard.delete(listener);
    },
  };
}
