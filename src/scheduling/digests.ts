/** Digests that are due: composed as of the moment they were due, and written down once. */
import type { DigestChoice } from '../briefing/desk.ts';
import { duesBetween, lastDue, nextDue } from '../briefing/timing.ts';
import { formatMoment } from '../briefing/when.ts';
import type { Delivery, NewDelivery, Plan } from '../contracts/ledger.ts';
import type { Text } from '../contracts/page.ts';
import type { Schedule } from '../contracts/schedule.ts';
import { marksIn } from './marks.ts';
import { NOBODY, type Office, type Planner } from './planner.ts';

/** What became known so shortly before a digest was written that it may have been on its way: looked at once more by the next. */
const ON_ITS_WAY = 2 * 60_000;
/** So many missed times are written down one by one. */
const MOST_MISSED = 10;

/** What else a digest says of its channel. */
export interface DigestExtras {
  /** Corrections of what the channel was told, made in the window. */
  corrections(
    schedule: Schedule,
    window: { from: number; to: number },
  ): Promise<Pick<DigestChoice, 'corrections' | 'corrected'>>;
}

/** Plans the digests of all schedules. */
export function digestPlanner(office: Office, extras: DigestExtras): Planner {
  const active = async () =>
    (await office.plans.schedules()).filter(({ paused, nextDue: due }) => !paused && due !== null);
  return {
    name: 'digests',
    async plan(now) {
      for (const schedule of await active())
        if (schedule.nextDue! <= now) await planDigest(office, extras, schedule, now);
    },
    async next() {
      const dues = (await active()).map((schedule) => schedule.nextDue!);
      return dues.length > 0 ? Math.min(...dues) : null;
    },
  };
}

async function planDigest(
  office: Office,
  extras: DigestExtras,
  schedule: Schedule,
  now: number,
): Promise<void> {
  const due = schedule.nextDue!;
  const dues = duesBetween(schedule.timing, due - 1, now, MOST_MISSED);
  const last = dues.at(-1) ?? due;
  const next = nextDue(schedule.timing, now);
  const move = { id: schedule.id, due, nextDue: next };
  const missed = now - last > schedule.grace ? dues : dues.slice(0, -1);
  const open = await openDigests(office, schedule);
  if (missed.length < dues.length) {
    // Where one is under way, its window is not known to be told: the next waits for what comes of it.
    if (open.some(({ state }) => state !== 'pending')) return;
    const plan = await compose(office, extras, { schedule, due: last, next, open });
    await office.ledger.plan({ ...plan, schedule: move }, now);
  }
  await writeMissed(office, schedule, missed, missed.length === dues.length ? move : null, now);
}

/** Digests of a schedule that were planned and have not come to an end. */
async function openDigests({ ledger }: Office, schedule: Schedule): Promise<Delivery[]> {
  const found = await ledger.list({
    kinds: ['digest'],
    states: ['pending', 'sending', 'unknown'],
    origin: schedule.id,
    firstOnly: true,
    limit: MOST_MISSED,
  });
  return found.filter(({ nextAt }) => nextAt !== null);
}

/** Times that passed while nothing could be sent, written down so that anybody can see them. */
async function writeMissed(
  { ledger }: Office,
  schedule: Schedule,
  dues: readonly number[],
  move: Plan['schedule'] | null,
  now: number,
): Promise<void> {
  for (const [index, dueAt] of dues.entries()) {
    const delivery: NewDelivery = {
      ...{ kind: 'digest', key: keyOf(schedule, dueAt), origin: schedule.id },
      ...{ channel: schedule.channel, dueAt, drawing: {} },
    };
    const moving = move && index === 0 ? { schedule: move } : {};
    const skipped = 'Nothing could be sent at that time. Its news come with the next digest.';
    await ledger.plan({ deliveries: [delivery], skipped, ...moving }, now);
  }
}

const keyOf = (schedule: Schedule, due: number) => `digest ${schedule.id} ${due}`;

interface Due {
  schedule: Schedule;
  due: number;
  next: number | null;
  /** Earlier ones that were never tried, or could not be sent yet: this one tells their news. */
  open: readonly Delivery[];
}

/** The digest of a schedule from where its last one that arrived ended. */
async function compose(
  office: Office,
  extras: DigestExtras,
  { schedule, due, next, open }: Due,
): Promise<Plan> {
  const { store, desk, poster, ledger } = office;
  const { timing, channel } = schedule;
  const before = await ledger.lastSent(channel, schedule.id);
  const from = await windowStart(office, schedule, before);
  const window = { from, to: due };
  const told = before && (await ledger.issue(before.id))?.told.map(({ event }) => event);
  const asking = {
    log: store.reader({ workspace: poster.workspace(), asOf: due }),
    now: new Date(due),
    zone: timing.zone,
    asker: NOBODY,
    nextDigest: async () => next,
    plans: office.plans,
    ledger,
  };
  const composed = await desk.issue(window, asking, {
    scope: schedule.scope,
    layout: schedule.layout,
    marks: marksIn(ledger, schedule, from),
    ...(await extras.corrections(schedule, window)),
    notes: await notesOf(office, schedule, window),
    ...(told ? { late: { from: from - ON_ITS_WAY, told: new Set(told) } } : {}),
  });
  const key = keyOf(schedule, due);
  const shared = { kind: 'digest' as const, origin: schedule.id, channel, dueAt: due, window };
  const deliveries = poster.draw(composed.page, due).map((drawing, index) => ({
    ...shared,
    key: index === 0 ? key : `${key} ${index}`,
    drawing,
  }));
  const issue = { page: composed.page, asOf: due, told: composed.told };
  const instead = {
    deliveries: open.map(({ id }) => id),
    why: `It could not be sent in time; its news stand in the digest of ${formatMoment(due, timing.zone)}.`,
  };
  return { deliveries, issue, instead };
}

/** Where the last digest that arrived ended, or the one that somebody posted early in its place. */
async function windowStart(
  { ledger }: Office,
  { channel, since }: Schedule,
  before: Delivery | null,
): Promise<number> {
  const from = before?.window?.to ?? since;
  const latest = await ledger.lastSent(channel, null);
  const early = latest && latest.origin === null && latest.window?.from === from;
  return early ? latest.window!.to : from;
}

/** What a reader must know: that this one makes up for others, or may tell again what Slack never confirmed. */
async function notesOf(
  { ledger }: Office,
  schedule: Schedule,
  { from, to }: { from: number; to: number },
): Promise<Text[]> {
  const { timing, id } = schedule;
  const unsure = await ledger.list({
    kinds: ['digest'],
    states: ['unknown'],
    origin: id,
    firstOnly: true,
    dueAfter: from,
    limit: 3,
  });
  const before = lastDue(timing, from, to - 1);
  const [a, b] = [from, to].map((at) => formatMoment(at, timing.zone));
  return [
    ...(before === null ? [] : [`Covers ${a} to ${b}: what came between could not be sent.`]),
    ...unsure.map(
      ({ dueAt }) =>
        `The digest of ${formatMoment(dueAt, timing.zone)} may have arrived: Slack did not say. Its news stand here again.`,
    ),
  ];
}
