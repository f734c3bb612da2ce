/** The verdict on the review of a run: each story shown once, as it stands; each decision told once to whoever suggested the story. */
import type { ReviewCandidate } from '../../../src/contracts/sources/review.ts';
import type { RunVerdict } from '../verdict.ts';

/** A story in a message of the channel of the review. */
export interface ShownStories {
  /** The key of the message. */
  key: string;
  number: number;
  /** The words of it there; null where it is only counted. */
  line: string | null;
}

/** A direct message. */
export interface ToldOutcome {
  key: string;
  /** The members of the conversation. */
  to: readonly string[];
  text: string;
}

export interface ReviewHistory {
  stories: readonly Pick<ReviewCandidate, 'number' | 'version' | 'state' | 'tellings'>[];
  shown: readonly ShownStories[];
  /** Oldest first. */
  outcomes: readonly ToldOutcome[];
}

type Found = Pick<RunVerdict, 'twice' | 'lost'>;

/** Judges the review of a run. A story that was decided before it could be posted need not be shown, taken back or not. */
export function judgeReview({ stories, shown, outcomes }: ReviewHistory): Found {
  const each = stories.map((story) => {
    const places = shown.filter(({ number }) => number === story.number);
    const told = outcomes.filter(({ text }) =>
      text.startsWith(`Your suggestion R${story.number},`),
    );
    return [...misshown(story, places), ...untold(story, told)];
  });
  return {
    twice: [
      ...stories.flatMap(({ number }) => {
        const count = shown.filter((one) => one.number === number).length;
        return count > 1 ? [`R${number} is shown ${count} times`] : [];
      }),
      ...toldTwice(outcomes),
    ],
    lost: each.flat(),
  };
}

type Judged = ReviewHistory['stories'][number];

function misshown({ number, version, state }: Judged, places: readonly ShownStories[]): string[] {
  if (places.length === 0) return version === 1 ? [`R${number} was never shown`] : [];
  const isDismissed = state.kind === 'dismissed';
  return places
    .filter(({ line }) => line !== null && line.includes('dismissed as') !== isDismissed)
    .map(({ line }) => `R${number} is ${state.kind}, and stands as “${line?.slice(0, 60)}”`);
}

/** Each suggester of a story that is dismissed has heard so last. */
function untold({ number, state, tellings }: Judged, told: readonly ToldOutcome[]): string[] {
  return tellings.flatMap(({ by }) => {
    if (by === undefined) return [];
    const last = told.findLast(({ to }) => to.includes(by));
    if (!last && state.kind !== 'dismissed') return [];
    const isRight = last?.text.includes('dismissed as') === (state.kind === 'dismissed');
    return isRight
      ? []
      : [`R${number} is ${state.kind}, and its suggester heard “${last?.text ?? 'nothing'}”`];
  });
}

function toldTwice(outcomes: readonly ToldOutcome[]): string[] {
  const keys = outcomes.map(({ key }) => key);
  const again = keys.filter((key, index) => keys.indexOf(key) !== index);
  return [...new Set(again)].map((key) => `“${key}” was told twice by direct message`);
}
