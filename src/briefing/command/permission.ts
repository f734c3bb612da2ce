/** Permissions: everybody may ask, members may change. */
import type { Asker } from '../../contracts/command.ts';
import type { WorkspaceSettings } from '../../contracts/schedule.ts';
import { ForbiddenError } from '../../errors.ts';
import { isVisitor } from './visibility.ts';

/** The reason for which somebody may be refused what they may do. */
export const NOT_SAID = 'Slack did not say who you are just now; try again in a minute.';

/** Refuses whoever Slack did not describe, in no words about guests: they may well be a member. */
export function requireKnown({ standing }: Asker): void {
  if (standing === 'unsaid') throw new ForbiddenError(`${NOT_SAID} Nothing was changed.`);
}

/** Refuses guests and people of other organisations, saying who can. `deed` as in "change the log". */
export function requireMember(asker: Asker, deed: string): void {
  if (isMember(asker)) return;
  requireKnown(asker);
  throw new ForbiddenError(
    `Guests and people of other organisations can’t ${deed}. Any member of this workspace can.`,
  );
}

/** True for a person who may change the log and post. */
export const isMember = ({ standing }: Asker): boolean =>
  standing === 'member' || standing === 'admin';

/** Refuses whoever may not plan what a channel gets, saying who can. `deed` as in "plan digests", the default. */
export function requirePlanner(
  asker: Asker,
  settings: WorkspaceSettings,
  deed = 'plan digests',
): void {
  const visits = isVisitor(asker);
  if (!visits && (settings.planners === 'members' || isCurator(asker, settings))) return;
  requireKnown(asker);
  if (settings.planners === 'members') requireMember(asker, deed);
  throw new ForbiddenError(
    visits
      ? `Guests and people of other organisations can’t ${deed}. Admins and curators of this workspace can.`
      : `Here only admins and curators can ${deed}. Ask one of them, or an admin to make you a curator.`,
  );
}

/** True for a user who plans for the whole workspace. */
export function isCurator({ standing, id }: Asker, { curators }: WorkspaceSettings): boolean {
  return standing === 'admin' || (standing === 'member' && curators.includes(id));
}

/** Refuses whoever is no admin, saying who can. */
export function requireAdmin(asker: Asker, deed: string): void {
  if (asker.standing === 'admin') return;
  requireKnown(asker);
  throw new ForbiddenError(`Only admins of this workspace can ${deed}. Ask one of them.`);
}
