/** Permissions: everybody may ask, members may change. */
import type { Asker } from '../../contracts/command.ts';
import type { WorkspaceSettings } from '../../contracts/schedule.ts';
import { ForbiddenError } from '../../errors.ts';
import { isVisitor } from './visibility.ts';

/** Refuses guests and people of other organisations, saying who can. `deed` as in "change the log". */
export function requireMember(asker: Asker, deed: string): void {
  if (asker.standing === 'member' || asker.standing === 'admin') return;
  throw new ForbiddenError(
    `Guests and people of other organisations can’t ${deed}. Any member of this workspace can.`,
  );
}

/** Refuses whoever may not plan what a channel gets, saying who can. `deed` as in "plan digests", the default. */
export function requirePlanner(
  asker: Asker,
  settings: WorkspaceSettings,
  deed = 'plan digests',
): void {
  const visits = isVisitor(asker);
  if (!visits && (settings.planners === 'members' || isCurator(asker, settings))) return;
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
  throw new ForbiddenError(`Only admins of this workspace can ${deed}. Ask one of them.`);
}
