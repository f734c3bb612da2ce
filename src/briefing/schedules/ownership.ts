/** Whoever changes a schedule that nobody answers for answers for it from then on. */
import type { SubscriptionStore } from '../../contracts/subscriptions.ts';

/** The plans as somebody changes them, by Slack's id of whom. */
export function withOwnershipTransfer(person: string, plans: SubscriptionStore): SubscriptionStore {
  return {
    ...plans,
    async changeSchedule(id, change) {
      const known = await plans.schedule(id);
      const adopts = known?.owner === null && change.owner === undefined;
      return plans.changeSchedule(id, adopts ? { ...change, owner: person } : change);
    },
  };
}
