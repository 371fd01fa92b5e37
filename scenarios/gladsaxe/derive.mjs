/**
 * Writes the data package: `node derive.mjs [folder]`, the folder of this file if none is given. No dependency, no chance, no clock:
 * the same files every time. Published facts are in `derivation/facts.mjs`; everything else in `derivation/` is assumed or derived
 * as its docstrings say.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { activityRows, educationRows, profiles } from './derivation/attributes.mjs';
import { childrenRates } from './derivation/children-rates.mjs';
import { convictionRates, convictionRows } from './derivation/conviction-rates.mjs';
import { evidenceRows } from './derivation/evidence.mjs';
import { municipality } from './derivation/facts.mjs';
import { fertilityByParity } from './derivation/fertility-parity.mjs';
import { households } from './derivation/households.mjs';
import { incomeRates, incomeRows } from './derivation/income-rates.mjs';
import { labourCourse } from './derivation/labour-course.mjs';
import { labourRates } from './derivation/labour-rates.mjs';
import { lettingRows, priorityRows, signUpRows } from './derivation/letting.mjs';
import { lifeRates } from './derivation/life-rates.mjs';
import { mortalityGradients } from './derivation/mortality-gradient.mjs';
import { movingRates } from './derivation/moving-rates.mjs';
import { originPoolRows, originRows } from './derivation/origin.mjs';
import { parameterRows } from './derivation/parameters.mjs';
import { persons, population } from './derivation/persons.mjs';
import { districts, estates } from './derivation/places.mjs';
import { observedRows, referenceRows } from './derivation/references.mjs';
import { rateResource, resources } from './derivation/resources.mjs';
import { safetyRows } from './derivation/safety.mjs';
import { schoolRates } from './derivation/school-rates.mjs';
import { catchmentRows, schoolRows } from './derivation/schools.mjs';
import { stock } from './derivation/stock.mjs';
import { unitValueRows } from './derivation/unit-values.mjs';

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
for (const [path, text] of files()) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Every file of the package: path and text. */
function files() {
  const householdRows = households();
  const cells = persons(householdRows);
  const people = population(cells, householdRows);
  const shares = profiles(cells);
  const rows = {
    districts: districts.map((d) => ({ id: d.id, label_da: d.da, label_en: d.en, status: d.status })),
    estates: estates.map(estateRow),
    dwellings: stock(),
    population: people,
    households: householdRows,
    education: educationRows(shares, people),
    activity: activityRows(shares, people),
    income: incomeRows(),
    convictions: convictionRows(people),
    origin: originRows(people),
    'origin-pools': originPoolRows(),
    letting: lettingRows(),
    schools: schoolRows(cells),
    catchments: catchmentRows(),
    'letting-priorities': priorityRows(),
    'sign-ups': signUpRows(),
    safety: safetyRows(),
    observed: observedRows(),
    references: referenceRows(),
    parameters: parameterRows(),
    'unit-values': unitValueRows(),
    evidence: evidenceRows(),
  };
  const rates = [
    ...lifeRates(cells),
    ...mortalityGradients(shares),
    ...fertilityByParity(cells),
    ...childrenRates(),
    ...schoolRates(),
    ...labourRates(shares),
    ...labourCourse(),
    ...incomeRates(shares).tables,
    ...convictionRates(cells, shares, people).tables,
    ...movingRates(cells, householdRows, shares).tables,
  ];
  const descriptor = {
    profile: 'tabular-data-package',
    name: 'gladsaxe',
    title: 'Gladsaxe Kommune',
    labels: { da: 'Gladsaxe Kommune', en: 'Gladsaxe Municipality' },
    version: '1.0.0',
    baseYear: 2025,
    // residents are drawn from totals, so that small cells of results tell of nobody
    synthetic: true,
    municipality: {
      id: 'gladsaxe-kommune',
      code: municipality.code,
      labels: { da: 'Gladsaxe Kommune', en: 'Gladsaxe Municipality' },
    },
    licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
    resources: [...resources, ...rates.map(rateResource)],
  };
  return [
    ['datapackage.json', `${json(descriptor)}\n`],
    ...resources.map((r) => [
      r.path,
      csv(
        r.schema.fields.map((f) => f.name),
        rows[r.name].map(Object.values),
      ),
    ]),
    ...rates.map((t) => [`rates/${t.id}.csv`, csv([...t.dimensions.map(([name]) => name), 'value'], t.rows)]),
  ];
}

function estateRow(e) {
  return {
    id: e.id,
    label_da: e.da,
    label_en: e.en,
    district: e.district,
    kind: e.kind,
    organisation: e.organisation,
    legal_area: e.legal,
    social_balance_area: e.balance,
    commercial_floor: e.commercialFloor,
    demolished_since_2010: e.demolished,
    status: e.status,
    source_da: e.source.da,
    source_en: e.source.en,
  };
}

/** Comma-separated lines, dot decimals, quotes only where needed. */
function csv(header, rows) {
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}

function cell(value) {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Indented JSON with lists of plain words on one line, as the formatter writes it. */
function json(value) {
  return JSON.stringify(value, null, 2).replace(
    /\[\s+([^[\]{}]*?)\s+\]/g,
    (_, words) => `[${words.replace(/\s*\n\s*/g, ' ')}]`,
  );
}
