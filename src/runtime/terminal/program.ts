/** The words of the program in a terminal: its commands, their options, and what each does. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { readMoment } from '../../domain/time/moments.ts';
import { zoneOrMisreading } from '../../domain/time/zones.ts';
import type { AnswerOptions, DigestOptions } from './answering.ts';
import type { ExtractFileOptions } from './extracting.ts';
import type { FeedTeam } from './feed-lists.ts';
import type { FeedTestOptions } from './feed-test.ts';
import type { FeedListOptions, RereadCommand } from './feeds.ts';
import type { ImportFileOptions } from './importing.ts';
import type { ExportOptions } from './keeping.ts';
import type { Session } from './session.ts';

/** The team of the local workspace: what is added there is seen here. */
const LOCAL_TEAM = 'T0LOCALTEAM';
const HELP_WIDTH = 80;

function readNow(typed: string): Date {
  const now = readMoment(typed);
  if (now) return now;
  throw new InvalidArgumentError(
    'Use an ISO moment with its offset, as 2026-03-12T09:00:00Z, or a day, as 2026-03-12.',
  );
}

function readZone(typed: string): string {
  const zone = zoneOrMisreading(typed);
  if (typeof zone === 'string') return zone;
  throw new InvalidArgumentError(zone.message);
}

const now = () => new Option('--now <moment>', 'as it was known then').argParser(readNow);

/** The zone in which days begin for whoever imports: that of the machine, unless it is named. */
const zone = () =>
  new Option('--zone <zone>', 'whose days the file has, as Asia/Tokyo')
    .argParser(readZone)
    .default(Intl.DateTimeFormat().resolvedOptions().timeZone);
const workspace = () => new Option('--workspace <team>', 'whose log').default(LOCAL_TEAM);

// Each is loaded for its own commands: help, and what is typed wrongly, need none of them.
const answering = () => import('./answering.ts');
const feedLists = () => import('./feed-lists.ts');
const feeds = () => import('./feeds.ts');
const keeping = () => import('./keeping.ts');

/** The program over a session. It throws CommanderError where commander would end the process. */
export function programOf(session: Session): Command {
  const { out, err } = session;
  const root = new Command('briefing').description('AI Briefing in a terminal').exitOverride();
  root.configureOutput({
    writeOut: (text) => void out.write(text),
    writeErr: (text) => void err.write(text),
    getOutHelpWidth: () => out.columns ?? HELP_WIDTH,
    getErrHelpWidth: () => err.columns ?? HELP_WIDTH,
  });
  addAnswers(root, session);
  addFiles(root, session);
  addFeeds(root, session);
  addUpkeep(root, session);
  return root;
}

function addAnswers(root: Command, session: Session): void {
  const asked = (command: Command) =>
    command
      .addOption(now())
      .addOption(workspace())
      .option('--json', 'page, blocks, text and events as JSON')
      .option('--all', 'every match, not only the first twenty')
      .option('--links', 'the addresses of the sources');
  asked(root.command('ask <line>').description('answers a command line, or plain words')).action(
    async (line: string, options: AnswerOptions) => (await answering()).ask(session, line, options),
  );
  asked(root.command('digest').description('composes a digest'))
    .option('--window <span>', 'what it covers: 1d, 7d, 36h', '1d')
    .action(async (options: DigestOptions) => (await answering()).digest(session, options));
}

