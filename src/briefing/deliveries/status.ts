/** `/ai-digest status`: what was sent, what comes next, and what failed with what to do; of the channel asked in, or of all. */
import type { Request } from '../../contracts/command.ts';
import { DELIVERY_STATES, type Delivery, type DeliveryState } from '../../contracts/delivery.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import { present } from '../../domain/collections.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { isDirect } from '../../domain/schedule/target.ts';
import { nextDues } from '../../domain/schedule/timing.ts';
import { plural } from '../../domain/text/english.ts';
import { formatMoment, zoneCity } from '../../domain/time/calendar.ts';
import { InputError } from '../../errors.ts';
import {
  type Action,
  bold,
  joinText,
  moment,
  type Page,
  type Part,
  type Text,
} from '../../page/page.ts';
import { linesSeen } from '../command/audiences.ts';
import { defineVerb } from '../command/verbs.ts';
import { mayHearOf, targetHere, visiblePlans } from '../command/visibility.ts';
import { channelName, comingUp } from '../schedules/words.ts';
import { notice } from '../wording/parts.ts';
import { pauseWords } from '../wording/pause-words.ts';
import { causeWords } from './cause-words.ts';
import { retriable } from './retry.ts';
import { stateWords } from './words.ts';

const SHOWN = 10;
const COMING = 3;
/** Alerts of so long are counted. */
const MONTH = 30 * DAY_MS;
const MOST_READ = 200;

/** A digest with what came of its parts. */
interface Row {
  first: Delivery;
  parts: readonly Delivery[];
  lines: number;
}

/** The page of `/ai-digest status`. */
async function statusPage(context: Request): Promise<Page> {
  const target = targetHere(context) ?? undefined;
  const schedules = await visiblePlans(context, target);
  const mayTell = (delivery: Delivery) =>
    target !== undefined || mayHearOf(delivery, schedules, context);
  const rows = await lastDigests(context, target, mayTell);
  const zone = schedules[0]?.timing.zone ?? context.zone;
  const failed = rows.filter(hasFailed);
  const again = await retriable(context, target);
  const next = coming(schedules, context);
  const title = `Digests in ${whereWords(context)}`;
  return {
    headline: `${title}: ${failed.length ? `${plural(failed.length, 'digest')} failed` : 'none failed'}.`,
    title,
    parts: [
      ...next,
      ...schedules.flatMap((schedule) => pausePart(schedule, context)),
      ...table(rows, zone),
      ...failed.map((row) => failure(row, rows, again, zone)),
      ...notice(await alertsText(context, target, mayTell)),
    ],
    actions: actions(schedules, again, context),
    events: [],
  };
}

function whereWords({ channel, here }: Request): string {
  if (channel) return `#${channel.name}`;
  if (here === null) return 'this workspace';
  return isDirect(here) ? 'your direct messages' : 'this channel';
}

async function lastDigests(
  { deliveries, log }: Request,
  channel: string | undefined,
  mayTell: (delivery: Delivery) => boolean,
): Promise<Row[]> {
  const firsts = await deliveries.list({
    kinds: ['digest'],
    ...(channel ? { channel } : {}),
    firstOnly: true,
    limit: channel ? SHOWN : MOST_READ,
  });
  const told = firsts.filter(mayTell).slice(0, SHOWN);
  return Promise.all(
    told.map(async (first) => ({
      first,
      parts: await deliveries.parts(first.id),
      lines: (await linesSeen((await deliveries.issue(first.id))?.told ?? [], log)).length,
    })),
  );
}

const hasFailed = ({ parts }: Row) => parts.some(({ state }) => state === 'failed');

/** "Next: Fri 13 Mar, 09:00 · Mon 16 Mar, 09:00 · Tue 17 Mar, 09:00". */
function coming(schedules: readonly Schedule[], { now, here }: Request): Part[] {
  const dues = comingUp(schedules)
    .flatMap(({ due, schedule }) => {
      const times = [due, ...nextDues(schedule.timing, due, COMING - 1)];
      return times.map((at) => ({ at, schedule }));
    })
    .sort((a, b) => a.at - b.at)
    .slice(0, COMING);
  const [first] = dues;
  if (!first) {
    const none = schedules.length
      ? 'Nothing goes out: every digest here is paused.'
      : 'No digest is scheduled here.';
    return [{ kind: 'text', text: none }];
  }
  const late = first.at <= now.getTime() ? 'Next, being written: ' : 'Next: ';
  const times = dues.map(({ at, schedule }): Text => {
    const name = `D${schedule.number}`;
    return [
      moment(at, schedule.timing.zone),
      here === null ? ` (${name}, ${channelName(schedule)})` : ` (${name})`,
    ];
  });
  return [{ kind: 'text', text: [bold(late), ...joinText(times)] }];
}

