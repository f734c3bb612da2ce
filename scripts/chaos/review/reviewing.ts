/** The review of a run: stories come in, people suggest some, decide about some and take some decisions back. */
import { dismiss, reopen } from '../../../src/briefing/events/review/deciding.ts';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import {
  type ReviewCandidate,
  type ReviewQueue,
  type Story,
  triageMark,
} from '../../../src/contracts/sources/review.ts';
import type { Store } from '../../../src/contracts/store.ts';
import { openBundle } from '../../../src/sources/bundle.ts';
import { story } from '../../../test/helpers/samples/stories/waiting.ts';
import type { Chance } from '../chance.ts';
import { OWNER, type RunStage } from '../stage.ts';

/** People who suggest stories. */
const SUGGESTERS = ['bjorn', 'gus'] as const;
const MOST = 200;
const { reference } = openBundle();

/** The review of a run. */
export interface Reviewing {
  /** Some stories come in, and people decide about some that wait. */
  happen(): Promise<void>;
}

/** Chooses a channel for what waits. */
export async function openReviewing(stage: RunStage, chance: Chance): Promise<Reviewing> {
  const { space, database } = stage;
  const team = space.state.team.id;
  const { id, name } = space.as(OWNER).person;
  const by = { kind: 'person', id, name } as const;
  const channel = stage.idOf(chance.pick(stage.names));
  await database.using(async (store) => {
    await store.ledger(team).marks.moveMark(triageMark(channel), 0);
    await store.review(team).choose((chosen) => ({ ...chosen, channel, reviewer: id }));
  });
  let told = 0;
  let decides = false;

  const suggested = (): Story => {
    const one = story(`Venture ${++told}`);
    const handle = SUGGESTERS[told % (SUGGESTERS.length + 1)];
    const suggester = handle && space.as(handle).person.id;
    const tellings = one.tellings.map((telling) => ({
      ...telling,
      ...(suggester && { by: suggester }),
    }));
    return { ...one, tellings };
  };

  async function decide(
    store: Store,
    queue: ReviewQueue,
    chances: readonly number[],
    isTakenBack: boolean,
  ): Promise<void> {
    const now = stage.now();
    const context = {
      queue,
      by,
      now,
      reference,
      log: store.reader({ workspace: team, asOf: now, audience: EVERYBODY }),
      write: async () => [],
    };
    const all = await queue.after(0, MOST);
    const of = (kind: ReviewCandidate['state']['kind']) =>
      all.filter(({ state }) => state.kind === kind);
    const [taken] = isTakenBack ? of('dismissed').slice(-1) : [];
    if (taken) await reopen(taken, context);
    const waiting = of('waiting');
    for (const chosen of chances) {
      const [one] = waiting.splice(chosen % Math.max(1, waiting.length), 1);
      if (one) await dismiss(one, 'wrong', context);
    }
  }

  return {
    async happen() {
      const stories = Array.from({ length: chance.between(1, 3) }, suggested);
      const chances = Array.from({ length: chance.upTo(3) }, () => chance.upTo(1_000));
      const isTakenBack = chance.upTo(3) === 0;
      await database.using(async (store) => {
        const queue = store.review(team);
        // What is decided before the bot has looked for the first time is no news to it.
        if (decides) await decide(store, queue, chances.splice(0), isTakenBack);
        for (let next = stories.shift(); next; next = stories.shift())
          await queue.add(next, [], stage.now());
      });
      decides = true;
    },
  };
}
