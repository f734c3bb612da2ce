/** Lookups over signed HTTP, timed until the answer has reached its response URL, and the memory that they leave taken. */
import { writeFileSync } from 'node:fs';
import { type BenchStage, type MeasuredApp, startEmpty, startOurs } from '../apps.ts';
import { logFile, scratchFile } from '../log.ts';
import { type Outcome, outcomesIn } from '../outcomes.ts';
import { QUESTIONS, type Question } from '../questions.ts';
import type { BenchRow } from '../report.ts';
import { median, p99 } from '../stats.ts';
import type { SlackSide } from './slack.ts';

interface LookupOptions {
  /** The number of events in each log, the shortest first. */
  sizes: readonly number[];
  /** The number of lookups that each app answers. */
  lookups: number;
  /** The first rounds, which are not counted. Default 3. */
  warmUp?: number;
  /** Default: those of a log that a workspace fills. */
  limits?: LookupLimits;
}

/** The most that lookups may take: times of the empty command's p50, and of their own p50 in the shortest log. */
interface LookupLimits {
  p50: number;
  /** Null where it is not looked at: it needs more rounds than the p50. */
  p99: number | null;
  growth: number;
  /** Of search, which reads lists of texts that grow with the log. */
  searchGrowth: number;
}

const USUAL: LookupLimits = { p50: 3, p99: null, growth: 1.5, searchGrowth: 1.5 };
/** Of a million events, or as many as are asked for. */
export const OF_VERY_MANY: LookupLimits = { p50: 2, p99: 4, growth: 1.5, searchGrowth: 3 };
/** A question that asks for many figures may take as long as so many lookups. */
const WIDE = 3;
const MEMORY = 2;
const MEMORY_GROWTH = 1.2;
const count = (events: number) => events.toLocaleString('en-US');

/** A question with what came of it: for each log its matches and times, and the times of the empty app. */
interface Asked extends Question {
  /** The number of messages in each log's answer, and in the empty app's. */
  messages: number[];
  bytes: number;
  matches: number[];
  ours: number[][];
  empty: number[];
}

/** Measures all questions, app by app in turns; the apps answer nothing else, so their memory is measured at the end. */
export async function measureLookups(
  slack: SlackSide,
  stage: BenchStage,
  { sizes, lookups, warmUp = 3, limits = USUAL }: LookupOptions,
): Promise<BenchRow[]> {
  const files: string[] = [];
  for (const size of sizes) files.push(await logFile(size));
  const ours: MeasuredApp[] = [];
  for (const file of files) ours.push(await startOurs(stage, file));
  const { pagesFile, asked } = await recorded(slack, ours, files);
  const empty = await startEmpty(stage, pagesFile);
  const rounds = warmUp + Math.ceil(lookups / asked.length);
  for (let round = 0; round < rounds; round++)
    for (const question of asked)
      await askAll(slack, question, [...ours, empty], round, round >= warmUp);
  const memory = [];
  for (const app of [...ours, empty]) memory.push(await app.memory());
  await Promise.all([...ours, empty].map((app) => app.stop()));
  return [
    ...asked.flatMap((question) => rowsOf(question, sizes, limits)),
    ...memoryRows(memory, sizes, rounds * asked.length),
  ];
}

/** Asks everything once and keeps what the longest log answers, for the empty app to answer the same. */
async function recorded(slack: SlackSide, ours: readonly MeasuredApp[], files: readonly string[]) {
  const outcomes: Outcome[][] = [];
  for (const file of files) outcomes.push(await outcomesIn(file, QUESTIONS));
  const pages: Record<string, unknown[]> = {};
  const asked: Asked[] = [];
  for (const [index, question] of QUESTIONS.entries()) {
    const told = outcomes.map((of) => of[index]!);
    const lengths = told.map((of) => of.messages);
    const answer = await slack.ask(ours.at(-1)!.port, question.line, lengths.at(-1)!);
    pages[question.line] = answer.messages.map((message) => JSON.parse(message));
    asked.push({
      ...question,
      messages: [...lengths, lengths.at(-1)!],
      bytes: answer.messages.join('').length,
      matches: told.map((of) => of.matches),
      ours: ours.map(() => []),
      empty: [],
    });
  }
  const pagesFile = scratchFile('pages.json');
  writeFileSync(pagesFile, JSON.stringify(pages));
  return { pagesFile, asked };
}

async function askAll(
  slack: SlackSide,
  question: Asked,
  apps: readonly MeasuredApp[],
  round: number,
  counts: boolean,
): Promise<void> {
  const times = [...question.ours, question.empty];
  const turns = apps.map((app, index) => ({ app, index }));
  for (const { app, index } of round % 2 ? turns.reverse() : turns) {
    const { took } = await slack.ask(app.port, question.line, question.messages[index]!);
    if (counts) times[index]!.push(took);
  }
}

function rowsOf(question: Asked, sizes: readonly number[], limits: LookupLimits): BenchRow[] {
  const { line, lookup, isWide, matches, bytes } = question;
  const times = isWide ? WIDE : 1;
  const empty = median(question.empty);
  const ours = question.ours.map(median);
  const slowest = ours.reduce((worst, time, at) => (time > ours[worst]! ? at : worst), 0);
  const ms = (time: number) => time.toFixed(2);
  const spread = matches.every((number) => number === matches[0])
    ? `${matches[0]} matches`
    : `${matches.join(', ')} matches`;
  const same = matches[0] === matches.at(-1);
  return [
    {
      group: 'Lookups over signed HTTP, p50 against an empty command with the same answer',
      what: line,
      value: ours[slowest]! / empty,
      unit: '×',
      limit: { at: 'most', value: limits.p50 * times },
      note: `${ours.map(ms).join(', ')} against ${ms(empty)} ms; ${spread}, ${(bytes / 1024).toFixed(0)} kB`,
    },
    ...(limits.p99 === null
      ? []
      : [
          {
            group: 'Lookups over signed HTTP, p99 against the p50 of the empty command',
            what: line,
            value: p99(question.ours[slowest]!) / empty,
            unit: '×' as const,
            limit: { at: 'most' as const, value: limits.p99 * times },
            note: `${ms(p99(question.ours[slowest]!))} against ${ms(empty)} ms; p99 of the empty command ${ms(p99(question.empty))} ms`,
          },
        ]),
    {
      group: `Growth of p50 from ${count(sizes[0]!)} to ${count(sizes.at(-1)!)} events`,
      what: line,
      value: ours.at(-1)! / ours[0]!,
      unit: '×',
      ...(same
        ? {
            limit: { at: 'most', value: lookup === 'search' ? limits.searchGrowth : limits.growth },
          }
        : { note: `the longer log answers more: ${spread}` }),
    },
  ];
}

function memoryRows(
  memory: readonly number[],
  sizes: readonly number[],
  lookups: number,
): BenchRow[] {
  const empty = memory.at(-1)!;
  const ours = memory.slice(0, -1);
  const mb = (value: number) => `${value.toFixed(0)} MB`;
  const group = `Resident memory after ${count(lookups)} lookups`;
  return [
    ...ours.map(
      (value, index): BenchRow => ({
        group,
        what: `${count(sizes[index]!)} events, against the empty app`,
        value: value / empty,
        unit: '×',
        limit: { at: 'most', value: MEMORY },
        note: `${mb(value)} against ${mb(empty)}`,
      }),
    ),
    {
      group,
      what: `from ${count(sizes[0]!)} to ${count(sizes.at(-1)!)} events`,
      value: ours.at(-1)! / ours[0]!,
      unit: '×',
      limit: { at: 'most', value: MEMORY_GROWTH },
    },
  ];
}