function addFiles(root: Command, session: Session): void {
  root
    .command('extract <file>')
    .description('reads the events that a text tells; - is standard input')
    .option('--published <day>', 'the day or the month of the text, as 2026-03-12')
    .option('--json', 'the events as one JSON object')
    .option('--batch', 'each line is a text: {"id", "text", "published"}')
    .action(async (file: string, options: ExtractFileOptions) => {
      const { extractFile } = await import('./extracting.ts');
      await extractFile(session, file, options);
    });
  root
    .command('import <file>')
    .description(
      'reads events: JSON lines, a JSON array, CSV or TSV with a header, or a text; - is standard input',
    )
    .addOption(workspace())
    .option('--text <source>', 'reads a text for events; where it stands, or who published it')
    .option('--published <day>', 'the day of the text, as 2026-03-12')
    .option('--dry-run', 'says what it would do, and saves nothing')
    .addOption(
      new Option('--duplicates', 'saves what looks like an event of the log, too').conflicts(
        'sources',
      ),
    )
    .option('--sources', 'adds what tells an event of the log to that, as a further source')
    .addOption(zone())
    .action(async (file: string, options: ImportFileOptions) => {
      const { importFile } = await import('./importing.ts');
      await importFile(session, file, options);
    });
  root
    .command('export')
    .description('writes events, one JSON line each')
    .addOption(workspace())
    .option('--hidden', 'what only one channel or one person sees, too')
    .action(async (options: ExportOptions) => (await keeping()).exportAll(session, options));
  root
    .command('copy')
    .description('copies a log into an empty database; continues where it was interrupted')
    .requiredOption('--from <database>', 'the log: sqlite:<path> or postgres://…')
    .requiredOption('--to <database>', 'where to: sqlite:<path> or postgres://…')
    .action(async (options: { from: string; to: string }) =>
      (await keeping()).copy(session, options),
    );
}

function addFeeds(root: Command, session: Session): void {
  const feed = root.command('feed').description('reads sources: feeds, pages, registers');
  feed
    .command('test <file|url>')
    .description('reads one source once, and shows its items as they are read')
    .option('--url <address>', 'the address that a file came from')
    .option('--content-type <header>', 'the Content-Type header that a file came with')
    .option('--kind <kind>', 'how it is read', 'feed')
    .option('--json', 'the items as JSON')
    .action(async (target: string, options: FeedTestOptions) => {
      const { feedTest } = await import('./feed-test.ts');
      await feedTest(session, target, options);
    });
  const listed = (command: Command) =>
    command.option('--list <file>', 'another list of sources than data/sources.yml');
  listed(feed.command('check').description('asks every source once, and says which answer')).action(
    async (options: FeedListOptions) => (await feeds()).feedCheck(session, options),
  );
  listed(
    feed.command('run').description('asks the sources that are due, and keeps what is new'),
  ).action(async (options: FeedListOptions) => (await feeds()).feedRun(session, options));
  root
    .command('reread')
    .description('reads stored items again by the rules of today, as far as their text is kept')
    .requiredOption('--since <moment>', 'items first seen since then', readNow)
    .option('--try', 'says what would change, and writes nothing')
    .action(async (options: RereadCommand) => (await feeds()).reread(session, options));
  feed
    .command('import <file>')
    .description('follows the feeds of an OPML file')
    .addOption(workspace())
    .action(async (file: string, team: FeedTeam) =>
      (await feedLists()).feedImport(session, file, team),
    );
  feed
    .command('export')
    .description('prints the feeds that are followed as OPML')
    .addOption(workspace())
    .action(async (team: FeedTeam) => (await feedLists()).feedExport(session, team));
}

function addUpkeep(root: Command, session: Session): void {
  root
    .command('backup <file>')
    .description('saves the whole log, beside the running bot, and reads it back')
    .option('--force', 'replaces the file if there is one')
    .action(async (file: string, options: { force?: boolean }) =>
      (await keeping()).backup(session, file, options),
    );
  root
    .command('restore <file>')
    .description('replaces the log with a backup')
    .action(async (file: string) => (await keeping()).restore(session, file));
  root
    .command('data')
    .description('the events that come with the program')
    .command('update <file>')
    .description('takes in a signed release of them, beside the running bot')
    .action(async (file: string) => (await import('./data-update.ts')).dataUpdate(session, file));
  root
    .command('doctor')
    .description('says whether everything is in order')
    .action(async () => (await import('./doctor.ts')).doctor(session));
}
