/**
 * Measures the product against its limits and ends with 1 where one is over: `npm run bench`, with `-- --quick` for
 * a small run, `-- --json` for the figures alone, `-- start reads …` for some of the measurements. `-- --events 1000000
 * lookups answers search` measures these on a log as long as that, by the limits of one; making it takes minutes once.
 */
import { parseArgs } from 'node:util';
import type { BenchStage } from './apps.ts';
import { clearScratch } from './log.ts';
import { MOMENT } from './moment.ts';
import { type BenchRow, keeps, table } from './report.ts';
import { measureAnswers } from './rows/answers.ts';
import { measureClaims, measureDigests, measurePosting } from './rows/deliveries.ts';
import { measureDurable } from './rows/durable.ts';
import { measureExtract } from './rows/extract.ts';
import { measureImport } from './rows/imports.ts';
import { measureLookups, OF_VERY_MANY } from './rows/lookups.ts';
import { measureLoop } from './rows/loop.ts';
import { measureMatch } from './rows/match.ts';
import { measureReading } from './rows/reading.ts';
import { measureReads } from './rows/reads.ts';
import { measureSearch } from './rows/search.ts';
import { type SlackSide, startSlackSide } from './rows/slack.ts';
import { measureSmall } from './rows/small.ts';
import { measureStart } from './rows/start.ts';
import { measureTexts } from './rows/texts.ts';

const FULL = {
  sizes: [1_000, 10_000, 100_000],
  lookups: 2_000,
  answers: { often: 10_000, rounds: 31 },
  searches: 31,
  commands: 20_000,
  starts: 9,
  reads: 31,
  matches: 300,
  reading: { items: 1_000, rounds: 3 },
  records: 20_000,
  imports: 3,
  small: 7,
  digests: [100_000, 1_000_000] as [number, number],
  claims: 5_000,
  deliveries: 1_000,
  characters: 128_000,
  extract: { characters: 512_000, longest: 10_000_000, rounds: 7, quickRounds: 31 },
};
const QUICK: typeof FULL = {
  sizes: [1_000, 5_000],
  lookups: 200,
  answers: { often: 1_000, rounds: 9 },
  searches: 9,
  commands: 200,
  starts: 3,
  reads: 9,
  matches: 60,
  reading: { items: 100, rounds: 1 },
  records: 2_000,
  imports: 3,
  small: 3,
  digests: [1_000, 5_000],
  claims: 500,
  deliveries: 50,
  characters: 8_000,
  extract: { characters: 64_000, longest: 500_000, rounds: 3, quickRounds: 9 },
};

const { values: flags, positionals: chosen } = parseArgs({
  options: { quick: { type: 'boolean' }, json: { type: 'boolean' }, events: { type: 'string' } },
  allowPositionals: true,
});
const amounts = flags.quick ? QUICK : FULL;
const usual = amounts.sizes.at(-1)!;
const longest = flags.events ? Number(flags.events) : usual;
/** A tenth of the usual log, so that growth is that of the log and not of what a short one lacks. */
const long = { sizes: [usual / 10, longest], limits: OF_VERY_MANY };
const shift = MOMENT - Date.now();

const MEASUREMENTS: Record<string, (slack: SlackSide, stage: BenchStage) => Promise<BenchRow[]>> = {
  lookups: (slack, stage) =>
    measureLookups(slack, stage, { ...amounts, ...(longest > usual ? long : {}) }),
  answers: () => measureAnswers({ size: longest, ...amounts.answers }),
  search: () => measureSearch({ size: usual, longest, rounds: amounts.searches }),
  loop: (slack, stage) => measureLoop(slack, stage, { size: longest, commands: amounts.commands }),
  start: (slack, stage) =>
    measureStart(slack, stage, { size: amounts.sizes[0]!, rounds: amounts.starts }),
  reads: () => measureReads(longest, amounts.reads),
  match: () => measureMatch(longest, amounts.matches),
  reading: () => measureReading({ sizes: [amounts.sizes[0]!, longest], ...amounts.reading }),
  import: () => measureImport(amounts.records, amounts.imports),
  small: () => measureSmall(amounts.small),
  digests: () => measureDigests(amounts.digests, amounts.reads),
  claims: () => measureClaims(amounts.claims),
  durable: () => measureDurable(amounts.claims),
  extract: () => measureExtract(amounts.extract),
  texts: async () => measureTexts(amounts.characters),
  deliveries: () => measurePosting(amounts.deliveries),
};

const slack = await startSlackSide(() => Date.now() + shift);
const stage = { shift, apiUrl: slack.apiUrl };
const rows: BenchRow[] = [];
for (const [name, measure] of Object.entries(MEASUREMENTS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  if (!flags.json) process.stderr.write(`measuring ${name} …\n`);
  rows.push(...(await measure(slack, stage)));
}
slack.close();
clearScratch();
process.stdout.write(`${flags.json ? JSON.stringify(rows, null, 2) : table(rows)}\n`);
if (rows.some((row) => keeps(row) === false)) process.exitCode = 1;
