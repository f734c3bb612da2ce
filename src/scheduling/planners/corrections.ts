/** The planner of corrections: a line in the thread of the newest message with an event that has changed since, and a mark on the posted line itself. */
import { audienceAt } from '../../briefing/command/audiences.ts';
import { correctedPage } from '../../briefing/corrections/corrected-page.ts';
import { type Correction, correctionOf } from '../../briefing/corrections/corrections.ts';
import type { Delivery, PostedIssue, PostedLine } from '../../contracts/delivery.ts';
import type { DeliveryLog } from '../../contracts/ledger.ts';
import type { Reader } from '../../contracts/reader.ts';
import { DAY_MS, MINUTE_MS } from '../../domain/durations.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import type { Page } from '../../page/page.ts';
import { plainText } from '../../page/plain-text.ts';
import { drawOne, forTarget, type Planner, type SchedulerContext } from '../planner.ts';
import { zoneOf } from './zones.ts';

/** Tellings older than this are left as they are: nobody looks into their thread any more. */
const REMEMBERED = 90 * DAY_MS;
/** Overlap of two looks, milliseconds: a revision written just before a look may not have been visible to it. */
const ON_ITS_WAY = 2 * MINUTE_MS;
/** A message that went out so long after it was composed, milliseconds, is compared once more: a correction may have come between. */
const LATE = DAY_MS;
/** So many messages are compared at most. */
const MOST = 500;
/** The messages that tell events. */
const TELLING = ['digest', 'alert', 'answer'] as const;
/** Up to where the log was looked at: moments, and numbers of revisions. */
const KNOWN = 'corrections';
const WRITTEN = 'corrections written';

/** Plans the corrections of posted messages. */
export function correctionPlanner(context: SchedulerContext): Planner {
  const { store, poster } = context;
  return {
    name: 'corrections',
    async plan(now) {
      const { events, late, written } = await suspects(context, now);
      const tellings = await lastTellings(context, [...new Set([...events, ...late])], now);
      const logAt = readersAt(context, now);
      const doubtful = new Set(events);
      // Most messages that merely arrived late are still right: that is seen before anything long is read.
      const told: Telling[] = [];
      for (const telling of tellings)
        if (doubtful.has(telling.told.event) || (await isRevised(logAt(telling), telling.told)))
          told.push(telling);
      await correctAll(context, logAt, told);
      await context.marks.moveMark(KNOWN, now);
      await context.marks.moveMark(WRITTEN, written);
    },
    async next(now) {
      const late = await sentLate(context.deliveries, now - ON_ITS_WAY, now);
      return late.length > 0 ? now + MINUTE_MS : store.nextKnown(poster.workspace(), now);
    },
  };
}

/** Corrects the messages of a channel that is open again, or that the app is in again: meanwhile none could be edited. */
export async function correctChannel(
  context: SchedulerContext,
  channel: string,
  now: number,
): Promise<void> {
  const sent = await context.deliveries.list({
    kinds: TELLING,
    states: ['sent'],
    channel,
    firstOnly: true,
    dueAfter: now - REMEMBERED,
    limit: MOST,
  });
  const events = await eventsOf(context.deliveries, sent);
  const tellings = await lastTellings(context, [...new Set(events)], now, channel);
  await correctAll(context, readersAt(context, now), tellings);
}

/** The log at a moment as those see it who read a message. */
function readersAt({ store, poster }: SchedulerContext, asOf: number) {
  const logs = new Map<string, Reader>();
  return ({ delivery: { channel } }: Telling): Reader => {
    const audience = audienceAt(channel);
    const log =
      logs.get(channel) ?? store.reader({ workspace: poster.workspace(), asOf, audience });
    logs.set(channel, log);
    return log;
  };
}

/** True for an event that was revised or withdrawn after it was posted. */
async function isRevised(log: Reader, { event: id, revisedAt }: PostedLine): Promise<boolean> {
  const event = await log.event(id);
  return event !== null && (event.withdrawn || event.revisedAt > revisedAt);
}

/** Events (ids) revised since the last look, and those of messages that arrived late; none at the first look, before which nothing was posted. */
async function suspects(
  { store, poster, deliveries, marks }: SchedulerContext,
  now: number,
): Promise<{ events: string[]; late: string[]; written: number }> {
  const [known, writtenAfter] = [await marks.mark(KNOWN), await marks.mark(WRITTEN)];
  const first = known === null || writtenAfter === null;
  const since = first
    ? { knownAfter: now, writtenAfter: Number.MAX_SAFE_INTEGER }
    : { knownAfter: known - ON_ITS_WAY, writtenAfter };
  const { events, written } = await store.revised(poster.workspace(), { ...since, asOf: now });
  const late = first ? [] : await toldLate(deliveries, known - ON_ITS_WAY, now);
  return { events, late, written };
}

/** Messages that arrived since a look and were composed before it. */
async function sentLate(deliveries: DeliveryLog, since: number, now: number) {
  const sent = await deliveries.list({
    kinds: TELLING,
    states: ['sent'],
    firstOnly: true,
    dueAfter: now - LATE,
    limit: MOST,
  });
  // An answer is as old as its question, which may be half an hour.
  return sent.filter(
    ({ kind, sentAt, dueAt }) => (sentAt ?? 0) > since && (kind === 'answer' || dueAt < since),
  );
}

