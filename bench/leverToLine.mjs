// Time from a lever's move to the redrawn line, in the built page and a real browser: `node bench/leverToLine.mjs [moves]`.
import { openBuiltPage, quantileOf } from './builtPage.mjs';

const goal = 100;
/** Longest task that a hand on a lever doesn't notice, milliseconds. */
const longestTask = 200;
const moves = Number(process.argv[2] ?? 20);
const visits = 3;
/** How long the hand is near the lever before it moves it, milliseconds. */
const nearFor = [1000, 5000, 20_000];
/** How long the page has been open when a hand that was near no lever moves one, milliseconds. */
const openFor = [20_000, 60_000];

/** @typedef {{ whole: number; isAtHand: boolean }} Move */

const { browser, address, close } = await openBuiltPage();
try {
  const cold = [];
  for (let visit = 0; visit < visits; visit++) {
    const page = await opened();
    cold.push(...(await page.evaluate(measure, { count: 1, near: 0 })));
    await page.context().close();
  }
  tell(`First move of a lever that the hand was not near before, ${visits} visits`, cold);
  for (const open of openFor) {
    const page = await opened();
    await page.waitForTimeout(open);
    tell(
      `Moves of a lever that the hand was not near, the page open for ${open / 1000} s more`,
      await page.evaluate(measure, { count: moves, near: 0 }),
    );
    await page.context().close();
  }
  for (const near of nearFor) {
    const page = await opened();
    tell(
      `Moves of a lever that the hand has been near for ${near / 1000} s`,
      await page.evaluate(measure, { count: moves, near }),
    );
    await page.context().close();
  }
  const page = await opened();
  await page.evaluate(measure, { count: 1, near: 20_000 });
  const { pictures, tasks } = await page.evaluate(drag);
  console.log('A drag of 3 s');
  say('pictures', String(pictures));
  say('longest task', `${Math.max(0, ...tasks).toFixed(0)} ms (goal ${longestTask})`);
  say('in tasks over 50 ms', `${tasks.reduce((sum, time) => sum + time, 0).toFixed(0)} ms`);
} finally {
  await close();
}

/** The page with its results of one replicate, its ensemble running. */
async function opened() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'da-DK' });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.focus-figure .mark-line path').first().waitFor({ timeout: 120_000 });
  await page.locator('fremsyn-status .state:is(.refining, .ready)').waitFor({ timeout: 120_000 });
  // the chart stays in view while the lever in the panel beside it is moved
  await page.locator('.focus-figure').scrollIntoViewIfNeeded();
  return page;
}

/**
 * @param {string} heading
 * @param {readonly Move[]} measured
 */
function tell(heading, measured) {
  console.log(heading);
  const both = (/** @type {readonly number[]} */ times) =>
    `${quantileOf(times, 0.5).toFixed(0)} ms (p95 ${quantileOf(times, 0.95).toFixed(0)}; goal ${goal})`;
  const whole = measured.map((move) => move.whole);
  say('the engine’s line is whole', both(whole));
  const share = (/** @type {number} */ part) => `${part} of ${measured.length}`;
  say('was known before', share(measured.filter(({ isAtHand }) => isAtHand).length));
}

/**
 * @param {string} name
 * @param {string} value
 */
function say(name, value) {
  console.log(`  ${name.padEnd(30)}${value}`);
}

/**
 * Runs in the page. Moves a lever one value at a time and takes the time until its scenario's line is drawn as the engine has it for that
 * value, for all years. What is guessed or still being run is drawn faint.
 * @param {{ count: number; near: number }} how
 * @returns {Promise<Move[]>}
 */
async function measure({ count, near }) {
  const chart = document.querySelector('.focus-figure fremsyn-chart');
  const lever = document.querySelector('fremsyn-levers input[type="range"]');
  if (!chart || !(lever instanceof HTMLInputElement)) throw new Error('the page shows no chart or no lever');
  const wait = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time));
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const isFaint = () =>
    [...chart.querySelectorAll('.mark-line path')].some((path) => path.getAttribute('opacity') === '0.4');
  const lines = () => [...chart.querySelectorAll('.mark-line path')].map((path) => path.getAttribute('d')).join();
  /** @returns {Promise<number>} revision of the inputs that were drawn */
  const drawn = () =>
    new Promise((resolve) =>
      chart.addEventListener('fremsyn-drawn', (event) => resolve(/** @type {CustomEvent} */ (event).detail.revision), {
        once: true,
      }),
    );
  if (near > 0) {
    lever.closest('.lever')?.dispatchEvent(new PointerEvent('pointerenter'));
    await wait(near);
  }
  const [low, step] = [Number(lever.min), Number(lever.step)];
  const steps = Math.round((Number(lever.max) - low) / step);
  const measured = [];
  for (let i = 0; i < count; i++) {
    await wait(700);
    const before = Number(/** @type {HTMLElement} */ (chart).dataset.drawnRevision);
    const linesBefore = lines();
    const started = performance.now();
    lever.value = String(low + step * ((i * 7 + 1) % steps));
    lever.dispatchEvent(new Event('input', { bubbles: true }));
    // a new picture of what was there before is not yet the value's
    while ((await drawn()) <= before || lines() === linesBefore);
    await frame();
    const isAtHand = !isFaint();
    while (isFaint()) await drawn();
    await frame();
    measured.push({ whole: performance.now() - started, isAtHand });
  }
  return measured;
}

/**
 * Runs in the page. Drags the lever for three seconds, thirty values a second.
 * @returns {Promise<{ pictures: number; tasks: number[] }>} pictures of the line, and the tasks of the page's thread over 50 ms, milliseconds
 */
async function drag() {
  const chart = document.querySelector('.focus-figure fremsyn-chart');
  const lever = document.querySelector('fremsyn-levers input[type="range"]');
  if (!chart || !(lever instanceof HTMLInputElement)) throw new Error('the page shows no chart or no lever');
  const [low, step] = [Number(lever.min), Number(lever.step)];
  const steps = Math.round((Number(lever.max) - low) / step);
  /** @type {number[]} */
  const tasks = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  const seen = new Set();
  const look = (/** @type {Event} */ event) => seen.add(/** @type {CustomEvent} */ (event).detail.revision);
  chart.addEventListener('fremsyn-drawn', look);
  const until = performance.now() + 3000;
  for (let i = 0; performance.now() < until; i++) {
    lever.value = String(low + step * (i % steps));
    lever.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 33));
  }
  chart.removeEventListener('fremsyn-drawn', look);
  observer.disconnect();
  return { pictures: seen.size, tasks };
}
