/** Plans of a private channel and of a public one in a workspace, and what five kinds of people have been shown of them. */
import { EVERYTHING } from '../../../src/domain/schedule/scope.ts';
import { cronTiming, nextDue } from '../../../src/domain/schedule/timing.ts';
import type { Action, Page } from '../../../src/page/page.ts';
import { type Stage, type StageOptions, stage } from '../slack.ts';

export const TEAM = 'T0LOCALTEAM';
export const LEADS = 'C0LOCALLEADS';
const GENERAL = 'C0LOCALGENERAL';

/** Where each of them is asked from: a channel that they are in, and that none of the plans is of. */
export const PEOPLE = {
  admin: { name: 'bjorn', from: '#ai-briefing' },
  owner: { name: 'ana', from: '#ai-briefing' },
  member: { name: 'carmen', from: '#ai-briefing' },
  guest: { name: 'gus', from: '#ai-briefing' },
  stranger: { name: 'uma', from: '#partners' },
} as const;
export type Kind = keyof typeof PEOPLE;
export const KINDS = ['admin', 'owner', 'member', 'guest', 'stranger'] as const;

/** The plans, each due at a minute of its own: of the configuration, of Ana in a private channel, of Ana in a public one. */
export const PLANS = {
  configured: { channel: LEADS, minute: 22, number: 1, isFor: [] },
  own: { channel: LEADS, minute: 44, number: 2, isFor: ['owner'] },
  open: { channel: GENERAL, minute: 33, number: 3, isFor: ['admin', 'owner', 'member'] },
} as const;
type Plan = (typeof PLANS)[keyof typeof PLANS];
const isFor = (plan: Plan, kind: Kind) => plan.isFor.some((each) => each === kind);
export const visibleTo = (kind: Kind) => Object.values(PLANS).filter((plan) => isFor(plan, kind));
export const hiddenFrom = (kind: Kind) => Object.values(PLANS).filter((plan) => !isFor(plan, kind));

/** Words that give a plan away to somebody: its number, its moments in any zone of whole hours, and its channel, unless a plan that is theirs is of that too. */
export function tells({ number, minute, channel }: Plan, kind: Kind): RegExp {
  const isKnown = visibleTo(kind).some((plan) => plan.channel === channel);
  const place = channel === LEADS ? `${LEADS}|leads\\b` : `${GENERAL}|#general`;
  return new RegExp(`\\bD${number}\\b|\\d\\d:${minute}\\b${isKnown ? '' : `|${place}`}`);
}

const numbers = Object.values(PLANS).map(({ number }) => `D${number}`);

/** The lines of every command and verb that could tell of a plan, without what changes one that is theirs. */
export const LINES = [
  ...[
    '',
    'list',
    'export',
    'status',
    'retry',
    'preview',
    'now',
    'why 1',
    'schedule',
    'schedule investor',
  ],
  ...['copy', 'copy from #lead', 'copy from #leads', 'pause', 'edit', 'preview D9', 'edit D9'],
  ...numbers.flatMap((number) => ['preview', 'now', 'edit'].map((verb) => `${verb} ${number}`)),
].map((args) => `digest ${args}`.trim());
export const OTHER_LINES = ['', 'help', 'watch list', 'watch test', 'settings', 'event add'];

/** The workspace with its plans; `atEnd` takes what ends it, which the test does where none is given. */
export async function planned(atEnd?: StageOptions['atEnd']): Promise<Stage & { ids: string[] }> {
  const zone = 'Europe/Stockholm';
  const configured = { channel: LEADS, cron: '22 9 * * *', zone };
  const scene = await stage({ schedule: { configured }, ...(atEnd && { atEnd }) });
  const { space, store } = scene;
  await space.as('ana').invite('#general');
  const now = space.clock.now().getTime();
  for (const { channel, minute } of [PLANS.own, PLANS.open]) {
    const timing = cronTiming(`${minute} 9 * * *`, zone);
    const due = { since: now - 86_400_000, nextDue: nextDue(timing, now) };
    const name = channel === LEADS ? 'leads' : 'general';
    const what = { channel, channelName: name, owner: 'U0LOCALANA', timing, ...due };
    await store.plans(TEAM).addSchedule({ ...what, scope: EVERYTHING, layout: 'auto' }, now);
  }
  // Each has posted its first digest.
  await space.clock.set(new Date('2026-03-12T08:50:00Z'));
  await scene.schedule.wake();
  const ids = (await store.plans(TEAM).schedules()).map(({ id }) => id);
  return { ...scene, ids };
}

/** All that the bot has shown somebody so far, outside of the channels whose plans it tells of; typed words that come back are left out. */
export function shownTo({ space }: Stage, kind: Kind): string {
  const { name } = PEOPLE[kind];
  const person = space.as(name);
  const channels = ['#ai-briefing', '#partners', '@bot'].flatMap((channel) => {
    try {
      return person.sees(channel);
    } catch {
      return [];
    }
  });
  const messages = channels.flatMap((each) => [each, ...each.thread]);
  const bots = messages.filter(({ from }) => from === 'Bot');
  const views = [person.home(), person.modal()].filter((view) => view !== undefined);
  const words = [...bots, ...views]
    .map(({ words, blocks }) => `${words} ${JSON.stringify(blocks)}`)
    .filter((each) => !each.includes(FORGED));
  return words.join('\n').replaceAll(/“[^”]*”|There is no schedule of [^.]*\./g, '');
}

/** The plans that somebody has read of though they are not theirs, with the words that told it. */
export function leaksTo(scene: Stage, kind: Kind): string[] {
  const shown = shownTo(scene, kind);
  return hiddenFrom(kind).flatMap((plan) => {
    const at = tells(plan, kind).exec(shown)?.index;
    return at === undefined ? [] : [`${kind}: … ${shown.slice(Math.max(0, at - 150), at + 60)} …`];
  });
}

/** Stands on what the test shows in the bot's name. */
export const FORGED = 'Forged';
export const pageOf = (actions: Action[]): Page => ({
  headline: FORGED,
  parts: [],
  actions,
  events: [],
});
