import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import { threadEndpoint } from './threadEndpoint.ts';
import { workerEngine } from './workerEngine.ts';
import { createWorkerSide } from './workerSide.ts';

/** Entry of a worker thread. */
if (parentPort) expose(createWorkerSide(workerEngine), threadEndpoint(parentPort));
