import { expose } from 'comlink';
import { workerEngine } from './workerEngine.ts';
import { createWorkerSide } from './workerSide.ts';

/** Entry of a browser worker. */
expose(createWorkerSide(workerEngine));
