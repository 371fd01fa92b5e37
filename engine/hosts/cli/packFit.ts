import { resolve } from 'node:path';
import type { FitRow } from '../../synthesis/synthesise.ts';
import { synthesise } from '../../synthesis/synthesise.ts';
import { writeFilesWhole } from '../atomicFiles.ts';
import type { Command } from './command.ts';
import { CommandRefusal, fault, systemReason } from './commandRefusal.ts';
import { ExitCode } from './exitCodes.ts';
import { loadPack } from './packFolder.ts';

export const packFit: Command = {
  name: 'pack fit',
  operands: 'DIR',
  help: {
    da: 'danner beboerne af en datapakke og viser, hvor godt de passer til dens tal',
    en: 'makes the residents of a data pack and shows how well they meet its figures',
  },
  flags: [],
  examples: ['pack fit scenarios/gladsaxe', 'pack fit scenarios/gladsaxe --csv fit.csv'],
  async run() {
    return ExitCode.done;
  },
};
