/** Questions and digests in a terminal, and how a page is shown there. */
import { FRONT_DOOR } from '../../briefing/router.ts';
import type { Asker } from '../../contracts/command.ts';
import { EVERYBODY } from '../../contracts/reader.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { toRecord } from '../../domain/event/record.ts';
import { parseWindow } from '../../domain/time/periods.ts';
import type { Page } from '../../page/page.ts';
import { type Ask, renderText } from '../../page/plain-text.ts';
import { renderTerminal } from '../../page/terminal.ts';
import { renderSlack } from '../../slack/render/render.ts';
import type { Runtime } from '../open.ts';
import { print, type Session, withRuntime } from './session.ts';
import type { Terminal } from './terminal.ts';

const ZONE = 'UTC';
const EVERYTHING = { offset: 0, limit: Number.POSITIVE_INFINITY };
const ASKER: Asker = { id: 'terminal', name: 'terminal', standing: 'admin' };
const WIDTH = 100;
const WIDEST = 140;

/** The options of whatever answers with a page. */
export interface AnswerOptions {
  /** The moment asked about; now where absent. */
  now?: Date;
  json?: boolean;
  all?: boolean;
  links?: boolean;
  /** The team whose log it is. */
  workspace: string;
}

/** The options of a digest: what it covers, as `7d`. */
export interface DigestOptions extends AnswerOptions {
  window: string;
}

/** Options that stand within the line, where somebody typed them before its quotes end. */
const WITHIN = /(?<!\S)--(all|json|links)(?!\S)/g;

/** Answers a command line, or a question in plain words; the exit code says whether it was understood. An option within the line counts as one after it. */
export async function ask(session: Session, typed: string, given: AnswerOptions): Promise<void> {
  const within = Array.from(typed.matchAll(WITHIN), ([, option]) => [option, true] as const);
  const options = { ...given, ...Object.fromEntries(within) };
  const line = within.length > 0 ? typed.replace(WITHIN, ' ').replace(/ {2,}/g, ' ').trim() : typed;
  const now = options.now ?? session.clock.now();
  await withRuntime(session, async (runtime) => {
    const { router } = runtime;
    const isPlain = /^\s*[^\s/]/.test(line);
    const asked = isPlain ? router.line(FRONT_DOOR, line) : line;
    const { page, isUnderstood } = await router.ask(asked, request(runtime, now, options));
    show(session, line, page, now, options);
    if (!isUnderstood) session.exitCode = 2;
  });
}

/** Composes the digest of a span of time that ends at the moment asked about. */
export async function digest(session: Session, options: DigestOptions): Promise<void> {
  const now = options.now ?? session.clock.now();
  await withRuntime(session, async (runtime) => {
    const to = now.getTime();
    const from = to - (parseWindow(options.window || '1d') || DAY_MS);
    const page = await request(runtime, now, options).digest({ from, to });
    show(session, 'digest', page, now, options);
  });
}

function request({ store, router }: Runtime, now: Date, options: AnswerOptions) {
  const { deliveries, resends, marks } = store.ledger(options.workspace);
  return router.request({
    log: store.reader({
      workspace: options.workspace,
      asOf: now.getTime(),
      audience: EVERYBODY,
    }),
    now,
    zone: ZONE,
    asker: ASKER,
    plans: store.plans(options.workspace),
    review: store.review(options.workspace),
    sources: store.sources.of(options.workspace),
    deliveries,
    resends,
    marks,
    ...(options.json || options.all ? { window: EVERYTHING } : {}),
  });
}

/** Writes a page for people, or as JSON. */
function show(
  session: Session,
  command: string,
  page: Page,
  now: Date,
  options: AnswerOptions,
): void {
  if (options.json) {
    showJson(session, command, page, now);
    return;
  }
  printPage(session, page, options.links ?? false);
}

/** Writes a page for people; with `links` the addresses stand behind the names. */
export function printPage(session: Session, page: Page, hasLinks: boolean): void {
  const { out, config } = session;
  const width = Math.min(out.columns ?? WIDTH, WIDEST);
  const color = out.isTTY === true && config.color;
  const typed = ({ ask: line, offset }: Ask) =>
    offset ? `${line} (add --all after the quotes)` : line;
  print(session, renderTerminal(page, { width, color, hasLinks, command: typed }));
}

/** Writes one JSON line: what was asked, the page, its blocks for Slack, its text and its events in full. */
export function showJson(terminal: Terminal, command: string, page: Page, now: Date): void {
  const [first] = renderSlack(page, { asOf: now.getTime() });
  const text = renderText(page, { escape: 'slack' });
  const events = page.events.map(toRecord);
  print(terminal, JSON.stringify({ command, page, blocks: first?.blocks ?? [], text, events }));
}