function pausePart(schedule: Schedule, { line }: Request): Part[] {
  const { number, timing, paused } = schedule;
  if (!paused) return [];
  const words = `D${number}, ${channelName(schedule)}: ${pauseWords(paused, timing.zone)}`;
  return notice(`${words} To resume it: ${line('digest', `resume D${number}`)}`);
}

function table(rows: readonly Row[], zone: string): Part[] {
  if (rows.length === 0) return [{ kind: 'text', text: 'Nothing was posted here yet.' }];
  return [
    {
      kind: 'table',
      caption: `${lastWords(rows.length)}, ${zoneCity(zone)} time`,
      columns: [{ label: 'Due' }, { label: 'State' }, { label: 'Lines', align: 'right' }],
      rows: rows.map(({ first, parts, lines }) => [
        formatMoment(first.dueAt, zone),
        stateOf(first, parts, zone),
        first.state === 'sent' ? `${lines}` : '–',
      ]),
    },
  ];
}

const lastWords = (count: number): string =>
  count === 1 ? 'The last digest' : `The last ${count} digests`;

function stateOf(first: Delivery, parts: readonly Delivery[], zone: string): string {
  const words = stateWords(first, zone);
  const open = parts.slice(1).filter(({ state }) => state !== 'sent' && state !== first.state);
  return open.length ? `${words} (${open.length} of ${parts.length} messages not sent)` : words;
}

/** Failed deliveries, and the way out. */
function failure(
  { first, parts }: Row,
  rows: readonly Row[],
  again: readonly Delivery[],
  zone: string,
): Part {
  const broken = present(
    parts.find(({ state }) => state === 'failed'),
    'the failed part',
  );
  const what = broken.place === 0 ? 'The digest' : 'A message in the thread of the digest';
  const name = `${what} of ${formatMoment(first.dueAt, zone)} failed`;
  const can = again.some(({ id }) => id === broken.id);
  const later = rows.some(
    (row) =>
      row.first.origin === first.origin &&
      row.first.dueAt > first.dueAt &&
      row.first.state === 'sent',
  );
  const told = later
    ? 'Its news came with the digest after it.'
    : 'Its news comes with the next digest.';
  const way = can ? 'It can be tried again.' : told;
  return {
    kind: 'notice',
    text: `${name}: ${causeWords(broken.cause, zone)} ${way}`,
  };
}

const COUNTED: Record<DeliveryState, string> = {
  pending: 'waiting',
  sending: 'being sent',
  sent: 'sent',
  unknown: 'unconfirmed',
  failed: 'failed',
  skipped: 'skipped',
};

/** "Alerts of 30 days: 12 sent, 1 failed, 2 skipped."; null for none. */
async function alertsText(
  { deliveries, now }: Request,
  channel: string | undefined,
  mayTell: (delivery: Delivery) => boolean,
): Promise<string | null> {
  const all = await deliveries.list({
    kinds: ['alert', 'reminder'],
    ...(channel ? { channel } : {}),
    dueAfter: now.getTime() - MONTH,
    limit: MOST_READ,
  });
  const alerts = all.filter(mayTell);
  if (alerts.length === 0) return null;
  const counts = DELIVERY_STATES.flatMap((state) => {
    const count = alerts.filter((alert) => alert.state === state).length;
    return count > 0 ? [`${count} ${COUNTED[state]}`] : [];
  });
  return `Alerts of 30 days: ${counts.join(', ')}.`;
}

function actions(
  schedules: readonly Schedule[],
  again: readonly Delivery[],
  { line }: Request,
): Action[] {
  const ask = (label: string, args: string): Action => ({
    kind: 'ask',
    label,
    ask: line('digest', args),
  });
  return [
    ...(again.length ? [ask('Try again', 'retry')] : []),
    ...schedules
      .filter(({ paused }) => paused)
      .map(({ number }) => ask(`Resume D${number}`, `resume D${number}`)),
    ...(schedules.length === 0 ? [ask('Schedule a digest', 'schedule')] : []),
  ];
}

/** The status of this channel: what was sent, what comes next, and what failed with what to do. */
export const status = defineVerb({
  word: 'status',
  input(typed, context) {
    if (typed === '') return null;
    throw new InputError({
      wrong: `${context.line('digest', 'status')} takes nothing after it: “${typed.slice(0, 60)}”.`,
      allowed: 'It shows the channel that you ask in',
      next: context.line('digest', 'status'),
    });
  },
  run: (_input, context) => statusPage(context),
});
