/** The people and channels that a workspace has when nothing else is asked for. */
import type { Channel, Person, Team, WorkspaceState } from '../protocol/types.ts';

/** The id of Slack's own voice, for notices such as "/x failed". */
export const SLACKBOT = 'USLACKBOT';

const OTHER_TEAM = 'T0TIDEWATR';
const OTHER_ORGANISATION = 'E0TIDEWATR';

/** The team of the defaults. */
export const defaultTeam: Team = {
  id: 'T0LOCALTEAM',
  name: 'Local Workspace',
  domain: 'local-workspace',
  email_domain: 'workspace.example',
};

/** A person, from the few things that differ between people. */
export function person(part: Partial<Person> & Pick<Person, 'id' | 'name' | 'real_name'>): Person {
  return {
    team_id: defaultTeam.id,
    tz: 'Europe/Stockholm',
    locale: 'en-GB',
    email: `${part.name}@${defaultTeam.email_domain}`,
    is_admin: false,
    is_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: false,
    is_stranger: false,
    deleted: false,
    ...part,
  };
}

/** A channel, from the few things that differ between channels. */
export function channel(part: Partial<Channel> & Pick<Channel, 'id' | 'name'>): Channel {
  return {
    kind: 'public',
    members: [],
    topic: '',
    purpose: '',
    is_archived: false,
    is_general: false,
    is_ext_shared: false,
    created: 1_700_000_000,
    ...part,
  };
}

/**
 * A member, an admin, a second member far away, a guest, and three of another organisation, of whom Slack says it in
 * three ways: by a workspace, by an organisation beside it, and by an organisation alone.
 */
export const defaultPeople: Person[] = [
  person({ id: 'U0LOCALANA', name: 'ana', real_name: 'Ana Lindqvist' }),
  person({
    id: 'U0LOCALBJORN',
    name: 'bjorn',
    real_name: 'Björn Aalto',
    tz: 'Europe/Helsinki',
    is_admin: true,
    is_owner: true,
  }),
  person({
    id: 'U0LOCALCARMEN',
    name: 'carmen',
    real_name: 'Carmen Ruiz',
    tz: 'America/New_York',
    locale: 'en-US',
  }),
  person({ id: 'U0LOCALGUS', name: 'gus', real_name: 'Gus Okafor', is_restricted: true }),
  person({
    id: 'U0LOCALSAM',
    name: 'sam',
    real_name: 'Sam Tidewater',
    team_id: OTHER_TEAM,
    email: 'sam@tidewater.example',
    tz: 'Asia/Tokyo',
    is_stranger: true,
  }),
  person({
    id: 'U0LOCALTARIQ',
    name: 'tariq',
    real_name: 'Tariq Tidewater',
    team_id: OTHER_TEAM,
    enterprise_user: { id: 'W0TARIQ', enterprise_id: OTHER_ORGANISATION, teams: [OTHER_TEAM] },
    email: 'tariq@tidewater.example',
    is_stranger: true,
  }),
  person({
    id: 'U0LOCALUMA',
    name: 'uma',
    real_name: 'Uma Tidewater',
    team_id: OTHER_TEAM,
    enterprise_user: { id: 'W0UMA', enterprise_id: OTHER_ORGANISATION, teams: [OTHER_TEAM] },
    hides_team: true,
    email: 'uma@tidewater.example',
    is_stranger: true,
  }),
];

/** The bot's own person. */
export const defaultBot: Person = person({
  id: 'U0LOCALBOT',
  name: 'bot',
  real_name: 'Bot',
  tz: 'Europe/London',
  is_bot: true,
});

const staff = ['U0LOCALANA', 'U0LOCALBJORN', 'U0LOCALCARMEN'];

/** The bot is in #ai-briefing, #leads and #partners; it is not in #general and #deals. */
export const defaultChannels: Channel[] = [
  channel({ id: 'C0LOCALGENERAL', name: 'general', members: staff, is_general: true }),
  channel({
    id: 'C0LOCALBRIEF',
    name: 'ai-briefing',
    members: [...staff, 'U0LOCALGUS', defaultBot.id],
  }),
  channel({ id: 'C0LOCALDEALS', name: 'deals', members: staff }),
  channel({
    id: 'C0LOCALLEADS',
    name: 'leads',
    kind: 'private',
    members: ['U0LOCALANA', 'U0LOCALBJORN', defaultBot.id],
  }),
  channel({
    id: 'C0LOCALPARTNER',
    name: 'partners',
    is_ext_shared: true,
    members: ['U0LOCALANA', 'U0LOCALSAM', 'U0LOCALTARIQ', 'U0LOCALUMA', defaultBot.id],
  }),
];

/** The team, people and channels with which a workspace begins. */
export interface Beginning {
  team?: Team;
  people?: Person[];
  channels?: Channel[];
  bot?: Person;
}

/** A fresh state. */
export function freshState(beginning: Beginning = {}): WorkspaceState {
  const bot = beginning.bot ?? defaultBot;
  const people = [...(beginning.people ?? defaultPeople), bot];
  const channels = beginning.channels ?? defaultChannels;
  return structuredClone({
    team: beginning.team ?? defaultTeam,
    app: { id: 'A0LOCALAPP', bot_id: 'B0LOCALBOT', bot_user: bot.id, name: bot.real_name },
    people: Object.fromEntries(people.map((each) => [each.id, each])),
    channels: Object.fromEntries(channels.map((each) => [each.id, each])),
    messages: {},
    views: {},
    stacks: {},
    homes: {},
    files: {},
    forms: {},
    response_urls: {},
    serial: 0,
    last_micros: 0,
  });
}
