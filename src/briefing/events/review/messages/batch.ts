/** Stories that wait for a review, as one message of a channel: a line each, with what can be done, or what was decided. */
import type { Request } from '../../../../contracts/command.ts';
import { DISMISS_REASONS, type ReviewCandidate } from '../../../../contracts/sources/review.ts';
import { evidenceText } from '../../../../domain/event/evidence.ts';
import { plural } from '../../../../domain/text/english.ts';
import type { Action, Line, Page, Part } from '../../../../page/page.ts';
import { dismissalsOf, editOf, wordsOf } from '../card.ts';
import { stateWords } from '../review-words.ts';
import { storyEvidence, storyNumber } from '../stories.ts';

/** So many titles open the message: its notification shows no more. */
const NAMED = 2;

/** The message of a batch; `more` stories came with those that it shows. */
export function batchPage(
  stories: readonly ReviewCandidate[],
  more: number,
  context: Pick<Request, 'line' | 'zone' | 'reference'>,
): Page {
  const { line } = context;
  const [only, ...others] = stories;
  const alone = only && others.length === 0 && more === 0 ? only : null;
  const waiting = stories.filter(isWaiting);
  const review: Action = { kind: 'ask', label: 'Review', ask: line('review') };
  return {
    headline: headlineOf(stories, more),
    parts: [
      { kind: 'lines', lines: stories.map((story) => lineOf(story, alone === null, context)) },
      ...(more > 0
        ? [{ kind: 'context', text: `And ${plural(more, 'more story', 'more stories')}.` } as Part]
        : []),
    ],
    actions: alone ? actionsOf(alone, line) : waiting.length > 0 || more > 0 ? [review] : [],
    events: [],
  };
}

/** The news of it, whatever was decided since: a message is found again by its words. */
function headlineOf(stories: readonly ReviewCandidate[], more: number): string {
  const titles = stories.slice(0, NAMED).map(({ fields }) => fields.title);
  const rest = stories.length - titles.length + more;
  return `To review: ${titles.join('; ')}${rest > 0 ? `; ${rest} more` : ''}`;
}

const isWaiting = ({ state }: ReviewCandidate) => state.kind === 'waiting';

/** "*R12 Acme raises $50M* · single source", its words below it; what is decided has no words any more, but what became of it. */
function lineOf(
  story: ReviewCandidate,
  withMenu: boolean,
  { line, zone, reference }: Pick<Request, 'line' | 'zone' | 'reference'>,
): Line {
  const { fields, tellings, state } = story;
  const headline = `${storyNumber(story)} ${fields.title}`;
  const items = withMenu ? actionsOf(story, line, IN_MENU) : [];
  const menu = items.length > 0 && { menu: { about: headline, items } };
  if (!isWaiting(story)) return { headline, tail: [stateWords(state, zone)], ...menu };
  const evidence = evidenceText(storyEvidence(fields, tellings, reference));
  return { headline, tail: [evidence], detail: wordsOf(story), ...menu };
}

/** A menu has room for three: what is a duplicate is accepted as a source of the other. */
const IN_MENU = DISMISS_REASONS.filter((reason) => reason !== 'duplicate');

/** Accepted, mended or dismissed; what is decided can be taken back. */
function actionsOf(
  story: ReviewCandidate,
  line: Request['line'],
  reasons?: typeof IN_MENU,
): Action[] {
  const number = storyNumber(story);
  const ask = (label: string, args: string): Action => ({
    kind: 'ask',
    label,
    ask: line('review', args),
  });
  if (story.state.kind === 'accepting') return [];
  if (!isWaiting(story)) return [ask('Undo', `undo ${number}`)];
  return [ask('Accept', `accept ${number}`), editOf(story), ...dismissalsOf(story, line, reasons)];
}
