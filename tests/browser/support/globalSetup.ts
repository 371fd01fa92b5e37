import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../../scripts/browser.mjs';
import { buildIfStale } from '../../../scripts/build.mjs';
import { root } from '../../../scripts/project.mjs';
import { serve } from '../../../scripts/serve.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** address of the served workbench, with a trailing slash */
    site: string;
    /** where the running Chromium takes commands */
    chromium: string;
  }
}

/** Builds and serves the workbench as people get it, and starts one Chromium for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await findBrowser();
  if (!executablePath) {
    throw new Error(
      'No Chrome or Chromium found. Run "npm test", which installs one, or set CHROME_PATH to the program.',
    );
  }
  await buildIfStale('site');
  // a copy, since a build that somebody starts meanwhile would take files away from under the open pages
  const folder = mkdtempSync(join(tmpdir(), 'fremsyn-site-'));
  cpSync(`${root}dist/site`, folder, { recursive: true });
  const server = await serve({ folder });
  const browser = await launch(executablePath);
  project.provide('site', server.address);
  project.provide('chromium', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Chromium refuses its sandbox to root, and cannot have one where the system grants no user namespaces. */
async function launch(executablePath: string): Promise<BrowserServer> {
  const args = [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  const withoutSandbox = { executablePath, args: [...args, '--no-sandbox'], chromiumSandbox: false };
  if (process.getuid?.() === 0) return chromium.launchServer(withoutSandbox);
  try {
    return await chromium.launchServer({ executablePath, args, chromiumSandbox: true });
  } catch {
    console.warn('Chromium did not start in its sandbox, so it runs without.');
    return chromium.launchServer(withoutSandbox);
  }
}
