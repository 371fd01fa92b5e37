// Time from a lever's move to the redrawn line, in the built page and a real browser: `node bench/leverToLine.mjs [moves] [case…]`, where cases are
// `first`, `open`, `near`, `unmoved` and `drag`, all of them where none is named.
import { openBuiltPage, quantileOf } from './builtPage.mjs';

const goal = 100;
/** Longest task that a hand on a lever doesn't notice, milliseconds. */
const longestTask = 200;
const moves = Number(process.argv[2] ?? 20);
const cases = process.argv.slice(3);
const isAsked = (/** @type {string} */ name) => cases.length === 0 || cases.includes(name);
const visits = 3;
/** How long the hand is near the lever before it moves it, milliseconds. */
const nearFor = [1000, 5000, 20_000];
/** How long the page has been open when a hand that was near no lever moves one, milliseconds. */
const openFor = [20_000, 60_000];

/** How long the hand is near a lever that the document leaves as it is before it moves it, milliseconds. */
const unmovedNearFor = 1000;

/** @typedef {{ begun: number; whole: number; isAtHand: boolean }} Move */

const { browser, address, close } = await openBuiltPage();
try {
  if (isAsked('first')) {
    const cold = [];
    for (let visit = 0; visit < visits; visit++) cold.push(...(await measured({ count: 1 })));
    tell(`First move of a lever that the hand was not near before, ${visits} visits`, cold);
  }
  for (const open of isAsked('open') ? openFor : []) {
    tell(
      `Moves of a lever that the hand was not near, the page open for ${open / 1000} s more`,
      await measured({ count: moves, open }),
    );
  }
  for (const near of isAsked('near') ? nearFor : []) {
    tell(`Moves of a lever that the hand has been near for ${near / 1000} s`, await measured({ count: moves, near }));
  }
  if (isAsked('unmoved')) {
    tell(
      `Moves of a lever that the document leaves as it is, the hand near it for ${unmovedNearFor / 1000} s`,
      await measured({ count: moves, near: unmovedNearFor, isMovedAlready: false }),
    );
  }
  if (isAsked('drag')) {
    const page = await opened();
    await page.evaluate(measure, { count: 1, near: 20_000, isMovedAlready: true });
    const { pictures, tasks } = await page.evaluate(drag);
    console.log('A drag of 3 s');
    say('pictures', String(pictures));
    say('longest task', `${Math.max(0, ...tasks).toFixed(0)} ms (goal ${longestTask})`);
    say('in tasks over 50 ms', `${tasks.reduce((sum, time) => sum + time, 0).toFixed(0)} ms`);
  }
} finally {
  await close();
}

/**
 * Moves in a visit of their own.
 * @param {{ count: number; open?: number; near?: number; isMovedAlready?: boolean }} how
 */
async function measured({ count, open = 0, near = 0, isMovedAlready = true }) {
  const page = await opened();
  await page.waitForTimeout(open);
  const moved = await page.evaluate(measure, { count, near, isMovedAlready });
  await page.context().close();
  return moved;
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
  say('the line begins to move', both(measured.map((move) => move.begun)));
  say('the engine’s line is whole', both(measured.map((move) => move.whole)));
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
 * @param {{ count: number; near: number; isMovedAlready: boolean }} how which lever: the first that the document moves, or leaves as it is
 * @returns {Promise<Move[]>}
 */
async function measure({ count, near, isMovedAlready }) {
  const chart = document.querySelector('.focus-figure fremsyn-chart');
  const which = isMovedAlready ? '.lever.changed' : '.lever:not(.changed)';
  const lever = document.querySelector(`fremsyn-levers ${which} input[type="range"]`);
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
    const begun = performance.now() - started;
    const isAtHand = !isFaint();
    while (isFaint()) await drawn();
    await frame();
    measured.push({ begun, whole: performance.now() - started, isAtHand });
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
