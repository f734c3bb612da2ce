/** Reads what a run left behind: the channels of the simulated Slack, and the log for what a message was. */
import type { Message } from '../../playground/index.ts';
import { resumeSchedule } from '../../src/briefing/schedules/resume.ts';
import type { Store } from '../../src/contracts/store.ts';
import { EVERY, OWNER, type RunStage } from './stage.ts';
import { MINUTE, START } from './time.ts';
import type { ChannelHistory, RunHistory, ShownMessage } from './verdict.ts';

const ALL = 10_000;
/** The first send time. */
const FIRST = START - MINUTE + EVERY;

/** Everything up to a send time. `givenUp` are the names of channels whose schedule had stopped for good. */
export async function historyOf(
  stage: RunStage,
  last: number,
  givenUp: readonly string[],
): Promise<RunHistory> {
  const { space, troubles } = stage;
  const titles = stage.stories.map(({ title }) => title);
  const dues = Array.from({ length: (last - FIRST) / EVERY + 1 }, (_each, n) => FIRST + n * EVERY);
  const channels = await stage.database.using((store) =>
    Promise.all(stage.names.map((name) => channelOf(stage, store, name, givenUp))),
  );
  const owner = space.as(OWNER).person.id;
  const texts = Object.values(space.state.channels)
    .filter(({ kind, members }) => kind === 'im' && members.includes(owner))
    .flatMap(({ id }) => space.state.messages[id] ?? [])
    .map(wordsOf);
  return { channels, dues, titles, troubles, owner: texts };
}

async function channelOf(
  stage: RunStage,
  store: Store,
  name: string,
  stopped: readonly string[],
): Promise<ChannelHistory> {
  const channel = stage.idOf(name);
  const { deliveries } = store.ledger(stage.space.state.team.id);
  const messages = (stage.space.state.messages[channel] ?? []).filter(({ metadata }) => metadata);
  const shown = messages.map(async (message): Promise<ShownMessage> => {
    const key = keyOf(message);
    const delivery = await deliveries.byKey(key);
    const begins = delivery?.kind === 'digest' && delivery.parent === null;
    const at = Number(message.ts) * 1000;
    return { at, key, due: begins ? delivery.dueAt : null, text: wordsOf(message) };
  });
  const digests = await deliveries.list({ channel, kinds: ['digest'], limit: ALL });
  const failed = digests.filter(
    ({ state, nextAt }) => state === 'failed' || (state === 'unknown' && nextAt === null),
  );
  const causes = failed.map(({ cause }) => cause?.kind ?? 'failed');
  return {
    name,
    messages: await Promise.all(shown),
    givenUp: [...causes, ...(stopped.includes(name) ? ['a stop'] : [])],
  };
}

/** All that a message says, in text and in blocks. */
const wordsOf = ({ text }: Message) => text;

const keyOf = ({ metadata }: Message) =>
  String((metadata?.event_payload as { key?: unknown } | undefined)?.key);

/** The latest of the next send times: an hour ahead where a clock was, when what comes before is planned already. */
export async function plannedUpTo({ space, database }: RunStage): Promise<number> {
  return database.using(async (store) => {
    const schedules = await store.plans(space.state.team.id).schedules();
    return Math.max(...schedules.map(({ nextDue }) => nextDue ?? 0));
  });
}

/** True when every channel has the digest of a send time, or a later one, and nothing is under way. */
export async function isSettled(stage: RunStage, due: number): Promise<boolean> {
  const { space, database, names, idOf } = stage;
  return database.using(async (store) => {
    const { deliveries, upkeep } = store.ledger(space.state.team.id);
    const { counts } = await upkeep.health(stage.now());
    if (counts.pending + counts.sending > 0) return false;
    const lasts = await Promise.all(names.map((name) => deliveries.lastSent(idOf(name), null)));
    return lasts.every((last) => last !== null && last.dueAt >= due);
  });
}

/** Does what an owner does who hears that a schedule stopped: puts the channel right, and resumes. The names of those channels. */
export async function mend(stage: RunStage): Promise<string[]> {
  const { space, database } = stage;
  for (const name of stage.names) {
    const channel = space.state.channels[stage.idOf(name)];
    if (channel?.is_archived) await space.unarchive(channel.id);
    if (channel && !channel.members.includes(space.state.app.bot_user))
      await space.as(OWNER).invite(channel.id);
  }
  return database.using(async (store) => {
    const team = space.state.team.id;
    const context = { plans: store.plans(team), ...store.ledger(team) };
    const stopped: string[] = [];
    for (const schedule of await context.plans.schedules()) {
      if (schedule.paused?.cause.kind !== 'channel_closed') continue;
      stopped.push(schedule.channelName ?? schedule.channel);
      const here = stage.idOf(schedule.channelName ?? '');
      if (here !== schedule.channel) await context.plans.moveChannel(schedule.channel, here);
      await resumeSchedule(context, schedule, stage.now());
    }
    return stopped;
  });
}
