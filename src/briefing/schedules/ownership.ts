/** Whoever changes a schedule that nobody answers for answers for it from then on. */
import type { Plans } from '../../contracts/plans.ts';

/** The plans as somebody changes them, by Slack's id of whom. */
export function adoptedBy(person: string, plans: Plans): Plans {
  return {
    ...plans,
    async changeSchedule(id, change) {
      const known = await plans.schedule(id);
      const adopts = known?.owner === null && change.owner === undefined;
      return plans.changeSchedule(id, adopts ? { ...change, owner: person } : change);
    },
  };
}
