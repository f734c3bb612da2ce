/** Trigger ids: the permission to open a view, good for three seconds and for one use. */
import { randomBytes } from 'node:crypto';
import { SlackRefusal } from '../protocol/slack-error.ts';

/** Milliseconds that a trigger lives. */
const TRIGGER_LIFE = 3000;

/** Remembered after use, so that a second use can be told from a made-up id. */
const REMEMBERED = 500;

interface Trigger {
  user: string;
  minted: number;
  spent: boolean;
}

/** The trigger ids of a workspace. */
export interface Triggers {
  mint(user: string): string;
  /**
   * Spends a trigger and says whose it was.
   * @throws {SlackRefusal} `expired_trigger_id`, `exchanged_trigger_id` or `invalid_trigger_id`
   */
  spend(id: string): { user: string };
  /** Makes every trigger handed out so far as old as it has to be to be refused. */
  expireAll(): void;
}

/** `elapsed` is real time by default: the three seconds are about the app, not about the calendar. */
export function createTriggers(elapsed: () => number): Triggers {
  const known = new Map<string, Trigger>();
  return {
    mint(user) {
      const id = `${known.size + 1}.${Math.floor(elapsed())}.${randomBytes(12).toString('hex')}`;
      known.set(id, { user, minted: elapsed(), spent: false });
      if (known.size > REMEMBERED) known.delete(known.keys().next().value as string);
      return id;
    },
    spend(id) {
      const trigger = known.get(id);
      if (!trigger) throw new SlackRefusal('invalid_trigger_id');
      if (trigger.spent) throw new SlackRefusal('exchanged_trigger_id');
      if (elapsed() - trigger.minted > TRIGGER_LIFE) throw new SlackRefusal('expired_trigger_id');
      trigger.spent = true;
      return { user: trigger.user };
    },
    expireAll() {
      for (const trigger of known.values()) trigger.minted = Number.NEGATIVE_INFINITY;
    },
  };
}
