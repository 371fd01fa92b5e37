import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import { createTableSide } from './tableSide.ts';
import { threadEndpoint } from './threadEndpoint.ts';

/** Entry of a thread that writes tables. */
if (parentPort) expose(createTableSide(), threadEndpoint(parentPort));
