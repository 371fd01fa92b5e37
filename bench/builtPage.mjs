import { chromium } from 'playwright-core';
import { findBrowser } from '../scripts/browser.mjs';
import { buildIfStale } from '../scripts/build.mjs';
import { root } from '../scripts/project.mjs';
import { serve } from '../scripts/serve.mjs';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'];

/** Serves the built site and starts a browser; `close` ends both. */
export async function openBuiltPage() {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('No Chrome or Chromium found. Set CHROME_PATH to the program.');
  await buildIfStale('site');
  const server = await serve({ folder: `${root}dist/site` });
  const browser = await chromium.launch({ executablePath, args: flags });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { browser, address: server.address, close };
}

/**
 * @param {readonly number[]} times
 * @param {number} share of the times that are at most the answer, 0–1
 */
export function quantileOf(times, share) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
