/** Reads what a run left of its review: the stories, the messages that show them, and what their suggesters were told. */
import type { Message } from '../../../playground/index.ts';
import type { RunStage } from '../stage.ts';
import type { ReviewHistory, ShownStories, ToldOutcome } from './review-verdict.ts';

const ALL = 1_000;

export async function reviewHistoryOf({ space, database }: RunStage): Promise<ReviewHistory> {
  const { channels, messages, team } = space.state;
  const keyed = Object.values(channels).flatMap(({ id, kind, members }) =>
    (messages[id] ?? []).flatMap((message) => {
      const key = keyOf(message);
      return key === null ? [] : [{ key, message, members: kind === 'im' ? members : null }];
    }),
  );
  return database.using(async (store) => {
    const { deliveries } = store.ledger(team.id);
    const shown: ShownStories[] = [];
    const outcomes: ToldOutcome[] = [];
    for (const { key, message, members } of keyed) {
      const delivery = await deliveries.byKey(key);
      const told = delivery?.kind === 'triage' ? (await deliveries.issue(delivery.id))?.told : null;
      for (const { number, under } of told ?? [])
        shown.push({ key, number, line: under === undefined ? lineOf(message, number) : null });
      if (members) outcomes.push({ key, to: members, text: message.text });
    }
    return { stories: await store.review(team.id).after(0, ALL), shown, outcomes };
  });
}

const keyOf = ({ metadata }: Message): string | null => {
  const key = (metadata?.event_payload as { key?: unknown } | undefined)?.key;
  return typeof key === 'string' ? key : null;
};

/** The words of a story in a message: from its number to the next story's. */
function lineOf({ blocks }: Message, number: number): string {
  const words = JSON.stringify(blocks ?? []);
  const [, after = ''] = words.split(`R${number} `, 2);
  return after.split(/\bR\d+ Venture/, 1)[0] ?? '';
}
