import { expose } from 'comlink';
import { ImportSide } from './importSide.ts';

/** Entry of the worker that reads and checks what is imported. */
expose(new ImportSide());
