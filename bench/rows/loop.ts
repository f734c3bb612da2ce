/** The time that the app stands still and the memory that it keeps, while several people ask it narrow and wide questions at once. */
import { type BenchStage, startOurs } from '../apps.ts';
import { logFile } from '../log.ts';
import { QUESTIONS } from '../questions.ts';
import type { BenchRow } from '../report.ts';
import { p99 } from '../stats.ts';
import type { SlackSide } from './slack.ts';

/** Questions that match much of the log, or that read much of it. */
const WIDE = [
  '/ai-rounds',
  '/ai-deals sort:amount',
  '/ai-regulation',
  '/ai-search the',
  '/ai-company Synth 1 Labs',
  '/ai-digest preview 30d',
  '/ai-digest preview 90d',
];

/** One question in so many is wide. */
const WIDE_EVERY = 20;
/** So many people ask at once. */
const AT_ONCE = 4;
/** Memory after all commands is held against memory after this part of them. */
const FIRST = 0.2;

const LIMITS = { standstill: 100, p99: 100, slowest: 400, memory: 1.15 };

interface LoopOptions {
  /** The number of events in the log. */
  size: number;
  /** The number of commands. */
  commands: number;
}

/** Asks so many commands of the app on a long log. */
export async function measureLoop(
  slack: SlackSide,
  stage: BenchStage,
  { size, commands }: LoopOptions,
): Promise<BenchRow[]> {
  const file = await logFile(size);
  const narrow = QUESTIONS.map(({ line }) => line);
  const lines = [...narrow, ...WIDE];
  const app = await startOurs(stage, file);
  const waits: number[] = [];
  const ask = async (index: number) => {
    const at =
      index % WIDE_EVERY === 0
        ? narrow.length + ((index / WIDE_EVERY) % WIDE.length)
        : index % narrow.length;
    const { acknowledged } = await slack.ask(app.port, lines[at]!, 1);
    waits.push(acknowledged);
  };
  const first = Math.floor(commands * FIRST);
  await app.standstill();
  await each(0, first, ask);
  const standstills = [await app.standstill()];
  const before = await app.memory();
  // The collection for which that asks stands still too.
  await app.standstill();
  await each(first, commands, ask);
  standstills.push(await app.standstill());
  const after = await app.memory();
  await app.stop();
  return rowsOf({ size, commands, waits, standstills, memory: [before, after] });
}

interface Measured extends LoopOptions {
  /** Milliseconds until each acknowledgement. */
  waits: readonly number[];
  standstills: readonly number[];
  /** After the first part and after all, MB. */
  memory: readonly [number, number];
}

function rowsOf({ size, commands, waits, standstills, memory }: Measured): BenchRow[] {
  const count = (number: number) => number.toLocaleString('en-US');
  const group = `${count(commands)} commands of ${AT_ONCE} people at once on ${count(size)} events`;
  const ms = (what: string, value: number, most: number): BenchRow => ({
    group,
    what,
    value,
    unit: 'ms',
    limit: { at: 'most', value: most },
  });
  const [before, after] = memory;
  return [
    ms('p99 until the acknowledgement', p99(waits), LIMITS.p99),
    ms('the slowest acknowledgement', Math.max(...waits), LIMITS.slowest),
    ms('the longest time that the loop stood still', Math.max(...standstills), LIMITS.standstill),
    {
      group,
      what: `resident memory against that after ${count(Math.floor(commands * FIRST))}`,
      value: after / before,
      unit: '×',
      limit: { at: 'most', value: LIMITS.memory },
      note: `${after.toFixed(0)} against ${before.toFixed(0)} MB`,
    },
  ];
}

async function each(from: number, to: number, work: (index: number) => Promise<void>) {
  const waiting = Array.from({ length: to - from }, (_, index) => from + index).values();
  const worker = async () => {
    for (const index of waiting) await work(index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
