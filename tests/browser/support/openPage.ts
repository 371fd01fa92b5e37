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
  /** the requests that went to another origin than the site's */
  foreignRequests(): readonly string[];
  /** closes the page, and the context where the page brought its own */
  close(): Promise<void>;
}

let connected: Promise<Browser> | undefined;

/** Opens the workbench as a new visitor sees it, and resolves when the page has loaded. */
export async function openPage(viewing: Viewing = {}): Promise<OpenedPage> {
  const site = inject('site');
  const context = viewing.context ?? (await newContext(viewing));
  const page = await context.newPage();
  if (viewing.width && viewing.height) await page.setViewportSize({ width: viewing.width, height: viewing.height });

  const errors: string[] = [];
  const violations: string[] = [];
  const requests: string[] = [];
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
  await page.goto(new URL(viewing.path ?? '', site).href, { waitUntil: 'load' });

  return {
    page,
    context,
    errors,
    violations,
    requests,
    foreignRequests: () => requests.filter((address) => new URL(address).origin !== new URL(site).origin),
    close: () => (viewing.context ? page.close() : context.close()),
  };
}

async function newContext(viewing: Viewing): Promise<BrowserContext> {
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
  });
}
