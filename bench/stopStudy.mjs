// Time from a press on a study's Stop button to the page saying that it has stopped, in the built page and a real browser, while the study
// runs and its runs are put together and kept: `node bench/stopStudy.mjs [presses]`.
import { openBuiltPage, quantileOf } from './builtPage.mjs';

const goal = 200;
const presses = Number(process.argv[2] ?? 10);
const study = `
\`\`\`robustness fremtider
scenarios: [baseline, flexible-letting]
place: vaerebro-park
at-most: 0.12
year: 2027
draws: 4000
\`\`\`
`;

const { browser, address, close } = await openBuiltPage();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'da-DK' });
  await page.route(/\/scenarios\/default(\.en)?\.md$/, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, body: text.replace(/^replicates: \d+$/m, 'replicates: 2') + study });
  });
  await page.goto(address);
  await page.locator('fremsyn-status .state.ready').waitFor({ timeout: 240_000 });
  const bar = page.locator('.study[data-study="robustness"] .study-bar');
  const times = [];
  for (let press = 0; press < presses; press++) {
    await bar.getByRole('button', { name: /^Regn/ }).click();
    await page.locator('.study[data-study="robustness"] .study-bar[data-state="running"]').waitFor();
    await bar.scrollIntoViewIfNeeded();
    // presses at other times each: while runs come in, while they are put together, while they are kept
    await page.waitForTimeout(3000 + 1370 * (press % 5));
    const stopped = bar.evaluate(timeOfStop);
    const button = await bar.getByRole('button', { name: 'Stands' }).boundingBox();
    if (!button) throw new Error('the study has no button that stops it');
    await page.waitForTimeout(100 + 330 * (press % 3));
    await page.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
    times.push(await stopped);
  }
  const say = (/** @type {string} */ name, /** @type {string} */ value) => console.log(name.padEnd(30) + value);
  console.log(`Stop pressed to stopped told, ${times.length} presses, a study at work`);
  say('median', `${quantileOf(times, 0.5).toFixed(0)} ms`);
  say('p95', `${quantileOf(times, 0.95).toFixed(0)} ms`);
  say('p95 over the goal', `${(quantileOf(times, 0.95) / goal).toFixed(2)} (goal ${goal} ms)`);
} finally {
  await close();
}

/**
 * Runs in the page. An event tells when the hand pressed, however long the page was at something else before it heard.
 * @param {Element} bar
 * @returns {Promise<number>} milliseconds from the press to the drawing that says that the study has stopped
 */
async function timeOfStop(bar) {
  const press = await new Promise((resolve) =>
    bar.addEventListener('pointerdown', resolve, { once: true, capture: true }),
  );
  const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));
  while (bar.getAttribute('data-state') !== 'cancelled') await drawn();
  await drawn();
  return performance.now() - press.timeStamp;
}
