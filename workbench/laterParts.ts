/**
 * What the first view does without: kinds of cell and figure that the opening document has none of, what lies over the page when somebody asks, and
 * what saves. `main.ts` fetches it as one file when the first figures stand, and before a document is shown that has need of it.
 */
export { hiddenPlaces } from '../engine/index.ts';
export { carryingEntries } from './cells/carryingEntries.ts';
export { laterCellKinds } from './cells/laterKinds.ts';
export { figureKindsShown } from './charts/registry.ts';
export { exportNotebook, openDocumentFile, openDocumentText, saveInFile } from './panels/documentFiles.ts';
export { exportReading, exportTables, shareDocument } from './panels/exports.ts';

import './methods/methodElement.ts';
import './panels/assumptionsElement.ts';
import './panels/cellEditor.ts';
import './panels/documentsDialog.ts';
import './panels/reportAppendix.ts';
import './workshop/codeDialog.ts';
import './workshop/glossaryDialog.ts';
import './workshop/paletteDialog.ts';
import './workshop/shortcutsDialog.ts';
import './workshop/tourElement.ts';
