/** The same product in a terminal: `briefing ask "/ai-company Anthropic"`. Exit codes: 0 answered, 1 failed, 2 the question was wrong. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { mistakePage } from './briefing/command/mistake.ts';
import type { Asker } from './contracts/command.ts';
import { toRecord } from './domain/event/record.ts';
import { parseWindow } from './domain/time/periods.ts';
import { BriefingError, UserError } from './errors.ts';
import type { Page } from './page/page.ts';
import { type Ask, renderText } from './page/plain-text.ts';
import { renderTerminal } from './page/terminal.ts';
import { type Config, readConfig } from './runtime/config.ts';
import { openRuntime, type Runtime } from './runtime/open.ts';
import * as upkeep from './runtime/upkeep.ts';
import { renderSlack } from './slack/render/render.ts';
import { openBundle } from './sources/bundle.ts';
import { readRecords } from './sources/records.ts';
import { copyLog } from './storage/copy/copy.ts';

/** The team of the local workspace: what is added there is seen here. */
const LOCAL_TEAM = 'T0LOCALTEAM';
const ZONE = 'UTC';
const DAY = 86_400_000;
const EVERYTHING = { offset: 0, limit: Number.POSITIVE_INFINITY };
const ASKER: Asker = { id: 'terminal', name: 'terminal', standing: 'admin' };

interface AnswerOptions {
  now?: Date;
  json?: boolean;
  all?: boolean;
  links?: boolean;
  workspace: string;
}

let config: Config;

/** Opens the log for one command and closes it whatever happens; `now` is the moment asked about. */
async function withScheduler<T>(
  now: Date | undefined,
  work: (context: Runtime, now: Date) => Promise<T>,
) {
  const moment = now ?? new Date();
  const clock = { now: () => new Date() };
  const context = await openRuntime({
    databaseUrl: config.databaseUrl,
    prefix: config.prefix,
    clock,
  });
  try {
    return await work(context, moment);
  } finally {
    await context.store.close();
  }
}

function request({ store, router }: Runtime, now: Date, options: AnswerOptions) {
  const { deliveries, resends, marks } = store.ledger(options.workspace);
  return router.request({
    log: store.reader({ workspace: options.workspace, asOf: now.getTime() }),
    now,
    zone: ZONE,
    asker: ASKER,
    plans: store.plans(options.workspace),
    deliveries,
    resends,
    marks,
    ...(options.json || options.all ? { window: EVERYTHING } : {}),
  });
}

async function ask(line: string, options: AnswerOptions): Promise<void> {
  await withScheduler(options.now, async (context, now) => {
    const { page, understood } = await context.router.ask(line, request(context, now, options));
    show(line, page, now, options);
    if (!understood) process.exitCode = 2;
  });
}

async function digest(options: AnswerOptions & { window: string }): Promise<void> {
  await withScheduler(options.now, async (context, now) => {
    const to = now.getTime();
    const from = to - readWindow(options.window);
    const page = await request(context, now, options).digest({ from, to });
    show('digest', page, now, options);
  });
}

function readWindow(typed: string): number {
  return parseWindow(typed || '1d') || DAY;
}

function show(command: string, page: Page, now: Date, options: AnswerOptions): void {
  if (options.json) {
    const [first] = renderSlack(page, { asOf: now.getTime() });
    const text = renderText(page, { escape: 'slack' });
    const events = page.events.map(toRecord);
    print(JSON.stringify({ command, page, blocks: first?.blocks ?? [], text, events }));
    return;
  }
  const width = Math.min(process.stdout.columns ?? 100, 140);
  const color = process.stdout.isTTY === true && config.color;
  const typed = ({ ask, offset }: Ask) => (offset ? `${ask} (with --all)` : ask);
  print(renderTerminal(page, { width, color, links: options.links ?? false, command: typed }));
}

async function importFile(file: string, { workspace }: { workspace: string }): Promise<void> {
  await withScheduler(undefined, async ({ store }) => {
    const done = await store.import(workspace, readRecords(file), 'import');
    print(`${done.added} added, ${done.revised} revised, ${done.unchanged} unchanged.`);
  });
}

