import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

interface MadeVariable {
  readonly id: string;
  readonly text: string;
  readonly time?: boolean;
  readonly values: readonly (readonly [id: string, text: string])[];
}

/** A table as the server has it: figures by the codes of its variables, null where one is withheld. */
export interface MadeTable {
  readonly id: string;
  readonly text: string;
  readonly variables: readonly MadeVariable[];
  cell(codes: Readonly<Record<string, string>>): number | null;
}

/** What goes wrong with the next request: a status, with the seconds of `Retry-After`, or no answer at all. */
export type Trouble = { readonly status: number; readonly retryAfter?: number; readonly body?: string } | 'silence';

export interface StatbankServer {
  readonly url: string;
  /** paths and bodies, in order */
  readonly requests: { readonly path: string; readonly body: Record<string, unknown> }[];
}

const open: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/**
 * A server on this machine that speaks as StatBank does: `tableinfo` and `data` with JSON bodies, JSON-stat 1 and BULK, at most so many cells
 * for all formats but BULK, and refusals as `errorTypeCode` with status 400.
 */
export async function statbankServer(
  tables: readonly MadeTable[],
  { limit = 1_000_000, troubles = [] }: { limit?: number; troubles?: Trouble[] } = {},
): Promise<StatbankServer> {
  const requests: StatbankServer['requests'] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const path = (request.url ?? '').replace(/^\/v1\//, '');
      requests.push({ path, body });
      const trouble = troubles.shift();
      if (trouble === 'silence') return;
      if (trouble) {
        const headers = trouble.retryAfter === undefined ? {} : { 'Retry-After': String(trouble.retryAfter) };
        response.writeHead(trouble.status, headers).end(trouble.body ?? 'Service unavailable');
        return;
      }
      answer(path, body, tables, limit, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, requests };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as Record<string, unknown>;
}

function refuse(response: ServerResponse, errorTypeCode: string, message: string): void {
  response
    .writeHead(400, { 'Content-Type': 'text/json; charset=utf-8' })
    .end(JSON.stringify({ errorTypeCode, message }));
}

function answer(
  path: string,
  body: Record<string, unknown>,
  tables: readonly MadeTable[],
  limit: number,
  response: ServerResponse,
): void {
  const table = tables.find(({ id }) => id === body.table);
  if (path !== 'tableinfo' && path !== 'data') {
    response
      .writeHead(404)
      .end(JSON.stringify({ errorTypeCode: 'REQUEST-NOTFOUND', message: 'Siden kan ikke findes.' }));
  } else if (!table) refuse(response, 'EXTRACT-NOTFOUND', `Tabel findes ikke: ${body.table}`);
  else if (path === 'tableinfo') response.end(JSON.stringify(infoOf(table)));
  else sendData(table, body, limit, response);
}

function infoOf({ id, text, variables }: MadeTable) {
  return {
    id,
    text,
    description: text,
    unit: 'Antal',
    suppressedDataValue: '0',
    updated: '2025-08-11T08:00:00',
    active: true,
    footnote: null,
    variables: variables.map((variable) => ({
      id: variable.id,
      text: variable.text,
      elimination: !variable.time,
      time: variable.time ?? false,
      values: variable.values.map(([code, label]) => ({ id: code, text: label })),
    })),
  };
}

function sendData(table: MadeTable, body: Record<string, unknown>, limit: number, response: ServerResponse): void {
  const asked = (body.variables ?? []) as readonly { readonly code: string; readonly values: readonly string[] }[];
  const axes: MadeVariable[] = [];
  for (const variable of table.variables) {
    const values = asked.find(({ code }) => code === variable.id)?.values;
    if (!values)
      return void refuse(response, 'EXTRACT-NOTALLOWED', `Der skal vælges værdier for variabel: ${variable.id}`);
    const unknown = values.find((value) => !variable.values.some(([id]) => id === value));
    if (unknown !== undefined) {
      return void refuse(response, 'EXTRACT-NOTFOUND', `Kan ikke finde værdien: ${unknown} (${variable.id})`);
    }
    axes.push({
      ...variable,
      values: values.map((value) => variable.values.find(([id]) => id === value) ?? [value, value]),
    });
  }
  const cells = axes.reduce((product, { values }) => product * values.length, 1);
  if (body.format !== 'BULK' && cells > limit) {
    return void refuse(
      response,
      'REQUEST-LIMIT',
      `Forespørgslen på op mod ${cells} celler er over begrænsningen på ${limit} celler for denne filtype. Anvend BULK.`,
    );
  }
  const rows = combinations(axes).map((codes) => ({ codes, value: table.cell(codes) }));
  if (body.format === 'JSONSTAT')
    response.end(
      JSON.stringify(
        jsonStat(
          table,
          axes,
          rows.map(({ value }) => value),
        ),
      ),
    );
  else if (body.format === 'BULK') response.end(bulk(axes, rows));
  else refuse(response, 'REQUEST-MISSING', 'Format ikke angivet, eller ikke gyldigt.');
}

function combinations(axes: readonly MadeVariable[]): Record<string, string>[] {
  return axes.reduce<Record<string, string>[]>(
    (rows, { id, values }) => rows.flatMap((row) => values.map(([code]) => ({ ...row, [id]: code }))),
    [{}],
  );
}

function jsonStat({ text }: MadeTable, axes: readonly MadeVariable[], value: readonly (number | null)[]) {
  const dimension: Record<string, unknown> = {};
  for (const { id, text: label, values } of axes) {
    dimension[id] = {
      label,
      category: { index: Object.fromEntries(values.map(([code], i) => [code, i])), label: Object.fromEntries(values) },
    };
  }
  const id = axes.map((axis) => axis.id);
  const size = axes.map(({ values }) => values.length);
  return {
    dataset: {
      dimension: { ...dimension, id, size, role: { time: ['Tid'] } },
      label: text,
      source: 'Danmarks Statistik',
      updated: '2025-08-11T06:00:00Z',
      value,
    },
  };
}

function bulk(
  axes: readonly MadeVariable[],
  rows: readonly { codes: Record<string, string>; value: number | null }[],
): string {
  const head = [...axes.map(({ id }) => id.toUpperCase()), 'INDHOLD'].join(';');
  const lines = rows.map(({ codes, value }) => {
    const cells = axes.map(({ id, values, time }) => {
      const [code = '', label = ''] = values.find(([own]) => own === codes[id]) ?? [];
      return time ? code : `${code} ${label}`;
    });
    return [...cells, value === null ? '..' : String(value).replace('.', ',')].join(';');
  });
  return `${head}\r\n${lines.join('\r\n')}\r\n`;
}
