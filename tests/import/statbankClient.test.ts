import { describe, expect, it } from 'vitest';
import { StatbankClient, StatbankRefusal } from '../../engine/hosts/statbank/statbankClient.ts';
import { type MadeTable, statbankServer, type Trouble } from './statbankServer.ts';

const table: MadeTable = {
  id: 'FOLK1A',
  text: 'Befolkning',
  variables: [
    {
      id: 'OMRÅDE',
      text: 'område',
      values: [
        ['159', 'Gladsaxe'],
        ['163', 'Herlev'],
      ],
    },
    { id: 'Tid', text: 'tid', time: true, values: [['2025K1', '2025K1']] },
  ],
  cell: ({ OMRÅDE }) => (OMRÅDE === '159' ? 71_185 : null),
};
const everything = [
  { code: 'OMRÅDE', values: ['159', '163'] },
  { code: 'Tid', values: ['2025K1'] },
];

/** A client of a server with troubles, and how long it waited each time. */
async function clientOf(
  troubles: Trouble[] = [],
  options: { limit?: number; timeout?: number; retries?: number } = {},
) {
  const { limit, ...rest } = options;
  const server = await statbankServer([table], { troubles, ...(limit === undefined ? {} : { limit }) });
  const waits: number[] = [];
  const wait = async (milliseconds: number) => void waits.push(milliseconds);
  return { server, waits, client: new StatbankClient({ baseUrl: server.url, wait, ...rest }) };
}

describe('a client of StatBank', () => {
  it('asks with JSON bodies and gets what a table has, and its figures as JSON-stat', async () => {
    const { client, server } = await clientOf();
    expect((await client.tableInfo('FOLK1A')).variables.map(({ id }) => id)).toEqual(['OMRÅDE', 'Tid']);
    const { format, bytes } = await client.data('FOLK1A', everything);
    expect(format).toBe('JSONSTAT');
    expect(JSON.parse(new TextDecoder().decode(bytes)).dataset.value).toEqual([71_185, null]);
    expect(server.requests[1]?.body).toMatchObject({
      table: 'FOLK1A',
      format: 'JSONSTAT',
      lang: 'da',
      variables: everything,
    });
  });

  it('asks for the streamed format where there are too many cells', async () => {
    const { client } = await clientOf([], { limit: 1 });
    const { format, bytes } = await client.data('FOLK1A', everything);
    expect(format).toBe('BULK');
    expect(new TextDecoder().decode(bytes)).toBe(
      'OMRÅDE;TID;INDHOLD\r\n159 Gladsaxe;2025K1;71185\r\n163 Herlev;2025K1;..\r\n',
    );
  });

  it('waits twice as long each time the server fails, and as long as it says where it says so', async () => {
    const { client, waits } = await clientOf([
      { status: 503 },
      { status: 500 },
      { status: 429, retryAfter: 7 },
      { status: 502 },
    ]);
    await client.tableInfo('FOLK1A');
    expect(waits).toEqual([1000, 2000, 7000, 8000]);
  });

  it('tries again where no answer comes in time', async () => {
    const { client, waits } = await clientOf(['silence'], { timeout: 200 });
    await client.tableInfo('FOLK1A');
    expect(waits).toEqual([1000]);
  });

  it('gives up after the last attempt and says why', async () => {
    const { client, waits } = await clientOf([{ status: 503 }, { status: 503 }, { status: 503 }], { retries: 2 });
    await expect(client.tableInfo('FOLK1A')).rejects.toThrow('StatBank did not answer (HTTP 503) after 3 attempts');
    expect(waits).toEqual([1000, 2000]);
  });

  it('never asks again what was refused, and passes on what StatBank said', async () => {
    const { client, waits, server } = await clientOf();
    await expect(client.tableInfo('FOLK9Z')).rejects.toThrow(
      'StatBank refused (EXTRACT-NOTFOUND): Tabel findes ikke: FOLK9Z',
    );
    await expect(client.data('FOLK1A', everything.slice(0, 1))).rejects.toThrow(StatbankRefusal);
    expect(waits).toEqual([]);
    expect(server.requests).toHaveLength(2);
  });

  it('is told where nobody is at the address, or somebody else is', async () => {
    const nobody = new StatbankClient({ baseUrl: 'http://127.0.0.1:9/v1', retries: 0 });
    await expect(nobody.tableInfo('FOLK1A')).rejects.toThrow(/did not answer/);
    const { client } = await clientOf([{ status: 200, body: '<html>hello</html>' }]);
    await expect(client.tableInfo('FOLK1A')).rejects.toThrow('not as StatBank describes it');
  });
});