/** The events (ids) of messages that arrived late. */
async function toldLate(deliveries: DeliveryLog, since: number, now: number): Promise<string[]> {
  return eventsOf(deliveries, await sentLate(deliveries, since, now));
}

async function eventsOf(deliveries: DeliveryLog, told: readonly Delivery[]): Promise<string[]> {
  const issues = await Promise.all(told.map(({ id }) => deliveries.issue(id)));
  return issues.flatMap((issue) => issue?.told.map(({ event }) => event) ?? []);
}

/** A posted message with its line on one event. */
interface Telling {
  delivery: Delivery;
  told: PostedLine;
}

/** The newest message of each channel and event, whose thread people read. A shared answer is corrected beside the newest digest or alert. */
async function lastTellings(
  { deliveries }: SchedulerContext,
  events: readonly string[],
  now: number,
  inChannel?: string,
): Promise<Telling[]> {
  const newest = new Map<string, Telling>();
  for (const telling of await deliveries.tellings(events, now - REMEMBERED, inChannel)) {
    const { kind, channel } = telling.delivery;
    const key = `${kind === 'answer' ? kind : ''} ${channel} ${telling.told.event}`;
    if (!newest.has(key)) newest.set(key, telling);
  }
  return [...newest.values()].sort((a, b) => answersLast(a) - answersLast(b));
}

/** Where a digest and an answer are corrected alike, the next digest lists what stands under the first. */
const answersLast = ({ delivery }: Telling) => (delivery.kind === 'answer' ? 1 : 0);

/** All of them, whatever goes wrong with one; where one did, it is thrown at the end, so that the look is done again. */
async function correctAll(
  context: SchedulerContext,
  logAt: (telling: Telling) => Reader,
  tellings: readonly Telling[],
) {
  const failures: unknown[] = [];
  for (const telling of tellings)
    await correct(context, logAt(telling), telling).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

async function correct(
  context: SchedulerContext,
  log: Reader,
  { delivery, told }: Telling,
): Promise<void> {
  const issue = await context.deliveries.issue(delivery.id);
  const now = await log.event(told.event);
  if (!issue || !now) return;
  // The page holds each event as it was posted, or as it was last corrected.
  const was = issue.page.events.find(({ id }) => id === now.id);
  if (!was) return;
  const history = await log.history(now.id);
  const zone = await zoneOf(context.plans, delivery);
  const correction = correctionOf({ delivery, told, was, now, history, zone });
  if (!correction) return;
  // The number of revisions tells apart what was corrected twice in one moment.
  const key = `correction ${delivery.id} ${now.id} ${history.length}`;
  await writeDown(context, { ...delivery, key }, now, correction, log.view.asOf);
  // Last, so that whoever stops in between does it again: the same edit changes nothing.
  const page = correctedPage(issue.page, told, now, correction.mark);
  const isEdited = await editPosted(context, issue, page);
  // Kept as it can be read: what Slack refused is made up for when the channel is open again.
  if (isEdited) await context.outbox.keepPage(delivery.id, page);
}

/** One line in the thread; kept as an issue of its own, so that the next digest can list it. */
async function writeDown(
  context: SchedulerContext,
  { id, key, channel, origin }: Delivery,
  event: TrackedEvent,
  { text, at }: Correction,
  now: number,
): Promise<void> {
  const { outbox, poster, logger } = context;
  const line = await forTarget(context, channel, {
    headline: plainText(text),
    parts: [{ kind: 'text', text }],
    actions: [],
    events: [event],
  });
  const delivery = {
    kind: 'correction' as const,
    key,
    origin,
    channel,
    parent: id,
    dueAt: Math.min(at, now),
    drawing: drawOne(poster, line, now),
  };
  const planned = await outbox.enqueue(
    { deliveries: [delivery], issue: { page: line, asOf: now, told: [] } },
    now,
  );
  if (planned) logger.info({ delivery: planned, corrects: id, event: event.id }, 'a correction');
}

/** Puts the corrected drawings in the place of those that changed, where each has a message of its own. False where Slack refused one. */
async function editPosted(
  { deliveries, poster, logger }: SchedulerContext,
  { delivery, page, asOf }: PostedIssue,
  corrected: Page,
): Promise<boolean> {
  const [before, after] = [poster.draw(page, asOf), poster.draw(corrected, asOf)];
  const parts = await deliveries.parts(delivery.id);
  if (after.length !== parts.length || before.length !== parts.length) return true;
  let isEdited = true;
  for (const [index, part] of parts.entries()) {
    const same = JSON.stringify(before[index]) === JSON.stringify(after[index]);
    const drawing = after[index];
    if (same || !drawing || !part.ts || !part.postedIn) continue;
    const done = await poster.edit(drawing, { channel: part.postedIn, ts: part.ts });
    if (!done) logger.warn({ delivery: part.id }, 'Slack did not let a posted line be corrected');
    isEdited &&= done;
  }
  return isEdited;
}
