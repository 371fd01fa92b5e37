import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'fremsyn-serve-'));
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(folder, 'site', 'scenarios'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'not for the page');
  writeFileSync(join(folder, 'site', 'index.html'), '<!doctype html><title>Fremsyn</title>');
  writeFileSync(join(folder, 'site', 'code.js'), 'export const one = 1;');
  writeFileSync(join(folder, 'site', 'scenarios', 'pæn fil.csv'), 'a;b\n1;2\n');
  // a junction, so that Windows asks for no privilege
  symlinkSync(folder, join(folder, 'site', 'link'), 'junction');
  server = await serve({ folder: join(folder, 'site') });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Asks with the path exactly as given; `fetch` would tidy it first. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(server.address);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((done, fail) => {
    const asked = request({ host: hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on('error', fail);
    asked.end();
  });
}

describe('the server of the workbench', () => {
  it('gives the start page for the bare address', async () => {
    const { status, headers, body } = await ask('/');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('<title>Fremsyn</title>');
  });

  it('lets nothing run, load or connect that does not come from the site itself', async () => {
    const { headers } = await ask('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self';/);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('names the type of scripts and data, also under names with letters of the Danish alphabet', async () => {
    expect((await ask('/code.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
    const data = await ask(`/scenarios/${encodeURIComponent('pæn fil.csv')}?fresh=1`);
    expect(data.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(data.body).toBe('a;b\n1;2\n');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/scenarios/../../secret.txt',
    '//../secret.txt',
    '/link/secret.txt',
    '/%00',
    '/%E0%A4%A',
    '/C:/secret.txt',
  ])('gives nothing outside its folder for %s', async (path) => {
    const { status, body } = await ask(path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain('not for the page');
  });

  it('answers that there is no such file, and that folders are not listed', async () => {
    expect((await ask('/absent.js')).status).toBe(404);
    expect((await ask('/scenarios')).status).toBe(404);
    expect((await ask('/scenarios/')).status).toBe(404);
  });

  it('is read only', async () => {
    const { status, headers } = await ask('/index.html', 'POST');
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });

  it('sends no body for HEAD', async () => {
    const { status, headers, body } = await ask('/code.js', 'HEAD');
    expect(status).toBe(200);
    expect(headers['content-length']).toBe('21');
    expect(body).toBe('');
  });

  it('has every file asked for again, and sends it again only when it has changed', async () => {
    const first = await ask('/code.js');
    expect(first.headers['cache-control']).toBe('no-cache');
    const tag = String(first.headers.etag);
    expect((await ask('/code.js', 'GET', { 'if-none-match': tag })).status).toBe(304);
    writeFileSync(join(folder, 'site', 'code.js'), 'export const one = 2;');
    const second = await ask('/code.js', 'GET', { 'if-none-match': tag });
    expect(second.status).toBe(200);
    expect(second.body).toBe('export const one = 2;');
  });

  it('says so when the port is taken', async () => {
    const port = Number(new URL(server.address).port);
    await expect(serve({ folder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
