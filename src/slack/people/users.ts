/** People as Slack describes them: their standing in this workspace and their time zone, remembered for a while. */
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Clock } from '../../contracts/clock.ts';
import type { Asker } from '../../contracts/command.ts';
import type { Descriptions } from '../../contracts/descriptions.ts';
import { forgetOldest } from '../../domain/collections.ts';
import { DAY_MS, MINUTE_MS } from '../../domain/durations.ts';
import { isZone } from '../../domain/time/zone-offsets.ts';
import { type Logger, redact } from '../api/log.ts';
import { PATIENCE, within } from '../api/patience.ts';
import type { BotIdentity } from '../api/startup.ts';
import type { Interaction } from './interaction.ts';

export interface UserInfo {
  asker: Asker;
  zone: string;
  /** The language that they use Slack in, by its BCP 47 tag; English where Slack does not say. */
  locale: string;
}

/** The fields of Slack's answer that are read. */
export interface SlackUser {
  id?: string;
  name?: string;
  real_name?: string;
  team_id?: string;
  tz?: string;
  locale?: string;
  is_admin?: boolean;
  is_owner?: boolean;
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
  is_stranger?: boolean;
  is_bot?: boolean;
  deleted?: boolean;
  profile?: { display_name?: string; team?: string };
  /** Of Enterprise Grid: Slack may tell this, and the workspaces, in the place of the one workspace. */
  enterprise_user?: { enterprise_id?: string; teams?: string[] };
  teams?: string[];
}

/** The language where Slack does not say one. */
export const ENGLISH = 'en';

/** Slack itself: it tells the app of its channels by direct message, and says people's reminders in channels. */
export const SLACKBOT = 'USLACKBOT';

/** Somebody as Slack described them, whatever they came with. */
const toldSchema = z.object({
  name: z.string(),
  zone: z.string(),
  // People were described before this was asked.
  locale: z.string().default(ENGLISH),
  home: z.enum(['here', 'elsewhere', 'unsaid']),
  /** Their standing if they belong here. */
  rank: z.enum(['member', 'admin', 'guest']),
});
type Told = z.infer<typeof toldSchema>;

export interface Users {
  /**
   * Never fails: somebody whom Slack does not describe in time is `unsaid`, who may ask and change nothing. `patience`
   * is how long to wait for Slack, milliseconds of real time, two seconds by default; a later answer is remembered.
   */
  lookup(interaction: Pick<Interaction, 'user'>, patience?: number): Promise<UserInfo>;
  /** Slack says that somebody is described otherwise from now on. Never fails. */
  changed(user: SlackUser & { id: string }): Promise<void>;
}

/** Another copy of the bot may hear of a change. */
const LIFE = 10 * MINUTE_MS;
const KEPT = DAY_MS;
const MOST = 5_000;

interface UsersOptions {
  lookups: { users: Pick<WebClient['users'], 'info'> };
  /** Remembers for all copies of the bot: each hears but of some changes. */
  descriptions(): Descriptions;
  clock: Clock;
  logger: Logger;
  identity(): BotIdentity;
}

