import { expose } from 'comlink';
import { fetchFormulaParser } from '../scenario/formulaParser.ts';
import { workerEngine } from './workerEngine.ts';
import { type BlockRequest, createWorkerSide } from './workerSide.ts';

const side = createWorkerSide(workerEngine);

/** Entry of a browser worker. What decides by formulas waits for the parser, which is fetched the first time. */
expose({
  ...side,
  async runBlock(request: BlockRequest) {
    const { strategies } = request.task;
    if (
      strategies.some(
        ({ triggers = [], pilots = [], claims = [] }) => triggers.length + pilots.length + claims.length > 0,
      )
    )
      await fetchFormulaParser();
    return side.runBlock(request);
  },
});
