import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { stepOf } from '../bench/growth.ts';
import { clearScratch, logFile, openLog, records, scratchFile } from '../bench/log.ts';
import { MOMENT, TEAM } from '../bench/moment.ts';
import { outcomesIn } from '../bench/outcomes.ts';
import { QUESTIONS } from '../bench/questions.ts';
import { type BenchRow, keeps, table } from '../bench/report.ts';
import { measureAnswers } from '../bench/rows/answers.ts';
import { measureClaims, measureDigests, measurePosting } from '../bench/rows/deliveries.ts';
import { measureImport } from '../bench/rows/imports.ts';
import { measureLookups } from '../bench/rows/lookups.ts';
import { contentOf, emptyCopy, writePlainly } from '../bench/rows/plain.ts';
import { measureReading } from '../bench/rows/reading.ts';
import { measureReads } from '../bench/rows/reads.ts';
import { measureSearch } from '../bench/rows/search.ts';
import { startSlackSide } from '../bench/rows/slack.ts';
import { measureSmall } from '../bench/rows/small.ts';
import { measureStart } from '../bench/rows/start.ts';
import { measureTexts } from '../bench/rows/texts.ts';
import { median, p99, sideBySide } from '../bench/stats.ts';
import { openBundle } from '../src/sources/bundle.ts';
import { SOAK } from './helpers/soak.ts';
import { newDatabase } from './helpers/stores/postgres.ts';

/** As short as logs may be in which every row still has something to measure. */
const EVENTS = SOAK ? 200 : 40;
/** The length of the log in which each question matches something. */
const MORE = 1_000;
afterAll(clearScratch);

const row = (given: Partial<BenchRow>): BenchRow => ({
  group: 'g',
  what: 'w',
  value: 2,
  unit: '×',
  ...given,
});
const measured = (rows: readonly BenchRow[]) =>
  rows.filter(({ value }) => value > 0 && value < 1e6);

describe('the benchmark', () => {
  it('The benchmark takes the middle of what it measured', async () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
    expect(p99(Array.from({ length: 200 }, (_, at) => at))).toBe(198);
    const turns: string[] = [];
    await sideBySide(2, { a: () => turns.push('a'), b: () => turns.push('b') });
    expect(turns.join('')).toBe('abba');
  });

  it('The benchmark judges what has a limit, on either side, and counts what is over', () => {
    const rows = [
      row({}),
      row({ limit: { at: 'most', value: 2 } }),
      row({ limit: { at: 'least', value: 2.1 } }),
    ];
    expect(rows.map(keeps)).toEqual([null, true, false]);
    expect(table(rows)).toContain('1 within their limits, 1 over.');
    expect(table(rows)).toMatch(/2\.00× {2}≤ 2× {4}PASS\n.*2\.00× {2}≥ 2\.1× {2}OVER/);
  });

  it('The benchmark tells time that grows as its text does from time that grows faster, whatever the memory does once', () => {
    const to = 128_000;
    const linear = [
      (length: number) => length,
      (length: number) => length * (length > 32_000 ? 9 : 1),
      (length: number) => length * (length > 64_000 ? 21 : length > 32_000 ? 7 : 1),
      (length: number) => length * Math.log(length),
    ];
    expect(linear.map((timeAt) => stepOf(timeAt, to)).filter((step) => step > 2.3)).toEqual([]);
    const worse = [
      (length: number) => length ** 2,
      (length: number) => length ** 1.5,
      (length: number) => length + length ** 2 / 32_000,
      (length: number) => length ** 2 * (length > 32_000 ? 9 : 1),
    ];
    expect(worse.map((timeAt) => stepOf(timeAt, to)).filter((step) => step <= 2.3)).toEqual([]);
  });

  it('The benchmark has logs of which each is the end of the longer one', () => {
    const ids = (count: number) => [...records(count)].map((record) => record.id);
    expect(ids(40).slice(-20)).toEqual(ids(20));
  });

  it.runIf(SOAK)(
    'The benchmark asks questions that match something, and never more than 200 events but where it asks for many figures',
    async () => {
      const narrow = QUESTIONS.filter(({ isWide }) => !isWide);
      const outcomes = await outcomesIn(await logFile(MORE), narrow);
      expect(outcomes.filter(({ matches }) => matches > 200)).toEqual([]);
      expect(outcomes.filter(({ matches }) => matches > 0).length).toBeGreaterThan(18);
    },
  );

  it.runIf(SOAK)('The benchmark asks both apps over signed HTTP and weighs them', async () => {
    const shift = MOMENT - Date.now();
    const slack = await startSlackSide(() => Date.now() + shift);
    onTestFinished(slack.close);
    const stage = { shift, apiUrl: slack.apiUrl };
    const rows = await measureLookups(slack, stage, { sizes: [EVENTS], lookups: 1, warmUp: 0 });
    expect(measured(rows)).toHaveLength(2 * QUESTIONS.length + 2);
    expect(measured(await measureStart(slack, stage, { size: EVENTS, rounds: 1 }))).toHaveLength(1);
  });

  it('The benchmark copies a database row by row', async () => {
    const files = [scratchFile('original.db'), scratchFile('copy.db')] as const;
    const store = await openLog(files[0]);
    await store.import(TEAM, records(EVENTS), 'bench');
    await store.close();
    const { reference } = openBundle();
    const content = contentOf(files[0], reference);
    const copy = emptyCopy(files[1], content);
    writePlainly(copy, content);
    copy.close();
    expect(contentOf(files[1], reference)).toEqual(content);
    expect(content.tables.map(({ rows }) => rows.length).filter(Boolean).length).toBeGreaterThan(7);
  });

  it('The benchmark measures reads, imports and readers of texts', async () => {
    expect(measured(await measureReads(EVENTS, 1))).toHaveLength(3);
    expect(measured(await measureImport(EVENTS, 1))).toHaveLength(2);
    expect(measured(measureTexts(400, 0)).length).toBeGreaterThan(20);
  });

  it.runIf(SOAK)('The benchmark reads what sources bring into logs of two lengths', async () => {
    const sizes = [EVENTS, MORE];
    expect(measured(await measureReading({ sizes, items: 30, rounds: 1 }))).toHaveLength(4);
  });

  it.runIf(SOAK)('The benchmark measures small things', async () => {
    expect(measured(await measureSmall(1, EVENTS))).toHaveLength(6);
  });

  it('The benchmark composes digests and claims deliveries on both engines', async () => {
    expect(measured(await measureDigests([EVENTS, SOAK ? MORE : EVENTS], 1))).toHaveLength(3);
    expect(measured(await measureClaims(20, newDatabase))).toHaveLength(2);
  });

  it.runIf(SOAK)(
    'The benchmark sets plain words beside filters, a company beside another, and search beside libraries',
    async () => {
      const answers = await measureAnswers({ size: MORE, often: 50, rounds: 1 });
      expect(measured(answers)).toHaveLength(5);
      const search = await measureSearch({ size: EVENTS, longest: EVENTS, rounds: 1 });
      expect(measured(search)).toHaveLength(18);
    },
  );

  it.runIf(SOAK)('The benchmark posts many digests at once', async () => {
    const posting = await measurePosting(3);
    expect(measured(posting)).toHaveLength(4);
    expect(posting[0]?.group).toMatch(/^3 digests due at once, \d+ messages$/);
    expect(posting[0]?.group).not.toMatch(/ 0 messages/);
  });
});
