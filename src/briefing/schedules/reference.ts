/** Which schedule is meant, who sees it, and who may change it. */
import type { ChannelInfo, Request } from '../../contracts/command.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import { isDirect, isPerson } from '../../domain/schedule/target.ts';
import { timingWords } from '../../domain/schedule/timing-words.ts';
import { shown } from '../../domain/text/typed.ts';
import { ForbiddenError, InputError, UserError } from '../../errors.ts';
import { isCurator, requireMember, requirePlanner } from '../command/permission.ts';
import { placeToPost, requireApp } from '../command/place.ts';
import { maySee, targetHere, visiblePlans } from '../command/visibility.ts';
import { channelName } from './words.ts';

/** "D2". */
export const scheduleNumber = ({ number }: Pick<Schedule, 'number'>): string => `D${number}`;

/** "D2 (weekdays 09:00, Stockholm)". */
const named = (schedule: Schedule) =>
  `${scheduleNumber(schedule)} (${timingWords(schedule.timing)})`;

/** The schedule with its channel's name, where that is the channel asked in: the one of the configuration has none. */
export function withName(schedule: Schedule, { channel }: Pick<Request, 'channel'>): Schedule {
  const name = channel?.id === schedule.channel ? channel.name : null;
  return { ...schedule, channelName: schedule.channelName ?? name };
}

/** Every schedule that the asker may know of. */
export async function visibleSchedules(context: Request): Promise<Schedule[]> {
  return (await visiblePlans(context)).map((schedule) => withName(schedule, context));
}

/** The schedule with this id; null for one that is not there, and for one that the asker may not know of. */
export async function scheduleById(id: string, context: Request): Promise<Schedule | null> {
  const schedule = await context.plans.schedule(id);
  return schedule && maySee(schedule, context) ? withName(schedule, context) : null;
}

/** Those of the channel asked in; in direct messages the asker's own. */
export async function schedulesHere(context: Request): Promise<Schedule[]> {
  const target = targetHere(context);
  const schedules = target === null ? [] : await context.plans.schedules(target);
  return schedules.map((schedule) => withName(schedule, context));
}

/** The one schedule of a list; null where there are none or several. */
export const onlyOne = ([first, ...others]: readonly Schedule[]): Schedule | null =>
  first && others.length === 0 ? first : null;

/**
 * The schedule that is named, by number, or by nothing where the channel has just one. Throws InputError, which
 * offers those that there are; `verb` is what is typed in front of it.
 */
export async function scheduleMeant(
  typed: string,
  verb: string,
  context: Request,
): Promise<Schedule> {
  const here = await schedulesHere(context);
  if (typed.trim() === '') {
    const only = onlyOne(here);
    if (only) return only;
    throw unnamed(here, verb, context);
  }
  const all = await visibleSchedules(context);
  const number = Number(/^d?(\d{1,6})$/i.exec(typed.trim())?.[1]);
  const meant = all.find((schedule) => schedule.number === number);
  if (meant) return meant;
  const offered = here.length > 0 ? here : all;
  throw new InputError({
    wrong: `“${shown(typed)}” is not a schedule.`,
    allowed: offered.length > 0 ? `There is ${offered.slice(0, 5).map(named).join(', ')}` : '',
    next: offered[0]
      ? context.line('digest', `${verb} ${scheduleNumber(offered[0])}`)
      : context.line('digest', 'schedule weekdays 09:00'),
  });
}

function unnamed(here: readonly Schedule[], verb: string, context: Request): InputError {
  const [first] = here;
  if (!first)
    return new InputError({
      wrong: 'This channel has no schedule.',
      allowed: 'Make one here, or name one that the list shows',
      next: context.line('digest', 'schedule weekdays 09:00'),
    });
  return new InputError({
    wrong: `This channel has ${here.length} schedules: ${here.map(named).join(', ')}.`,
    allowed: 'Name one',
    next: context.line('digest', `${verb} ${scheduleNumber(first)}`),
  });
}

/** Refuses whoever may not change a schedule: members do in its channel, its owner, admins and curators from anywhere. */
export async function requireChange(
  schedule: Schedule,
  verb: string,
  context: Request,
): Promise<void> {
  const { asker, plans } = context;
  if (schedule.channel === asker.id) return requireMember(asker, PLAN);
  const settings = await plans.settings();
  requirePlanner(asker, settings);
  if (context.here === schedule.channel || schedule.owner === asker.id) return;
  if (isCurator(asker, settings)) return;
  const line = context.line('digest', `${verb} ${scheduleNumber(schedule)}`);
  throw new ForbiddenError(
    `Members of ${channelName(schedule)} can change ${scheduleNumber(schedule)}: type ${line} there.`,
  );
}

/** The schedule that is named, for whoever may change it. */
export async function scheduleToChange(
  typed: string,
  verb: string,
  context: Request,
): Promise<Schedule> {
  requireMember(context.asker, PLAN);
  const schedule = await scheduleMeant(typed, verb, context);
  await requireChange(schedule, verb, context);
  return schedule;
}

const PLAN = 'plan digests';

const isDirectHere = (here: Request['here']) => here !== null && isDirect(here);

/** Refuses whoever may not plan here: members plan for themselves; who plans for a channel is for the workspace to say. */
export async function requirePlans(context: Request, mine: boolean): Promise<void> {
  const { asker, plans, here } = context;
  if (mine || isDirectHere(here)) requireMember(asker, PLAN);
  else requirePlanner(asker, await plans.settings());
}

/**
 * The place that a new schedule is for: the asker's direct messages where it is `mine` or asked there, else the channel
 * asked in. `again` is the line to type once the app is in that channel.
 * @throws {UserError} where there is none, and where the app is not in it
 */
export async function placeFor(
  context: Request,
  { mine, again }: { mine: boolean; again: string },
): Promise<ChannelInfo> {
  const { asker } = context;
  if (mine || isDirectHere(context.here)) return ownPlace(asker);
  const place = await placeToPost(
    context,
    `A schedule belongs to a channel. Type this in the channel that should get it, or get it yourself: ${context.line('digest', 'schedule me weekdays 09:00')}`,
  );
  requireApp(place, 'nothing is saved', again);
  return place;
}

function ownPlace({ id }: Request['asker']): ChannelInfo {
  if (!isPerson(id))
    throw new UserError('A digest of your own is a direct message in Slack: plan it there.');
  return { id, name: null, kind: 'direct', isMember: true };
}
