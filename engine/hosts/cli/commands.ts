import { align } from './alignCommand.ts';
import { bench } from './bench.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { first } from './first.ts';
import { fetchStatbank } from './import/fetchStatbank.ts';
import { importCommand } from './import/importCommand.ts';
import { measuresCommand } from './measuresCommand.ts';
import { packFit } from './packFit.ts';
import { planCommand } from './planCommand.ts';
import { collect } from './queue/collect.ts';
import { submit } from './queue/submit.ts';
import { worker } from './queue/worker.ts';
import { runCommand } from './runCommand.ts';
import { merge } from './shards/merge.ts';
import { backtest } from './studies/backtest.ts';
import { calibrate } from './studies/calibrate.ts';
import { credit } from './studies/credit.ts';
import { discover, robust } from './studies/futures.ts';
import { goal } from './studies/goal.ts';
import { pathways } from './studies/pathways.ts';
import { sensitivity } from './studies/sensitivity.ts';
import { trace } from './studies/trace.ts';

/** Every command, in the order of the help. A new one is one line here. */
export const commands: readonly Command[] = [
  runCommand,
  planCommand,
  submit,
  worker,
  collect,
  merge,
  check,
  first,
  goal,
  sensitivity,
  robust,
  discover,
  credit,
  pathways,
  backtest,
  calibrate,
  trace,
  packFit,
  align,
  importCommand,
  fetchStatbank,
  measuresCommand,
  bench,
];
