/** Imports into a small log, for the tests of imports. */
import { onTestFinished } from 'vitest';
import {
  type ImportOptions,
  importEntries,
} from '../../../../src/briefing/events/importing/import.ts';
import { reportWords } from '../../../../src/briefing/events/importing/import-report.ts';
import type { FileEntry } from '../../../../src/contracts/file-entry.ts';
import { EVERYBODY } from '../../../../src/contracts/reader.ts';
import { record } from '../../../helpers/samples/records.ts';
import { bundle, freshStore, reference, testClock } from '../../../helpers/stores/store.ts';

const WORDED = { line: (command: string, args = '') => `/ai-${command} ${args}` };
const NOW = '2026-03-12T09:00:00Z';

/** A log on 12 March 2026 with a round of Acme, and what imports into it. */
export async function opened() {
  const clock = testClock(NOW);
  const store = await freshStore({ clock });
  onTestFinished(() => store.close());
  const acme = record({ id: 'acme-round', title: 'Acme raises $10M, Series A' });
  await store.load(bundle([acme]));
  const log = () =>
    store.reader({ workspace: 'T1', asOf: clock.now().getTime(), audience: EVERYBODY });
  return {
    store,
    clock,
    log,
    async takes(entries: readonly FileEntry[], options: ImportOptions = {}, zone = 'UTC') {
      const context = { store, reference, workspace: 'T1', who: 'import', zone };
      const now = clock.now().getTime();
      const report = await importEntries(
        { ...context, now, toldFrom: null, visibility: null, audience: EVERYBODY },
        stream(entries),
        options,
      );
      return { report, words: reportWords(report, WORDED).join('\n') };
    },
  };
}

async function* stream(entries: readonly FileEntry[]) {
  yield* entries;
}

export const objects = (...values: Record<string, unknown>[]): FileEntry[] =>
  values.map((value, index) => ({ line: index + 1, kind: 'object', value }));
export const rows = (...cells: Record<string, string>[]): FileEntry[] =>
  cells.map((cell, index) => ({ line: index + 2, kind: 'row', cells: cell }));

export const SENSIBLE = {
  type: 'funding round',
  title: 'Zeta raises €12M',
  date: '10 Mar 2026',
  company: 'Zeta',
  amount: '€12M',
  source: 'https://reuters.com/zeta',
};
