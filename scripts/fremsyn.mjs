#!/usr/bin/env node
import { buildIfStale } from './build.mjs';
import { ensureInstalled } from './ensure.mjs';

try {
  await ensureInstalled();
  await buildIfStale('node');
  await import(new URL('../dist/node/cli.js', import.meta.url).href);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
