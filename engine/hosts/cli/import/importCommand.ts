import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { archived, committed, type ImportedTable, newPack, type PackFiles, readTables } from '../../../import/index.ts';
import { Faults } from '../../../pack/faults.ts';
import { isMet } from '../../../synthesis/fitTable.ts';
import { synthesise } from '../../../synthesis/synthesise.ts';
import { writeFilesWhole } from '../../atomicFiles.ts';
import type { Command, Locale } from '../command.ts';
import { CommandRefusal, fault, systemReason } from '../commandRefusal.ts';
import { ExitCode } from '../exitCodes.ts';
import { fitText } from '../packFit.ts';
import { findPackFolder, packFilesIn } from '../packFolder.ts';
import { unwritable } from '../resultFiles.ts';
import { type ImportSettings, importFlags, readImportSettings } from './importFlags.ts';
import { importReport } from './importReport.ts';
import { type ImportResult, importTables } from './importTables.ts';

/** The pack that comes along and that others start from. */
const template = 'gladsaxe';

/**
 * `fremsyn import FILE…`: reads tables, puts their columns and places to the pack's, checks everything, and writes the pack. All or
 * nothing: where anything is wrong, every fault is told and no file is touched.
 */
export const importCommand: Command = {
  name: 'import',
  operands: 'FILE…',
  help: {
    da: 'indlæser tabeller (CSV, JSON-stat, PX, Excel) i en datapakke, eller samler en ny kommunes pakke af dem',
    en: "imports tables (CSV, JSON-stat, PX, Excel) into a data pack, or assembles a new municipality's pack from them",
  },
  flags: importFlags,
  examples: [
    'import indkomst.csv --pack my-pack --dry-run',
    'import liste-2021.xlsx --as observed --set year=2021 --out my-pack',
    'import beboere.csv --as population --map "Afd.=estate,Antal=count" --place "Afd. 12=pileparken" --pack my-pack',
    'import bydele.csv omraader.csv beboere.px --new "Herlev Kommune" --code 163 --out herlev',
  ],
  async run({ operands, flags, locale, terminal }) {
    const now = new Date();
    const today = now.toISOString().slice(0, 10);
    const settings = readImportSettings(flags, now.getUTCFullYear(), operands.length === 0 ? [noFile()] : []);
    const faults = new Faults();
    const tables = await tablesOf(operands, settings, terminal.folder, faults);
    const where = settings.pack ?? findPackFolder(template, [], terminal.folder);
    const files = startOf(await packFilesIn(where, terminal.folder), settings);
    const result = importTables(tables, files, settings, today, faults);
    if (result.parts.length > 0 || result.passedOver.length > 0) terminal.print(`${importReport(result, locale)}\n`);
    faults.refuse();
    if (result.parts.length === 0) throw new CommandRefusal([nothingUsed()], ExitCode.refused);
    const { pack } = committed(result.files);
    const { fit } = synthesise(pack);
    const isWellMet = fit.every(isMet);
    if (settings.municipality || !isWellMet) terminal.print(`\n${fitText(fit, locale)}\n`);
    if (settings.isDry) {
      terminal.print(`\n${isWellMet ? dryVerdict[locale] : dryDoubt[locale]}\n`);
      return ExitCode.done;
    }
    const out = settings.out ?? where;
    const count = await write(result, files, out, settings, terminal.folder);
    terminal.print(`\n${verdict(count, out, locale)}\n`);
    return ExitCode.done;
  },
};

/** The tables of all files; of a workbook, the sheet that was named. */
async function tablesOf(
  paths: readonly string[],
  { sheet }: ImportSettings,
  folder: string,
  faults: Faults,
): Promise<readonly ImportedTable[]> {
  const tables: ImportedTable[] = [];
  for (const path of paths) {
    try {
      const bytes = new Uint8Array(await readFile(resolve(folder, path)));
      tables.push(...readTables(path, bytes, faults));
    } catch (error) {
      const reason = systemReason(error);
      faults.add(
        { where: path },
        `Filen kan ikke læses (${reason}). Kontrollér stien.`,
        `The file can't be read (${reason}). Check the path.`,
      );
    }
  }
  const chosen = tables.filter(({ part }) => sheet === undefined || part === '' || part === sheet);
  if (tables.length > 0 && chosen.length === 0) {
    const names = tables.map(({ part }) => part).join(', ');
    faults.add(
      { where: '--sheet' },
      `Fandt »${sheet}«; forventede et af arkene ${names}.`,
      `Found “${sheet}”; expected one of the sheets ${names}.`,
    );
  }
  return chosen;
}

function startOf(files: PackFiles, { municipality }: ImportSettings): PackFiles {
  if (!municipality) return files;
  const { name, code, baseYear } = municipality;
  return newPack(files, { label: { da: name, en: name.replace(/ Kommune$/, ' Municipality') }, code, baseYear });
}

/** Writes the files that changed, or into another folder or one file (`.zip`) all of them. @returns how many */
async function write(
  { files }: ImportResult,
  before: PackFiles,
  out: string,
  { pack, municipality }: ImportSettings,
  folder: string,
): Promise<number> {
  const path = resolve(folder, out);
  if (/\.zip$/i.test(out)) {
    try {
      await writeFilesWhole([[path, archived(files)]]);
    } catch (error) {
      throw unwritable('--out', out, error);
    }
    return files.size;
  }
  const isSame = municipality === undefined && pack !== undefined && relative(resolve(folder, pack), path) === '';
  const changed = [...files].filter(([name, bytes]) => !isSame || before.get(name) !== bytes);
  // the descriptor last: what it names is there then
  changed.sort(([a], [b]) => Number(a === 'datapackage.json') - Number(b === 'datapackage.json'));
  try {
    await writeFilesWhole(changed.map(([name, bytes]) => [join(path, name), bytes] as const));
  } catch (error) {
    throw unwritable('--out', out, error);
  }
  return changed.length;
}

const dryVerdict = {
  da: 'Alt passer. Intet er skrevet, da det var en prøve (--dry-run).',
  en: 'All is well. Nothing was written, since this was a trial (--dry-run).',
} as const;

const dryDoubt = {
  da: 'Pakken er hel, men ikke alle tal kan rammes. Intet er skrevet, da det var en prøve (--dry-run).',
  en: 'The pack is whole, but not all figures can be met. Nothing was written, since this was a trial (--dry-run).',
} as const;

function verdict(count: number, out: string, locale: Locale): string {
  return locale === 'da'
    ? `${count} filer skrevet i ${out}. Pakken er hel: npx fremsyn pack fit ${out}`
    : `${count} files written to ${out}. The pack is whole: npx fremsyn pack fit ${out}`;
}

function noFile() {
  return fault(
    'fremsyn import',
    'no file was given. Give tables as CSV, JSON-stat, PX or Excel, as in: npx fremsyn import indkomst.csv --dry-run',
    'der er ikke angivet en fil. Angiv tabeller som CSV, JSON-stat, PX eller Excel, som i: npx fremsyn import indkomst.csv --dry-run',
  );
}

function nothingUsed() {
  return fault(
    'fremsyn import',
    'no table was used. Say what they are with --as RESOURCE.',
    'ingen tabel blev brugt. Sig, hvad de er, med --as RESOURCE.',
  );
}
