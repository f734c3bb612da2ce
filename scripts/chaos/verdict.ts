/** The verdict on a run, from what stands in its channels: each event once, each digest in time or with a reason, nothing lost. */

/** A message of the bot's in a channel. */
export interface ShownMessage {
  /** When it was posted, by the true time, epoch milliseconds. */
  at: number;
  /** The key by which the bot knows it. */
  key: string;
  /** The send time of the digest that it begins; null for every other message. */
  due: number | null;
  text: string;
}

/** A channel with one schedule. */
export interface ChannelHistory {
  name: string;
  /** Oldest first. */
  messages: readonly ShownMessage[];
  /** The causes for which the bot gave something up for good there. */
  givenUp: readonly string[];
}

/** A span in which something went wrong, by the true time, epoch milliseconds. */
export interface Trouble {
  name: string;
  from: number;
  to: number;
}

/** Everything that a run left behind. */
export interface RunHistory {
  channels: readonly ChannelHistory[];
  /** The send times of every schedule, ascending. */
  dues: readonly number[];
  /** Titles of events, each known before the last send time; each is told in every channel. */
  titles: readonly string[];
  /** In order of their beginning. */
  troubles: readonly Trouble[];
  /** The direct messages to the owner of the schedules. */
  owner: readonly string[];
}

/** The time from the end of a trouble to a digest that was due by then. */
export interface Recovery {
  channel: string;
  after: string;
  /** Milliseconds of the bot's time. */
  took: number;
}

/** Each finding in a sentence. */
export interface RunVerdict {
  twice: readonly string[];
  lost: readonly string[];
  late: readonly string[];
  /** The slowest first. */
  recoveries: readonly Recovery[];
}

/** The longest that a digest may take when nothing is wrong any more, milliseconds: from here on the bot itself calls it overdue. */
export const LATENESS = 10 * 60_000;

/** Said by a digest that makes up for others. */
const MAKES_UP = /Covers .+ to .+: no digest arrived in between\./;
/** Said by a digest that may repeat news, because Slack never said whether they had arrived. */
const MAY_REPEAT = /may have arrived: Slack did not say\. Its news is repeated here\./;

/** Judges a run. One whose program never posted has lost everything. */
export function judge(run: RunHistory): RunVerdict {
  const each = run.channels.map((channel) => judgeChannel(channel, run));
  const recoveries = each.flatMap((one) => one.recoveries).sort((a, b) => b.took - a.took);
  return {
    twice: each.flatMap((one) => one.twice),
    lost: each.flatMap((one) => one.lost),
    late: each.flatMap((one) => one.late),
    recoveries,
  };
}

function judgeChannel(channel: ChannelHistory, run: RunHistory): RunVerdict {
  const times = judgeTimes(channel, run);
  return {
    twice: [...postedTwice(channel), ...toldTwice(channel, run.titles)],
    lost: [...notTold(channel, run.titles), ...untoldOwner(channel, run.owner), ...times.lost],
    late: times.late,
    recoveries: times.recoveries,
  };
}

function postedTwice({ name, messages }: ChannelHistory): string[] {
  const keys = messages.map(({ key }) => key);
  const again = keys.filter((key, index) => keys.indexOf(key) !== index);
  return [...new Set(again)].map((key) => `#${name}: “${key}” was posted twice`);
}

/** Lines that tell an event, in messages that don't say that they may repeat it. */
function toldTwice({ name, messages }: ChannelHistory, titles: readonly string[]): string[] {
  const lines = messages
    .filter(({ text }) => !MAY_REPEAT.test(text))
    .flatMap(({ text }) => text.split('\n').filter((line) => /^\d+\. /.test(line)));
  return titles.flatMap((title) => {
    const count = lines.filter((line) => line.includes(title)).length;
    return count > 1 ? [`#${name}: “${title}” was told ${count} times`] : [];
  });
}

function notTold({ name, messages }: ChannelHistory, titles: readonly string[]): string[] {
  return titles
    .filter((title) => !messages.some(({ text }) => text.includes(title)))
    .map((title) => `#${name}: “${title}” was never told`);
}

function untoldOwner({ name, givenUp }: ChannelHistory, owner: readonly string[]): string[] {
  if (givenUp.length === 0 || owner.some((text) => text.includes(`#${name}`))) return [];
  return [`#${name}: nobody was told of ${givenUp.join(', ')}`];
}

function judgeTimes(
  { name, messages }: ChannelHistory,
  { dues, troubles }: RunHistory,
): Omit<RunVerdict, 'twice'> {
  const lost: string[] = [];
  const late: string[] = [];
  const recoveries: Recovery[] = [];
  for (const due of dues) {
    const own = messages.find((message) => message.due === due);
    const by = own ?? messages.find((message) => message.due !== null && message.due > due);
    if (!by) {
      lost.push(`#${name}: the digest of ${clock(due)} and all after it are missing`);
      break;
    }
    const { took, after } = recoveryOf(due, by.at, troubles);
    if (!own && !MAKES_UP.test(by.text))
      late.push(`#${name}: the digest of ${clock(due)} is missing, and the next gives no reason`);
    if (own && took > LATENESS)
      late.push(
        `#${name}: the digest of ${clock(due)} came ${minutes(took)} late after ${after ?? 'nothing'}`,
      );
    if (own && took > 0 && after) recoveries.push({ channel: name, after, took });
  }
  return { lost, late, recoveries };
}

/** From the end of the last trouble that can have held a digest up. A trouble that began when it was late already excuses nothing. */
function recoveryOf(due: number, at: number, troubles: readonly Trouble[]) {
  let ready = due;
  let after: string | null = null;
  for (const { name, from, to } of troubles) {
    if (from > at || from > ready + LATENESS || to <= ready) continue;
    ready = to;
    after = name;
  }
  return { took: Math.max(0, at - ready), after };
}

const clock = (at: number) => new Date(at).toISOString().slice(11, 16);

/** A span of the bot's time in words. */
export const minutes = (ms: number): string => `${(ms / 60_000).toFixed(1)} min`;