/** People as this workspace sees them: remembered by this copy for ten minutes of the clock, by all copies for a day. */
export function createUsers(options: UsersOptions): Users {
  const { lookups, descriptions, clock, logger, identity } = options;
  const known = new Map<string, { at: number; told: Told }>();
  const asking = new Map<string, Promise<Told | null>>();
  const now = () => clock.now().getTime();

  function remember(id: string, told: Told): void {
    known.delete(id);
    known.set(id, { at: now(), told });
    forgetOldest(known, MOST);
  }

  /** Null, and a line in the log, where it fails. */
  async function tried<T>(work: () => Promise<T>, user: string, sentence: string) {
    try {
      return await work();
    } catch (error) {
      logger.warn({ user, error: redact(String(error)) }, sentence);
      return null;
    }
  }

  async function stored(id: string): Promise<Told | null> {
    const before = known.get(id);
    if (before && now() - before.at < LIFE) return before.told;
    const kept = await tried(() => descriptions().find(id, now()), id, UNREADABLE);
    const told = kept && (toldSchema.safeParse(kept).data ?? null);
    if (told) remember(id, told);
    return told;
  }

  async function ask({ id, name }: Interaction['user']): Promise<Told> {
    const { user } = await lookups.users.info({ user: id, include_locale: true });
    const told = describe(user ?? {}, name, identity());
    remember(id, told);
    await tried(() => descriptions().keep(id, told, now() + KEPT), id, UNWRITTEN);
    return told;
  }

  /** Asked once at a time, however many wait for it. */
  function asked(user: Interaction['user']): Promise<Told | null> {
    const before = asking.get(user.id);
    if (before) return before;
    const answer = tried(() => ask(user), user.id, 'Slack did not say who somebody is').finally(
      () => asking.delete(user.id),
    );
    asking.set(user.id, answer);
    return answer;
  }

  return {
    async lookup({ user }, patience = PATIENCE) {
      const told = (await stored(user.id)) ?? (await within(patience, asked(user), null));
      if (told) return personOf(told, user, identity());
      const asker = { id: user.id, name: user.name, standing: 'unsaid' } as const;
      return { asker, zone: 'UTC', locale: ENGLISH };
    },
    async changed(user) {
      const told = describe(user, user.name ?? user.id, identity());
      if (known.has(user.id)) remember(user.id, told);
      await tried(() => descriptions().renew(user.id, told), user.id, UNWRITTEN);
    },
  };
}

/** The language in which a person uses Slack; English where Slack does not say in time. */
export const languageIn = (users: Pick<Users, 'lookup'>) => async (id: string) =>
  (await users.lookup({ user: { id, name: id, team: null } })).locale;

const UNREADABLE = 'The log did not say who somebody is';
const UNWRITTEN = 'The log does not remember who somebody is';

function describe(told: SlackUser, fallback: string, identity: BotIdentity): Told {
  const name = told.real_name || told.profile?.display_name || told.name || fallback;
  const zone = told.tz && isZone(told.tz) ? told.tz : 'UTC';
  const locale = told.locale || ENGLISH;
  return { name, zone, locale, home: homeOf(told, identity), rank: rankOf(told) };
}

/** Where Slack names no workspace of theirs, the one that it names of whoever asks decides; it is asked of each request anew. */
function personOf(
  { name, zone, locale, home, rank }: Told,
  { id, team }: Interaction['user'],
  identity: BotIdentity,
): UserInfo {
  const belongs = home === 'here' || (home === 'unsaid' && team === identity.team);
  const other = home === 'unsaid' ? 'unsaid' : 'stranger';
  return { asker: { id, name, standing: belongs ? rank : other }, zone, locale };
}

function rankOf(told: SlackUser): Told['rank'] {
  // Slackbot says the reminders of anybody, guests among them.
  const isSlackbot = told.id === SLACKBOT;
  if (isSlackbot || told.is_restricted || told.is_ultra_restricted || told.is_bot || told.deleted)
    return 'guest';
  return told.is_admin || told.is_owner ? 'admin' : 'member';
}

/**
 * On Enterprise Grid somebody may come from another workspace of the same organisation, and belong to this one too.
 * Nobody belongs here whom Slack does not say to: it leaves out the one or the other at times.
 */
function homeOf(told: SlackUser, { team, enterprise }: BotIdentity): Told['home'] {
  const { team_id, enterprise_user, teams = [], profile } = told;
  if (told.is_stranger) return 'elsewhere';
  if (team_id === team) return 'here';
  const isOwn = enterprise !== null && enterprise_user?.enterprise_id === enterprise;
  if (isOwn && [...(enterprise_user.teams ?? []), ...teams].includes(team)) return 'here';
  const named = team_id ?? enterprise_user ?? teams[0] ?? profile?.team;
  return named === undefined || named === team ? 'unsaid' : 'elsewhere';
}
