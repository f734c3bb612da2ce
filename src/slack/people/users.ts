/** People as Slack describes them: their standing in this workspace and their time zone, remembered for a while. */
import type { WebClient } from '@slack/web-api';
import type { Clock } from '../../contracts/clock.ts';
import type { Asker } from '../../contracts/command.ts';
import { forgetOldest } from '../../domain/collections.ts';
import { isZone } from '../../domain/time/zone-offsets.ts';
import { ForbiddenError, UserError } from '../../errors.ts';
import { type Logger, redact } from '../api/log.ts';
import type { BotIdentity } from '../api/startup.ts';
import type { Interaction } from './interaction.ts';

export interface UserInfo {
  asker: Asker;
  zone: string;
  /** False where Slack did not say who they are, or where they belong: then they may ask and change nothing, for now. */
  known: boolean;
}

/** The fields of Slack's answer that are read. */
interface SlackUser {
  id?: string;
  name?: string;
  real_name?: string;
  team_id?: string;
  tz?: string;
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

/** Somebody as Slack described them, whatever they came with. */
interface Description extends Pick<UserInfo, 'zone'> {
  name: string;
  home: 'here' | 'elsewhere' | 'unsaid';
  /** Their standing if they belong here. */
  rank: Exclude<Asker['standing'], 'stranger'>;
}

export interface Users {
  /** Never fails: somebody whom Slack does not describe is treated as a guest, who may ask and change nothing. */
  lookup(interaction: Pick<Interaction, 'user'>): Promise<UserInfo>;
}

const LIFE = 10 * 60_000;
const MOST = 5_000;

interface UsersOptions {
  reads: { users: Pick<WebClient['users'], 'info'> };
  clock: Clock;
  logger: Logger;
  identity(): BotIdentity;
}

/** People as this workspace sees them, remembered for ten minutes of the clock. */
export function createUsers({ reads, clock, logger, identity }: UsersOptions): Users {
  const known = new Map<string, { at: number; told: Description }>();
  return {
    async lookup({ user }) {
      const at = clock.now().getTime();
      const before = known.get(user.id);
      if (before && at - before.at < LIFE) return personOf(before.told, user, identity());
      try {
        const { user: answer } = await reads.users.info({ user: user.id });
        const told = describe(answer ?? {}, user.name, identity());
        known.delete(user.id);
        known.set(user.id, { at, told });
        forgetOldest(known, MOST);
        return personOf(told, user, identity());
      } catch (error) {
        logger.warn(
          { user: user.id, error: redact(String(error)) },
          'Slack did not say who somebody is',
        );
        const asker = { id: user.id, name: user.name, standing: 'guest' as const };
        return { asker, zone: 'UTC', known: false };
      }
    },
  };
}

function describe(told: SlackUser, fallback: string, identity: BotIdentity): Description {
  const name = told.real_name || told.profile?.display_name || told.name || fallback;
  const zone = told.tz && isZone(told.tz) ? told.tz : 'UTC';
  return { name, zone, home: homeOf(told, identity), rank: rankOf(told) };
}

/** Where Slack names no workspace of theirs, the one that it names of whoever asks decides; it is asked of each request anew. */
function personOf(
  { name, zone, home, rank }: Description,
  { id, team }: Interaction['user'],
  identity: BotIdentity,
): UserInfo {
  const belongs = home === 'here' || (home === 'unsaid' && team === identity.team);
  const asker = { id, name, standing: belongs ? rank : ('stranger' as const) };
  return { asker, zone, known: belongs || home === 'elsewhere' };
}

function rankOf(told: SlackUser): Description['rank'] {
  if (told.is_restricted || told.is_ultra_restricted || told.is_bot || told.deleted) return 'guest';
  return told.is_admin || told.is_owner ? 'admin' : 'member';
}

/**
 * On Enterprise Grid somebody may come from another workspace of the same organisation, and belong to this one too.
 * Nobody belongs here whom Slack does not say to: it leaves out the one or the other at times.
 */
function homeOf(told: SlackUser, { team, enterprise }: BotIdentity): Description['home'] {
  const { team_id, enterprise_user, teams = [], profile } = told;
  if (told.is_stranger) return 'elsewhere';
  if (team_id === team) return 'here';
  const isOwn = enterprise !== null && enterprise_user?.enterprise_id === enterprise;
  if (isOwn && [...(enterprise_user.teams ?? []), ...teams].includes(team)) return 'here';
  const named = team_id ?? enterprise_user ?? teams[0] ?? profile?.team;
  return named === undefined || named === team ? 'unsaid' : 'elsewhere';
}

/** True for a person who may change the log and post. */
export function isMember({ asker }: UserInfo): boolean {
  return asker.standing === 'member' || asker.standing === 'admin';
}

/** The reason for which a person may be refused what they may do. */
export const NOT_SAID = 'Slack did not say who you are just now; try again in a minute.';

/** Lets members and admins pass. @throws ForbiddenError that says who can: "Guests and … can’t <action>. Any member … can." */
export function requireMember(person: UserInfo, action: string): void {
  if (isMember(person)) return;
  if (!person.known) throw new UserError(`${NOT_SAID} Nothing was changed.`);
  throw new ForbiddenError(
    `Guests and people of other organisations can’t ${action}. Any member of this workspace can.`,
  );
}
