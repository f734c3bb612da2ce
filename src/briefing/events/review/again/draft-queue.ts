/** A review in which nothing is written: stories that are read again are put beside those that stay, and compared with those whose place they take. */
import type {
  ItemTelling,
  ReviewCandidate,
  ReviewQueue,
} from '../../../../contracts/sources/review.ts';
import type { SoughtTrait, Trait } from '../../../../domain/event/story/traits.ts';

/** The part of a review in which tellings are taken in. */
type TakingInQueue = Pick<ReviewQueue, 'add' | 'renew' | 'sharing' | 'ofEvent'>;

/** A story as it would be, with its traits. */
interface Drafted {
  story: ReviewCandidate;
  traits: readonly Trait[];
}

/** Everything that reading again would change. */
export interface RereadStories {
  /** Stories that nobody had read before. */
  added: Drafted[];
  /** Stories that wait and are told otherwise now, or by more. */
  changed: { was: ReviewCandidate; now: Drafted }[];
  /** Stories that wait and that no item tells any more. */
  gone: ReviewCandidate[];
}

/** A review that forgets `hidden`, stories whose items are all read again. */
export function draftQueue(
  real: TakingInQueue,
  hidden: readonly ReviewCandidate[],
): { queue: TakingInQueue; outcome(): RereadStories } {
  const drafts = new Map<number, Drafted>();
  const originals = new Map<number, ReviewCandidate>();
  const isHidden = new Set(hidden.map(({ number }) => number));
  const seen = (stories: readonly ReviewCandidate[]) =>
    stories
      .filter(({ number }) => !isHidden.has(number))
      .map((story) => drafts.get(story.number)?.story ?? story);
  const isFresh = ({ story }: Drafted) => story.number < 0;
  const queue: TakingInQueue = {
    async add(story, traits, now) {
      const number = -1 - [...drafts.values()].filter(isFresh).length;
      const state = { kind: 'waiting' } as const;
      const added: ReviewCandidate = { ...story, number, toldAt: now, version: 0, state };
      drafts.set(number, { story: added, traits });
      return added;
    },
    async renew(known, story, traits) {
      if (known.number > 0 && !originals.has(known.number)) originals.set(known.number, known);
      const renewed = { ...known, ...story };
      drafts.set(known.number, { story: renewed, traits });
      return renewed;
    },
    async sharing(traits) {
      const own = [...drafts.values()].filter((one) => isFresh(one) && shares(one, traits));
      return [...own.map(({ story }) => story), ...seen(await real.sharing(traits))];
    },
    ofEvent: async (event) => seen(await real.ofEvent(event)),
  };
  return {
    queue,
    outcome() {
      const fresh = [...drafts.values()].filter(isFresh);
      const { replaced, gone } = paired(hidden, fresh);
      const taken = new Set(replaced.map(({ now }) => now));
      const more = [...originals.values()].flatMap((was) => {
        const now = drafts.get(was.number);
        return now ? [{ was, now }] : [];
      });
      return {
        added: fresh.filter((one) => !taken.has(one)),
        changed: [...replaced.filter(({ was, now }) => isOther(was, now.story)), ...more],
        gone,
      };
    },
  };
}

/** One trait in common is enough to compare the two. */
function shares({ traits }: Drafted, sought: readonly SoughtTrait[]): boolean {
  return traits.some(({ key, day }) =>
    sought.some((one) => one.key === key && one.from <= day && day <= one.to),
  );
}

/** Each story with the one that tells of the same items in its place. */
function paired(hidden: readonly ReviewCandidate[], fresh: readonly Drafted[]) {
  const free = new Set(fresh);
  const replaced: { was: ReviewCandidate; now: Drafted }[] = [];
  const gone: ReviewCandidate[] = [];
  for (const was of hidden) {
    const [best] = [...free]
      .map((now) => ({ now, common: inCommon(was, now.story) }))
      .filter(({ common }) => common > 0)
      .sort((a, b) => b.common - a.common);
    if (!best) {
      gone.push(was);
      continue;
    }
    free.delete(best.now);
    replaced.push({ was, now: best.now });
  }
  return { replaced, gone };
}

const itemsOf = ({ tellings }: ReviewCandidate) =>
  tellings.map(({ poll, item }) => `${poll} ${item}`);

/** The items that tell both; of two stories of one item, that of the same kind counts more. */
function inCommon(was: ReviewCandidate, now: ReviewCandidate): number {
  const items = new Set(itemsOf(was));
  const common = itemsOf(now).filter((item) => items.has(item)).length;
  return common === 0 ? 0 : common * 2 + (was.fields.type === now.fields.type ? 1 : 0);
}

/** When a telling was taken in says nothing about it. */
const toldAs = ({ poll, item, sentence, confidence }: ItemTelling) => [
  poll,
  item,
  sentence,
  confidence,
];

const isOther = (was: ReviewCandidate, now: ReviewCandidate): boolean =>
  JSON.stringify(contentOf(was)) !== JSON.stringify(contentOf(now));

const contentOf = ({ fields, tellings, known, maybe }: ReviewCandidate) => [
  Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)),
  tellings.map(toldAs),
  known,
  maybe,
];
