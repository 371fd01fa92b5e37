// Time from a lever's move to the redrawn line, in the built page and a real browser: `node bench/leverToLine.mjs [moves]`.
import { chromium } from 'playwright-core';
import { findBrowser } from '../scripts/browser.mjs';
import { buildIfStale } from '../scripts/build.mjs';
import { root } from '../scripts/project.mjs';
import { serve } from '../scripts/serve.mjs';

const goal = 200;
const moves = Number(process.argv[2] ?? 20);
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'];

const executablePath = await findBrowser();
if (!executablePath) throw new Error('No Chrome or Chromium found. Set CHROME_PATH to the program.');
await buildIfStale('site');
const server = await serve({ folder: `${root}dist/site` });
const browser = await chromium.launch({ executablePath, args: flags });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'da-DK' });
  await page.goto(server.address);
  await page.locator('.focus-figure .mark-line path').first().waitFor({ timeout: 120_000 });
  await page.locator('fremsyn-status .state:is(.refining, .ready)').waitFor({ timeout: 120_000 });
  // the chart stays in view while the lever in the panel beside it is moved
  await page.locator('.focus-figure').scrollIntoViewIfNeeded();
  const { begins, samples, frames } = await page.evaluate(measure, moves);
  const sorted = samples.toSorted((a, b) => a - b);
  const begun = begins.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const say = (/** @type {string} */ name, /** @type {string} */ value) => console.log(name.padEnd(30) + value);
  console.log(`Lever to redrawn line, ${sorted.length} moves, with an ensemble running before each`);
  say('begins to move, median', `${(begun[Math.floor(begun.length / 2)] ?? 0).toFixed(0)} ms`);
  say('begins to move, p95', `${(begun[Math.floor(begun.length * 0.95)] ?? 0).toFixed(0)} ms`);
  say('whole line, median', `${at(0.5).toFixed(0)} ms`);
  say('p95', `${at(0.95).toFixed(0)} ms`);
  say('fastest', `${at(0).toFixed(0)} ms`);
  say('median over the goal', `${(at(0.5) / goal).toFixed(2)} (goal ${goal} ms)`);
  say('other lines in a 3 s drag', String(frames));
} finally {
  await browser.close();
  await server.close();
}

/**
 * Runs in the page. Moves a lever one value at a time and takes the time until the line of its scenario has another shape on
 * screen; then drags for three seconds and counts the shapes that the line took.
 * @param {number} count
 * @returns {Promise<{ begins: number[]; samples: number[]; frames: number }>}
 */
async function measure(count) {
  const chart = document.querySelector('.focus-figure fremsyn-chart');
  const lever = document.querySelector('fremsyn-levers input[type="range"]');
  if (!chart || !(lever instanceof HTMLInputElement)) throw new Error('the page shows no chart or no lever');
  const wait = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time));
  const drawn = () => new Promise((resolve) => chart.addEventListener('fremsyn-drawn', resolve, { once: true }));
  const move = (/** @type {number} */ value) => {
    lever.value = String(value);
    lever.dispatchEvent(new Event('input', { bubbles: true }));
  };
  /** whether a line is still being run: then it is in two parts */
  const isGrowing = () =>
    [...chart.querySelectorAll('.mark-line path')].some((path) => path.getAttribute('opacity') === '0.4');
  /** the line whose scenario the panel's levers belong to: the first after the one that it is compared with */
  const shape = () =>
    [...chart.querySelectorAll('.mark-line path')]
      .map((path) => path.getAttribute('d') ?? '')
      .filter((d) => d.length > 20)[1];
  const [low, step] = [Number(lever.min), Number(lever.step)];
  const steps = Math.round((Number(lever.max) - low) / step);

  const samples = [];
  const begins = [];
  // every value is new, so that no result is at hand already
  for (let i = 0; i < Math.min(count, steps); i++) {
    await wait(700);
    const started = performance.now();
    move(low + step * ((i * 7 + 1) % steps));
    // a line in two parts is of the new value: the ensemble that was running may move the line too, and doesn't count
    while (!isGrowing()) await drawn();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    begins.push(performance.now() - started);
    while (isGrowing()) await drawn();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    samples.push(performance.now() - started);
  }

  await wait(700);
  const shapes = new Set([shape()]);
  const look = () => shapes.add(shape());
  chart.addEventListener('fremsyn-drawn', look);
  const until = performance.now() + 3000;
  for (let i = 0; performance.now() < until; i++) {
    move(low + step * (i % steps));
    await wait(33);
  }
  chart.removeEventListener('fremsyn-drawn', look);
  return { begins, samples, frames: shapes.size - 1 };
}
