import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** How the person's screen and system are set. */
export interface Viewing {
  /** CSS pixels */
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'da' | 'en';
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
  /** what follows the site's address: a path, a hash */
  readonly path?: string;
  /** a context that is already open, so that the page shares its storage: another tab */
  readonly context?: BrowserContext;
  /** replicates that the document asks for; few when left out, so that a test need not wait for a hundred */
  readonly replicates?: number;
  /** whether the page may keep its site for use without a network; it may not when left out, so that every file is the test's own */
  readonly offline?: boolean;
  /** Markdown that the document ends with */
  readonly appended?: string;
  /** whether values of a lever may be run before they are asked for; they may not when left out, so that what a test asks for can be counted */
  readonly looksAhead?: boolean;
  /** whether the browser lets the page write in files; it doesn't when left out, since no test can answer the browser's own dialogs */
  readonly picksFiles?: boolean;
  /** done before the page's first line runs */
  readonly before?: (page: Page) => Promise<void>;
}

/** An open page and all that it did which it shouldn't. The lists grow while the page lives. */
export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** errors on the console and errors that nothing caught */
  readonly errors: readonly string[];
  /** breaches of the content security policy: directive and what was blocked */
  readonly violations: readonly string[];
  /** addresses asked for, workers' included, but not `data:` and `blob:`, which never leave the page */
  readonly requests: readonly string[];
  /** what the page's workers were asked to run, in order */
  readonly runs: readonly Run[];
  /** the requests that went to another origin than the site's */
  foreignRequests(): readonly string[];
  /** closes the page, and the context where the page brought its own */
  close(): Promise<void>;
}

/** One replicate of one strategy, as a worker was asked for it. */
export interface Run {
  readonly strategy: string;
  readonly replicate: number;
}

/** The part of a message to a worker that says what to run. */
interface BlockSent {
  readonly task: { readonly strategies: readonly { readonly id: string }[]; readonly replicates: readonly number[] };
}

const fewReplicates = 2;

let connected: Promise<Browser> | undefined;

/** Opens the workbench as a new visitor sees it, and resolves when the page has loaded. */
export async function openPage(viewing: Viewing = {}): Promise<OpenedPage> {
  const site = inject('site');
  const context = viewing.context ?? (await newContext(viewing));
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  if (viewing.width && viewing.height) await page.setViewportSize({ width: viewing.width, height: viewing.height });

  const errors: string[] = [];
  const violations: string[] = [];
  const requests: string[] = [];
  const runs: Run[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) requests.push(request.url());
  });
  await page.exposeFunction('reportViolation', (violation: string) => violations.push(violation));
  await page.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
        const { reportViolation } = window as unknown as { reportViolation(violation: string): void };
        reportViolation(`${effectiveDirective}: ${blockedURI} (${sourceFile}:${lineNumber})`);
      },
    );
  });
  await page.exposeFunction('reportRuns', (asked: readonly Run[]) => runs.push(...asked));
  await page.addInitScript(watchWorkers);
  if (!viewing.picksFiles) await page.addInitScript(pickNoFiles);
  if (!viewing.looksAhead) await page.addInitScript(askToSpare);
  const replicates = viewing.replicates ?? fewReplicates;
  await page.route(/\/scenarios\/default(\.en)?\.md$/, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const body = text.replace(/^replicates: \d+$/m, `replicates: ${replicates}`) + (viewing.appended ?? '');
    await route.fulfill({ response, body });
  });
  await viewing.before?.(page);
  await page.goto(new URL(viewing.path ?? '', site).href, { waitUntil: 'load' });

  return {
    page,
    context,
    errors,
    violations,
    requests,
    runs,
    foreignRequests: () => requests.filter((address) => new URL(address).origin !== new URL(site).origin),
    close: () => (viewing.context ? page.close() : context.close()),
  };
}

/** In the page: the browser has no File System Access, whose dialogs no test can answer. */
export function pickNoFiles(): void {
  for (const picker of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, picker);
}

/** In the page: the reader has asked the browser to do with less. */
function askToSpare(): void {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
}

/** In the page: tells of every block of replicates that is sent to a worker. */
function watchWorkers(): void {
  const { reportRuns } = window as unknown as { reportRuns(asked: readonly Run[]): void };
  const post = Worker.prototype.postMessage as (this: Worker, ...sent: unknown[]) => void;
  Worker.prototype.postMessage = function (this: Worker, ...sent: unknown[]): void {
    const [call] = sent as [{ path?: string[]; argumentList?: { value: BlockSent }[] }];
    const block = call.path?.[0] === 'runBlock' ? call.argumentList?.[0]?.value : undefined;
    if (block) {
      const { strategies, replicates } = block.task;
      reportRuns(strategies.flatMap(({ id }) => replicates.map((replicate) => ({ strategy: id, replicate }))));
    }
    post.apply(this, sent);
  };
}

/** A browser context of its own, as a new visitor's. */
export async function newContext(viewing: Viewing): Promise<BrowserContext> {
  connected ??= chromium.connect(inject('chromium'));
  const browser = await connected;
  return browser.newContext({
    viewport: { width: viewing.width ?? 1440, height: viewing.height ?? 900 },
    locale: viewing.language === 'en' ? 'en-GB' : 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    colorScheme: viewing.colorScheme ?? 'light',
    reducedMotion: viewing.reducedMotion ?? 'no-preference',
    forcedColors: viewing.forcedColors ?? 'none',
    acceptDownloads: true,
    serviceWorkers: viewing.offline ? 'allow' : 'block',
  });
}
