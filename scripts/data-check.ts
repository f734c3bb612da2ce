/**
 * Tells how well the bundled events are attested, and which are the weakest: `npm run data:check [-- how many]`,
 * fifty by default. `--counts` writes the counts that `test/house/weak-points.test.ts` holds.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PUBLISHER_KINDS } from '../src/domain/reference/reference-data.ts';
import { loadKinds } from '../src/runtime/load.ts';
import { DATA_DIR, openBundle } from '../src/sources/bundle.ts';
import { readSourceList } from '../src/sources/source-list.ts';
import { COUNTS_FILE } from './data/counts.ts';
import { type StandingEvent, standingEvents } from './data/standing.ts';
import { countsOf, toldOf, weakEvents } from './data/weak-points.ts';

const { values, positionals } = parseArgs({
  options: { counts: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const { records, reference } = openBundle();
const events = standingEvents(records, reference);
const weak = weakEvents(events, reference.coverage.through);
const counts = countsOf(weak);

const write = (line = '') => process.stdout.write(`${line}\n`);

function table(
  title: string,
  values: readonly (string | null)[],
  of: (e: StandingEvent) => unknown,
) {
  write(title);
  for (const value of values) {
    const number = events.filter((event) => of(event) === value).length;
    if (number > 0) write(`  ${String(number).padStart(4)}  ${value ?? 'not rated'}`);
  }
}

write(`${events.length} events, read up to ${reference.coverage.through}\n`);
table('By their best source:', [...PUBLISHER_KINDS, null], ({ bestKind }) => bestKind);
const words = [...new Set(events.map(({ evidence }) => evidence.word))].sort();
table('By what attests them:', words, ({ evidence }) => evidence.word);
const sources = events.flatMap(({ fields }) => fields.sources);
const undated = sources.filter((source) => source.undated).length;
const bounded = sources.filter(({ publishedOn, notBefore }) => !publishedOn && notBefore).length;
write(`Sources: ${sources.length}; ${bounded} with no day but a bound, ${undated} undated\n`);
const list = readSourceList(join(DATA_DIR, 'sources.yml'), { kinds: await loadKinds(), reference });
const languages = [...new Set(list.map(({ language }) => language))];
const byLanguage = languages.map(
  (language) => `${list.filter((one) => one.language === language).length} ${language}`,
);
write(`Sources that are followed: ${list.length} (${byLanguage.join(', ')})\n`);
write('Weak points, and how many events have them:');
for (const [name, number] of Object.entries(counts))
  write(`  ${String(number).padStart(4)}  ${toldOf(name as keyof typeof counts)}`);
write('\nThe worst:');
for (const { id, points } of weak.slice(0, Number(positionals[0] ?? 50)))
  write(`  ${id}: ${points.map(toldOf).join('; ')}`);
if (values.counts) writeFileSync(COUNTS_FILE, `${JSON.stringify(counts, null, 2)}\n`);
