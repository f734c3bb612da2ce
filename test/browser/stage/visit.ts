/** A person's visit to the page: a browser context of its own, in which nothing may go wrong unseen. */
import type {
  Browser,
  BrowserContext,
  ConsoleMessage,
  Page,
  Request,
  Response,
} from 'playwright-core';

export interface VisitOptions {
  scheme?: 'light' | 'dark';
  width?: number;
  height?: number;
  /** A phone: touch, and no pointer that hovers. */
  phone?: boolean;
  /** A trouble that belongs to what is done, as a lost line does to a program that starts again. */
  forgive?: RegExp;
}

export interface Visit {
  page: Page;
  /** The troubles until now, a sentence each. */
  troubles(): string[];
  close(): Promise<void>;
}

/** Opens the address. Console errors, errors of the page, failed requests and what its policy blocked are its troubles. */
export async function visit(
  browser: Browser,
  url: string,
  options: VisitOptions = {},
): Promise<Visit> {
  const { scheme = 'light', width = 1280, height = 800, phone = false, forgive } = options;
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Stockholm',
    hasTouch: phone,
    isMobile: phone,
  });
  context.setDefaultTimeout(30_000);
  const troubles = watch(context, new URL(url).origin);
  const page = await context.newPage();
  await page.goto(url);
  return {
    page,
    troubles: () => troubles.filter((trouble) => !forgive?.test(trouble)),
    close: () => context.close(),
  };
}

function watch(context: BrowserContext, origin: string): string[] {
  const troubles: string[] = [];
  context.on('console', (message: ConsoleMessage) => {
    const { url } = message.location();
    if (/^(error|warning)$/.test(message.type()))
      troubles.push(`console: ${message.text()} ${url}`);
  });
  context.on('weberror', (error) => void troubles.push(`page: ${error.error().stack}`));
  context.on('request', (request: Request) => {
    if (isElsewhere(request.url(), origin)) troubles.push(`asked elsewhere: ${request.url()}`);
  });
  context.on('requestfailed', (request: Request) => {
    troubles.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  context.on('response', (response: Response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  return troubles;
}

const isElsewhere = (url: string, origin: string) =>
  !/^(data|blob|about):/.test(url) && new URL(url).origin !== origin;
