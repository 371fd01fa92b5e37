import type { Command } from './command.ts';

/** `--pack DIR`: which data pack, in place of the one that the document names. */
export const packFlag: Command['flags'][number] = {
  name: 'pack',
  value: 'DIR',
  help: {
    da: 'datapakkens mappe; ellers den, dokumentet nævner',
    en: "the data pack's folder; else the one the document names",
  },
};