async function exportAll({ workspace }: { workspace: string }): Promise<void> {
  await withScheduler(undefined, async ({ store }) => {
    for await (const record of store.export(workspace)) print(JSON.stringify(record));
  });
}

async function copy({ from, to }: { from: string; to: string }): Promise<void> {
  let said = '';
  const tell = (what: string) => {
    if (what !== said) print(`Copying ${what} …`);
    said = what;
  };
  const { counts, checksum } = await copyLog({ from, to, bundle: openBundle(), tell });
  print(`Both sides hold the same: ${counts.join(', ')}; checksum ${checksum}.`);
}

async function doctor(): Promise<void> {
  await withScheduler(undefined, async (context, now) => {
    const { lines, ok } = await upkeep.doctor(context, config, now);
    print(lines.join('\n'));
    if (!ok) process.exitCode = 1;
  });
}

async function backup(file: string, options: { force?: boolean }): Promise<void> {
  await withScheduler(undefined, async (context) => {
    print((await upkeep.backup(context, file, options)).join('\n'));
  });
}

async function restore(file: string): Promise<void> {
  print((await upkeep.restore(config.databaseUrl, file, new Date())).join('\n'));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function readNow(typed: string): Date {
  const now = new Date(typed);
  if (Number.isNaN(now.getTime())) {
    throw new InvalidArgumentError('Use an ISO moment, as 2026-03-12T09:00:00Z.');
  }
  return now;
}

function program(): Command {
  const now = new Option('--now <moment>', 'as it was known then').argParser(readNow);
  const workspace = new Option('--workspace <team>', 'whose log').default(LOCAL_TEAM);
  const root = new Command('briefing').description('AI Briefing in a terminal').exitOverride();
  const answering = (command: Command) =>
    command
      .addOption(now)
      .addOption(workspace)
      .option('--json', 'page, blocks, text and events as JSON')
      .option('--all', 'every match, not only the first twenty')
      .option('--links', 'the addresses of the sources');
  answering(root.command('ask <line>').description('answers a command line')).action(ask);
  answering(root.command('digest').description('composes a digest'))
    .option('--window <span>', 'what it covers: 1d, 7d, 36h', '1d')
    .action(digest);
  root
    .command('import <file>')
    .description('reads events, one JSON line each')
    .addOption(workspace)
    .action(importFile);
  root
    .command('export')
    .description('writes events, one JSON line each')
    .addOption(workspace)
    .action(exportAll);
  root
    .command('copy')
    .description('copies a log into an empty database; continues where it was interrupted')
    .requiredOption('--from <database>', 'the log: sqlite:<path> or postgres://…')
    .requiredOption('--to <database>', 'where to: sqlite:<path> or postgres://…')
    .action(copy);
  root
    .command('backup <file>')
    .description('saves the whole log, beside the running bot, and reads it back')
    .option('--force', 'replaces the file if there is one')
    .action(backup);
  root.command('restore <file>').description('replaces the log with a backup').action(restore);
  root.command('doctor').description('says whether everything is in order').action(doctor);
  return root;
}

/** A user's mistake is 2, all else 1; with --json it is an answer all the same. */
function fail(error: unknown): void {
  if (error instanceof CommanderError && error.exitCode === 0) return;
  const wrong = error instanceof CommanderError || error instanceof UserError;
  process.exitCode = wrong ? 2 : 1;
  const message = error instanceof Error ? error.message : String(error);
  if (process.argv.includes('--json')) {
    const told = error instanceof UserError ? error : new Refused(wrong ? message : ours(message));
    const line = process.argv.slice(2).join(' ');
    show(line, mistakePage(told), new Date(), { json: true, workspace: LOCAL_TEAM });
  } else if (!(error instanceof CommanderError)) process.stderr.write(`${message}\n`);
  if (!wrong && !(error instanceof BriefingError)) {
    process.stderr.write(`${(error as Error).stack ?? ''}\n`);
  }
}

const ours = (message: string) => `That failed here, not with you. ${message}`;

/** A sentence for the terminal that is no mistake in a question. */
class Refused extends UserError {}

async function main(): Promise<void> {
  config = readConfig();
  await program().parseAsync();
}

await main().catch(fail);
