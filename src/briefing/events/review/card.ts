/** A story of the review as a card: as it would be saved, its words, its likely duplicate, and what can be done with it. */
import type { Request } from '../../../contracts/command.ts';
import {
  DISMISS_REASONS,
  type DismissReason,
  type ReviewCandidate,
} from '../../../contracts/sources/review.ts';
import { evidenceText } from '../../../domain/event/evidence.ts';
import { shortened } from '../../../domain/text/cutting.ts';
import { listed, plural } from '../../../domain/text/english.ts';
import { type Action, bold, joinText, link, type Part, type Text } from '../../../page/page.ts';
import { readFacts } from '../../wording/own/read-facts.ts';
import { asDuplicate, type Duplicate } from '../matching/duplicate.ts';
import { match } from '../matching/match.ts';
import { REASONS, stateWords } from './review-words.ts';
import { storyEvidence, storyNumber } from './stories.ts';

/** A card as parts of a page, with what can be done with it. */
interface Card {
  parts: Part[];
  actions: Action[];
}

const LONGEST_WORDS = 300;
/** From this confidence on, all of a source are offered at once. */
const SURE = 0.9;

/** Draws a story, and looks in the log for whatever may be the same. */
export async function cardOf(candidate: ReviewCandidate, context: Request): Promise<Card> {
  const { fields, state } = candidate;
  const { alike } = await match(fields, { ...context, isPrinted: true });
  const seen = alike.filter(({ event }) => event.visibility === 'workspace');
  const [likest] = seen;
  const isSame = likest?.likeness.decision === 'same';
  const duplicate = likest ? asDuplicate(likest) : null;
  return {
    parts: [
      { kind: 'text', text: [bold(fields.title)] },
      { kind: 'facts', facts: readFacts(fields) },
      { kind: 'text', text: wordsOf(candidate) },
      ...(duplicate ? [duplicatePart(duplicate, isSame)] : []),
      { kind: 'context', text: smallPrint(candidate, context) },
    ],
    actions: state.kind === 'waiting' ? actionsOf(candidate, duplicate, context) : [],
  };
}

/** The sentence that tells a story, with whoever printed it, and who else did. */
export function wordsOf({ tellings, fields }: ReviewCandidate): Text {
  const [first, ...more] = tellings;
  if (!first) return '';
  const { sentence, publisher, url } = first;
  const quote = sentence === '' ? null : `“${shortened(sentence, LONGEST_WORDS)}”`;
  const others = [...new Set(more.map((told) => told.publisher))].filter((at) => at !== publisher);
  const copies = fields.sources.filter(({ origin }) => origin !== null);
  return joinText([
    quote,
    [url ? link(publisher, url) : publisher],
    others.length > 0 ? `also told by ${listed(others)}` : null,
    copies.length > 0 ? `${plural(copies.length, 'copy', 'copies')} among them` : null,
  ]);
}

const duplicatePart = ({ number, name, why }: Duplicate, isSame: boolean): Part => ({
  kind: 'notice',
  text: `${isSame ? 'Tells the same as' : 'Looks like'} ${number}, ${name}: ${why}.`,
});

function smallPrint(candidate: ReviewCandidate, { zone, reference }: Request): Text {
  const { fields, tellings, confidence, state } = candidate;
  return [
    storyNumber(candidate),
    evidenceText(storyEvidence(fields, tellings, reference)),
    `confidence ${confidence.toFixed(2)}`,
    state.kind === 'waiting' ? 'in no total yet' : stateWords(state, zone),
  ].join(' · ');
}

/** The form in which a story is mended before it is accepted. */
export const editOf = (candidate: ReviewCandidate): Action => ({
  kind: 'open',
  label: 'Edit',
  view: 'review',
  about: storyNumber(candidate),
});

/** A dismissal for each of some reasons: all, by default. */
export const dismissalsOf = (
  candidate: ReviewCandidate,
  line: Request['line'],
  reasons: readonly DismissReason[] = DISMISS_REASONS,
): Action[] =>
  reasons.map((reason) => ({
    kind: 'ask',
    label: `Dismiss: ${REASONS[reason]}`,
    ask: line('review', `dismiss ${storyNumber(candidate)} ${REASONS[reason]}`),
  }));

/** Three buttons, and a menu of five. */
function actionsOf(
  candidate: ReviewCandidate,
  duplicate: Duplicate | null,
  { line }: Request,
): Action[] {
  const number = storyNumber(candidate);
  const ask = (label: string, args: string): Action => ({
    kind: 'ask',
    label,
    ask: line('review', args),
  });
  const edit = editOf(candidate);
  const [first, ...others] = dismissalsOf(candidate, line);
  const dismissals = { first: first ? [first] : [], others };
  const skip = ask('Skip', `next ${number}`);
  if (duplicate)
    return [
      ask(`Add as source of ${duplicate.number}`, `accept ${number} as ${duplicate.number}`),
      ask('Save as new', `accept ${number} as new`),
      ...dismissals.first,
      edit,
      ...dismissals.others,
      skip,
    ];
  const publisher = candidate.tellings[0]?.publisher ?? '';
  return [
    ask('Accept', `accept ${number}`),
    edit,
    ...dismissals.first,
    ...dismissals.others,
    skip,
    ask(`Accept all of ${publisher} ≥ ${SURE}`, `accept all ${publisher} ${SURE}`),
  ];
}
