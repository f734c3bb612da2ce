/**
 * The product with one more entry in its table of fields, `keywords`, and nothing else: a process of its own, since all
 * that reads the table reads it once. Prints, as JSON, the answers of all that should know the field.
 */

import { z } from 'zod';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import { field } from '../../../src/domain/event/field.ts';
import { EVENT_FIELDS, FIELD_NAMES } from '../../../src/domain/event/fields.ts';

const keywords = field(z.array(z.string()), {
  empty: () => [],
  label: 'keywords',
  form: [],
  words: (values) => values.join(', '),
  searched: (values) => values,
  material: true,
  claims: true,
  hides: false,
});
Object.assign(EVENT_FIELDS, { keywords });
FIELD_NAMES.splice(FIELD_NAMES.length, 0, ...(['keywords'] as unknown as typeof FIELD_NAMES));

// All that reads the table is opened after it has the entry.
const { changesText, isMaterial } = await import('../../../src/briefing/watches/rules.ts');
const { recordSchema } = await import('../../../src/domain/event/event.ts');
const { toRecord } = await import('../../../src/domain/event/record.ts');
const { JULY, openLog } = await import('../log.ts');
const { record } = await import('../samples/records.ts');
const { tracked } = await import('../samples/tracked.ts');

const { keywords: _none, ...plain } = { keywords: null, ...record({ id: 'acme-chips' }) };
const told = recordSchema.parse({
  ...plain,
  keywords: ['photonics'],
  revisions: [
    { knownOn: '2026-02-01', why: 'more', changes: { keywords: ['photonics', 'zirconia'] } },
  ],
});
const silent = recordSchema.parse({ ...plain, id: 'silent' });

const log = await openLog();
await log.store.import('T1', [told, silent], 'ana');
const exported = [];
for await (const one of log.store.export('T1', EVERYBODY)) exported.push(one);
const at = (moment: string, id = told.id) => log.reader(moment).event(id);
const now = await at(JULY);
const before = { ...tracked(), keywords: [] };
const after = { ...before, keywords: ['zirconia'] };
const answers = {
  bundled: log.bundle.records,
  bundledEvent: await at(JULY, log.bundle.records[0]?.id),
  first: await at('2026-01-12T00:00:00Z'),
  now,
  silent: await at(JULY, 'silent'),
  record: now && toRecord(now),
  exported: exported.find(({ id }) => id === told.id),
  told,
  refused: recordSchema.safeParse({ ...plain, keywords: 'photonics' }).error?.issues[0]?.path,
  found: (await log.ask('/ai-search zirconia')).page.events.map(({ id }) => id),
  history: (await log.ask('/ai-event history acme-chips')).text,
  material: isMaterial(before, after),
  changes: changesText(before, after),
};
await log.close();
process.stdout.write(JSON.stringify(answers));
