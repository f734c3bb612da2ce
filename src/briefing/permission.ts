/** Who may do what: everybody may ask, members may change. */
import type { Asker } from '../contracts/command.ts';
import type { WorkspaceSettings } from '../contracts/schedule.ts';
import { ForbiddenError } from '../errors.ts';

/** Refuses guests and people of other organisations, saying who can. `deed` as in "change the log". */
export function requireMember(asker: Asker, deed: string): void {
  if (asker.standing === 'member' || asker.standing === 'admin') return;
  throw new ForbiddenError(
    `Guests and people of other organisations can’t ${deed}. Any member of this workspace can.`,
  );
}

/** Refuses who may not plan what a channel gets, saying who can. `deed` as in "plan digests". */
export function requirePlanner(asker: Asker, settings: WorkspaceSettings, deed: string): void {
  requireMember(asker, deed);
  if (asker.standing === 'admin' || settings.planners === 'members') return;
  if (settings.curators.includes(asker.id)) return;
  throw new ForbiddenError(
    `Here only admins and curators can ${deed}. An admin can name you a curator.`,
  );
}
