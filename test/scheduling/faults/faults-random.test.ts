import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Fault } from '../../../playground/index.ts';
import { resumeSchedule } from '../../../src/briefing/schedules/resume.ts';
import { seeded } from '../../helpers/logged.ts';
import { type Machine, startMachine } from '../../helpers/machine.ts';
import type { Step } from '../../helpers/processes/mortal.ts';
import { HOUR, MINUTE } from '../../helpers/samples/deliveries.ts';
import { expectToldOnce } from '../../helpers/samples/told-once.ts';
import { SOAK } from '../../helpers/soak.ts';

/** `SEED=17 npx vitest run test/scheduling/faults-random.test.ts` plays one run again. */
const SEED = Number(process.env.SEED ?? 0);
const RUNS = SOAK ? 200 : 1;
const SEEDS = SEED ? [SEED] : Array.from({ length: RUNS }, (_, index) => index + 1);

/** From a Wednesday night to a Thursday: two weeks in the soak, and one with the suite. */
const START = '2026-03-11T22:00:00Z';
const END = SOAK || SEED ? '2026-03-26T20:00:00Z' : '2026-03-19T20:00:00Z';
const LAST_NINE = Date.parse(END) + 13 * HOUR;

const POST = 'chat.postMessage';
const FAULTS: readonly Fault[] = [
  { kind: 'rate_limited', retryAfter: 45 },
  { kind: 'status', status: 500, applied: false },
  { kind: 'status', status: 503, applied: true },
  { kind: 'error', error: 'internal_error', applied: true },
  { kind: 'error', error: 'token_revoked' },
  { kind: 'cut', applied: false },
  { kind: 'cut', applied: true },
  { kind: 'stall', applied: false },
  { kind: 'stall', applied: true },
];
const STEPS: readonly Step[] = [
  ...(['before enqueue', 'after enqueue', 'before claim', 'after claim'] as const),
  ...(['before post', 'after post', 'before settle', 'after settle'] as const),
  ...(['before find', 'after find', 'after redraw', 'before changeSchedule'] as const),
];

/** The chances of a run: events that happen in it at random. */
class Fate {
  readonly happened: string[] = [];
  readonly #machine: Machine;
  readonly #random: () => number;
  readonly #other: Database.Database;
  /** The number of events that have become known. */
  news = 0;

  constructor(machine: Machine, seed: number) {
    this.#machine = machine;
    this.#other = new Database(machine.file);
    onTestFinished(() => void this.#other.close());
    // The first numbers of neighbouring seeds are alike.
    this.#random = seeded(seed * 7_919);
    for (let skipped = 0; skipped < 10; skipped++) this.#random();
  }

  upTo(count: number): number {
    return Math.floor(this.#random() * count);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.upTo(list.length)]!;
  }

  /** Something becomes known, up to so many times. */
  async tell(most: number): Promise<void> {
    const count = 1 + this.upTo(most);
    await this.#machine.news(count);
    this.news += count;
  }

  /** Another program writes the log for some minutes. */
  async lock(): Promise<void> {
    this.#other.exec('begin immediate');
    await this.#machine.until(this.#machine.space.clock.now().getTime() + 3 * MINUTE);
    this.#other.exec('rollback');
  }

  /** One thing happens. */
  async strike(): Promise<void> {
    const machine = this.#machine;
    const { space, channel } = machine;
    const deeds: Record<string, () => Promise<void> | void> = {
      news: () => this.tell(9),
      'a fault of a post': () => space.faults.next(POST, this.pick(FAULTS)),
      'a fault of a search': () => space.faults.next('conversations.history', this.pick(FAULTS)),
      'a death': () => machine.copy().life.endAt(this.pick(STEPS), 1 + this.upTo(3)),
      'a restart': () => machine.restart(),
      'the log locked': () => this.lock(),
      'an hour forward': () => this.jump(HOUR),
      'an hour back': () => this.jump(-HOUR),
      'the channel archived': () => {
        space.state.channels[channel]!.is_archived = true;
      },
    };
    const deed = this.pick(Object.keys(deeds));
    this.happened.push(`${space.clock.now().toISOString()} ${deed}`);
    await deeds[deed]!();
  }

  /** A clock is never more than an hour wrong. */
  async jump(ms: number): Promise<void> {
    const machine = this.#machine;
    const wrong = machine.now() + ms - machine.space.clock.now().getTime();
    if (Math.abs(wrong) <= HOUR) await machine.jump(ms);
  }

  /** Somebody notices what is wrong, and puts it right. */
  async mend(): Promise<void> {
    const machine = this.#machine;
    const { space, channel, workspace } = machine;
    if (machine.copy().life.isOver()) await machine.restart();
    space.state.channels[channel]!.is_archived = false;
    const planned = await machine.planned();
    if (!planned.paused || planned.paused.cause.kind === 'app_closed') return;
    const { store } = machine.copy();
    await resumeSchedule(
      { plans: store.plans(workspace), ...store.ledger(workspace) },
      planned,
      machine.now(),
    );
    await machine.look();
  }
}

async function run(machine: Machine, fate: Fate): Promise<void> {
  const { space } = machine;
  const end = Date.parse(END);
  await fate.tell(3);
  for (;;) {
    // Seldom long after the last, so that one thing goes wrong while another is put right; or days later.
    const pause = fate.pick([MINUTE, 2 * MINUTE, 10 * MINUTE, HOUR, 5 * HOUR, 11 * HOUR]);
    const next = space.clock.now().getTime() + pause * (1 + fate.upTo(2));
    if (next > end) break;
    await machine.until(next);
    await fate.strike();
    if (fate.upTo(3) > 0) await fate.mend();
  }
  // Then nothing goes wrong any more, and the next morning makes up for everything.
  space.faults.clear();
  await machine.restart();
  await fate.mend();
  await machine.jump(space.clock.now().getTime() - machine.now());
  await machine.until(LAST_NINE + HOUR);
}

describe('whatever goes wrong in weeks of weekdays', () => {
  it.each(SEEDS)(
    'Whatever goes wrong in weeks of weekdays a channel ends with each digest once and every event, seed %i',
    async (seed) => {
      const machine = await startMachine({ start: START, patience: 60 });
      const fate = new Fate(machine, seed);
      try {
        await run(machine, fate);
        const counted = await expectToldOnce({ ...machine, store: machine.copy().store });
        expect(counted.digests).toBeGreaterThan(2);
      } catch (error) {
        throw new Error(`seed ${seed}:\n${fate.happened.join('\n')}`, { cause: error });
      }
    },
    60_000,
  );
});
