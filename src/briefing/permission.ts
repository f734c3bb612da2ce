/** Who may do what: everybody may ask, members may change. */
import type { Asker } from '../contracts/command.ts';
import { ForbiddenError } from '../errors.ts';

/** Refuses guests and people of other organisations, saying who can. `deed` as in "change the log". */
export function requireMember(asker: Asker, deed: string): void {
  if (asker.standing === 'member' || asker.standing === 'admin') return;
  throw new ForbiddenError(
    `Guests and people of other organisations can’t ${deed}. Any member of this workspace can.`,
  );
}
