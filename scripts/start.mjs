import { buildIfStale } from './build.mjs';
import { runNode } from './command.mjs';
import { ensureInstalled } from './ensure.mjs';
import { root } from './project.mjs';
import { serve } from './serve.mjs';

const usualPort = 4173;

/** Enough for a first look within seconds; the page itself goes on to as many as its document asks for. */
const quickReplicates = '20';

/** Installs and builds what is missing, prints the default comparison, and serves the workbench until it is told to stop. */
async function start() {
  // first, so that a wrong one is told before minutes of work
  const port = askedPort();
  await ensureInstalled();
  await buildIfStale('node');
  await buildIfStale('site');

  const code = await runNode(['scripts/fremsyn.mjs', 'run', 'scenarios/default.md', '--replicates', quickReplicates], {
    onStart: stopWithIt,
  });
  if (stopped) return;
  if (code !== 0) throw new Error(`The default comparison ended with code ${code}; the lines above say why.`);

  const server = await serveOnFreePort(port);
  onStop(() => server.close());
  console.log(`\nThe workbench is at ${server.address}\nCtrl-C ends it.`);
}

let stopped = false;

/**
 * Passes the first wish to stop on to the comparison, which keeps what is finished and hears a wish that comes twice once. A terminal
 * tells it anyway, other senders don't; on Windows there are only terminals, and a signal would end it in the middle.
 * @param {import('node:child_process').ChildProcess} comparison
 */
function stopWithIt(comparison) {
  const stop = () => {
    if (!stopped && process.platform !== 'win32') comparison.kill('SIGINT');
    stopped = true;
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  comparison.once('close', () => process.off('SIGINT', stop).off('SIGTERM', stop));
}

/** @param {() => Promise<void>} end */
function onStop(end) {
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await end();
    console.log('\nStopped.');
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

/**
 * Serves on a port, on any free one where that is taken.
 * @param {number} port
 */
async function serveOnFreePort(port) {
  const folder = `${root}dist/site`;
  try {
    return await serve({ folder, port });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    console.log(`Port ${port} is taken, so another one is used.`);
    return serve({ folder, port: 0 });
  }
}

function askedPort() {
  const asked = process.env.PORT;
  if (!asked) return usualPort;
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT is "${asked}"; expected a whole number from 0 to 65535.`);
  }
  return port;
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
