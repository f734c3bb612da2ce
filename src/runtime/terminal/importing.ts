/** Importing a file of events in a terminal: what was saved, and what was not. */

import { toldFrom } from '../../briefing/deliveries/told-from.ts';
import { type ImportOptions, importEntries } from '../../briefing/events/importing/import.ts';
import { type ImportReport, reportWords } from '../../briefing/events/importing/import-report.ts';
import { createTextReader } from '../../briefing/events/reading/read-text.ts';
import { textEntries } from '../../briefing/events/reading/text-entries.ts';
import { EVERYBODY } from '../../contracts/reader.ts';
import { readEntries } from '../../sources/entries.ts';
import { print, type Session, withRuntime } from './session.ts';
import { textOf } from './text-file.ts';

/** The options of an import. */
export interface ImportFileOptions extends Pick<ImportOptions, 'dryRun'> {
  /** Likely duplicates are saved as events of their own, or added to those that they tell. */
  duplicates?: boolean;
  sources?: boolean;
  /** Whose log it is: a team. */
  workspace: string;
  /** IANA zone of whoever imports. */
  zone: string;
  /** Where a text stands, or who published it: it is read for events then. */
  text?: string;
  /** The day of the text. */
  published?: string;
}

/**
 * Imports a file of events, or what comes in where it is named `-`, and reports. Bad lines are rejected, likely
 * duplicates held back; the exit code is 1 where not one line could be read. Throws UserError for a file that can’t be read.
 */
export async function importFile(
  session: Session,
  file: string,
  { workspace, zone, text: source, published, ...options }: ImportFileOptions,
): Promise<void> {
  const duplicates = options.duplicates ? 'saved' : options.sources ? 'sources' : 'held';
  await withRuntime(session, async ({ store, router, bundle }) => {
    let saved: ImportReport | undefined;
    const tell = (report: ImportReport) => {
      saved = report;
    };
    const context = {
      store,
      reference: router.reference,
      workspace,
      who: 'import',
      zone,
      visibility: null,
      audience: EVERYBODY,
      now: session.clock.now().getTime(),
      toldFrom: await toldFrom(store.plans(workspace), store.ledger(workspace).deliveries),
    };
    async function* told(origin: string) {
      const read = createTextReader(
        bundle.companies,
        () => session.clock.now(),
        bundle.reference.topics,
      );
      const { now: asOf, reference, audience } = context;
      const text = await textOf(session, file);
      const said = { source: origin, published: published ?? null };
      const log = store.reader({ workspace, asOf, audience });
      yield* textEntries(text, read, said, { log, reference });
    }
    try {
      const input = session.input ?? process.stdin;
      const entries = source ? told(source) : readEntries(file, input);
      const report = await importEntries(context, entries, { ...options, duplicates, tell });
      print(session, reportWords(report, router).join('\n'));
      if (report.rejected.count === report.read) session.exitCode = 1;
    } catch (error) {
      if (saved && !saved.dryRun)
        print(
          session,
          `${reportWords(saved, router).join('\n')}\nThe rest was not saved; import the file again to go on.`,
        );
      throw error;
    }
  });
}
