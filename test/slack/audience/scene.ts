/** The place of the deeds: four people, three channels, and what somebody can ask there. */
import type { ChannelInfo } from '../../../src/contracts/command.ts';
import type { Audience } from '../../../src/contracts/reader.ts';
import type { Services } from '../../../src/slack/handling/services.ts';
import type { Interaction } from '../../../src/slack/people/interaction.ts';
import type { Secrets } from './secrets.ts';

export const TEAM = 'T1';
const CHANNELS: readonly ChannelInfo[] = [
  { id: 'COPEN', name: 'deals', kind: 'public', isMember: true, shared: false },
  { id: 'CPRIV', name: 'partners', kind: 'private', isMember: true, shared: false },
  { id: 'CSHARE', name: 'with-northwind', kind: 'public', isMember: true, shared: true },
];
const PEOPLE = [
  { id: 'UANA', standing: 'member', places: ['COPEN', 'CPRIV', 'CSHARE', 'DANA', null] },
  { id: 'UBO', standing: 'member', places: ['COPEN', 'CPRIV', 'DBO', null] },
  { id: 'UCY', standing: 'admin', places: ['COPEN', 'CSHARE', 'DCY', null] },
  { id: 'UEVE', standing: 'stranger', places: ['CSHARE', 'DEVE', null] },
] as const;

/** One thing that somebody does; the numbers choose among what there is. */
export interface Deed {
  person: number;
  place: number;
  what:
    | 'add'
    | 'edit'
    | 'open'
    | 'ask'
    | 'share'
    | 'home'
    | 'withdraw'
    | 'merge'
    | 'day'
    | 'export';
  nth: number;
  choice: number;
}

export function interactionOf({ person, place }: Deed): Interaction {
  const who = PEOPLE[person % PEOPLE.length]!;
  const here = who.places[place % who.places.length] ?? null;
  return {
    user: { id: who.id, name: who.id, team: TEAM },
    thread: null,
    message: null,
    channel: here === null ? null : { id: here, name: null },
    responseUrl: null,
    trigger: null,
  };
}

/** Those who read what comes of a deed: the people of the channel, and the person where it is not said openly. */
export function readersOf(deed: Deed): Audience {
  const { channel, user } = interactionOf(deed);
  return {
    channel: channel?.id.startsWith('C') ? channel.id : null,
    person: deed.what === 'share' ? null : user.id,
  };
}

/** The channels as Slack describes them. */
export const channels = {
  at: async ({ id }: { id: string }) =>
    CHANNELS.find((channel) => channel.id === id) ??
    ({ id, name: null, kind: 'direct', isMember: null } as const),
  of: async () => new Set(CHANNELS.map(({ id }) => id)),
  forget: async () => {},
};

/** The people as Slack describes them. */
export const users = {
  lookup: async ({ user }: Pick<Interaction, 'user'>) => ({
    asker: {
      id: user.id,
      name: user.id.slice(1).toLowerCase(),
      standing: PEOPLE.find(({ id }) => id === user.id)?.standing ?? 'unsaid',
    },
    zone: 'UTC',
    locale: 'en',
  }),
  forget: async () => {},
} as unknown as Services['users'];

/** The lines that somebody may type for a deed. */
export function linesOf({ what, nth }: Deed, secrets: Secrets): string[] {
  if (what === 'withdraw') return Array(14).fill(`/ai-event withdraw E${nth + 1} it was wrong`);
  if (what === 'merge') return Array(14).fill(`/ai-event merge E${nth + 1} into E${nth + 2}`);
  const word = secrets.misspelt(nth);
  return [
    `/ai-event E${nth + 1}`,
    `/ai-event history E${nth + 2}`,
    `/ai-company ${word} labs`,
    `/ai-search ${word}`,
    '/ai-search raises',
    '/ai-rounds',
    `/ai-rounds min:${2 ** (nth % 20)}`,
    '/ai-rounds sort:amount',
    `/ai-rounds company:${word}`,
    '/ai-digest preview 7d',
    '/ai-digest why 1',
    '/ai-digest status',
    '/ai-watch test',
    '/briefing',
  ];
}
