/** Figures for whoever looks after the bot, in the text format of Prometheus. No ids but those of workspaces, no words of anybody. */
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { DeliveryKind, DeliveryState } from '../contracts/delivery.ts';
import type { PostingHealth, PostingProgress } from '../contracts/scheduling.ts';
import type { ReviewCounts } from '../contracts/sources/review.ts';
import { keysOf } from '../domain/collections.ts';
import type { ScheduleLogger } from '../scheduling/planner.ts';
import type { SourceFigures } from './sources/figures.ts';

interface MetricsOptions {
  /** The program's version. */
  version: string;
  /** Hears of figures that can't be read. */
  logger: Pick<ScheduleLogger, 'warn'>;
  /** The health of posting now; null before it has begun. */
  standing(): Promise<PostingHealth | null>;
  /** The last moments of progress; null before posting has begun. */
  progress(): PostingProgress | null;
  /** The sources that each workspace follows (null: the program’s own list), and the moment in epoch milliseconds. Default: none is. */
  sources?: {
    figures(): Promise<ReadonlyMap<string | null, SourceFigures>>;
    reviewed(): Promise<ReadonlyMap<string | null, ReviewCounts>>;
    now(): number;
  };
}

type Reading = NonNullable<MetricsOptions['sources']>;

/** The labels of stories, in the words of other figures. */
const STATES: Readonly<Record<keyof ReviewCounts, string>> = {
  waiting: 'waiting',
  acceptedByRule: 'accepted_by_rule',
  acceptedByHand: 'accepted_by_hand',
  dismissed: 'dismissed',
};

/** The label of the program’s own list. */
const NO_TEAM = '';

interface Metrics {
  /** Notes what came of an attempt. */
  settled(kind: DeliveryKind, state: DeliveryState): void;
  /** Notes that Slack makes a delivery wait for so many seconds. */
  waited(seconds: number): void;
  /** Notes a turn of the schedule that went through, at a moment (epoch milliseconds). */
  turned(now: number): void;
  /** Notes items of sources that were not known before. */
  arrived(items: number): void;
  /** Everything, as `/metrics` answers. Figures of the log are left out while it can't be read. */
  text(): Promise<string>;
}

/** Figures on a registry of their own, those of the process among them. */
export function createMetrics(options: MetricsOptions): Metrics {
  const { version, logger, standing, progress } = options;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `briefing_${name}`, help, labelNames, registers: [registry] });

  gauge('info', 'Always 1; its label is the version.', ['version']).set({ version }, 1);
  const turn = gauge('last_turn_timestamp_seconds', 'When the schedule last went through a turn.');
  const wrote = gauge('last_write_timestamp_seconds', 'When the log was last written.');
  const reached = gauge('last_answer_timestamp_seconds', 'When Slack last answered.');
  const readable = gauge('log_readable', '1 while the log can be read.');
  const deliveries = gauge('deliveries', 'Deliveries in the log, by state.', ['state']);
  const schedules = gauge('schedules', 'Schedules, going or paused.', ['state']);
  const late = gauge('overdue_seconds', 'How late the oldest overdue delivery is.');
  const mayPost = gauge('may_post', '0 while Slack refuses the app altogether.');
  const sources = gauge('sources', 'Sources that a workspace follows, by state.', [
    'workspace',
    'state',
  ]);
  const age = gauge('newest_item_age_seconds', 'How old the newest item of a workspace is.', [
    'workspace',
  ]);
  const stories = gauge('stories', 'Stories that were read, by what was decided about them.', [
    'workspace',
    'state',
  ]);
  const items = new Counter({
    name: 'briefing_items_total',
    help: 'Items of sources that were not known before.',
    registers: [registry],
  });
  const settled = new Counter({
    name: 'briefing_settled_total',
    help: 'Attempts to send, by kind of delivery and its state afterwards.',
    labelNames: ['kind', 'state'],
    registers: [registry],
  });
  const waits = new Counter({
    name: 'briefing_wait_seconds_total',
    help: 'Seconds for which Slack has asked deliveries to wait.',
    registers: [registry],
  });

  function show(found: PostingHealth): void {
    for (const [state, count] of Object.entries(found.deliveries)) deliveries.set({ state }, count);
    for (const [state, count] of Object.entries(found.schedules)) schedules.set({ state }, count);
    late.set(found.late / 1000);
    mayPost.set(found.refusal === null ? 1 : 0);
  }

  /** A figure that nobody could read is none: an old one would look like a good one. */
  function hide(): void {
    for (const figure of [deliveries, schedules]) figure.reset();
    for (const figure of [late, mayPost]) figure.remove();
  }

  function showSources(workspace: string, { newest, ...states }: SourceFigures, now: number): void {
    for (const [state, count] of Object.entries(states)) sources.set({ workspace, state }, count);
    if (newest !== null) age.set({ workspace }, (now - newest) / 1000);
  }

  function showStories(workspace: string, counts: ReviewCounts): void {
    for (const key of keysOf(STATES)) stories.set({ workspace, state: STATES[key] }, counts[key]);
  }

  /** Null, and a line in the log, where figures can't be read. */
  async function tried<T>(of: string, figures: Promise<T>): Promise<T | null> {
    try {
      return await figures;
    } catch (error) {
      logger.warn({ of, error }, 'figures could not be read');
      return null;
    }
  }

  /** Figures of reading; those that can't be read are left out. */
  async function showReading({ figures, reviewed, now }: Reading): Promise<void> {
    const asked = await tried('sources', figures());
    for (const [team, own] of asked ?? []) showSources(team ?? NO_TEAM, own, now());
    const counts = await tried('stories', reviewed());
    for (const [team, own] of counts ?? []) showStories(team ?? NO_TEAM, own);
  }

  return {
    arrived: (count) => items.inc(count),
    settled: (kind, state) => settled.inc({ kind, state }),
    waited: (seconds) => waits.inc(seconds),
    turned: (now) => turn.set(now / 1000),
    async text() {
      const last = progress();
      if (last) wrote.set(last.wrote / 1000);
      if (last) reached.set(last.reached / 1000);
      const found = await tried('posting', standing());
      readable.set(found ? 1 : 0);
      if (found) show(found);
      else hide();
      for (const figure of [sources, stories, age]) figure.reset();
      if (options.sources) await showReading(options.sources);
      return registry.metrics();
    },
  };
}
