/** Sentences whose verb stands second: the subject before it or behind it, participles and infinitives at the end. */
import { KIND } from '../lexicon/word.ts';
import { SHAPE } from '../text/token.ts';
import { clauseEnd } from './arguments.ts';
import { isOf, isSign } from './kinds.ts';
import { type NameMention, placed, type Sentence, type Stretch } from './sentence.ts';
import { firstName, isOwner, withOthers } from './standing-names.ts';
import type { Subject } from './subject.ts';
import type { VerbGroup } from './verb-group.ts';
import type { GrammarWords } from './words.ts';

/** The subject of a verb, and where its object and the rest are to be looked for. */
interface VerbField {
  subject: Subject | null;
  object: number;
  within: Stretch;
}

/** The field of a verb in its clause; what the clause says of the doing is noted in the group. */
export function verbField(sentence: Sentence, group: VerbGroup, words: GrammarWords): VerbField {
  const start = clauseStart(sentence, group.at);
  const second = finiteBefore(sentence, start, group.at);
  // “hat X gekauft”: a participle behind “have” is active.
  if (second !== null && isOf(sentence.tokens[second], KIND.auxiliary | KIND.modal))
    group.isPassive = false;
  note(sentence, { from: start, to: clauseEnd(sentence, group.at + 1) }, group, words);
  const verb = second ?? group.at;
  const last = clauseEnd(sentence, group.at + 1);
  // “har säkrat 2 miljarder”: where nothing stands before the last verb, its object stands behind it.
  const isOpen =
    second !== null &&
    (words.to.has(sentence.tokens[group.at - 1]?.low ?? '') ||
      isEmpty(sentence, second + 1, group.at)) &&
    hasMore(sentence, group.at + 1, last);
  const end = second === null || isOpen ? last : group.at;
  const field = { from: start, to: verb };
  const before = nameIn(sentence, field) ?? describedName(sentence, field);
  if (before) {
    const from = isOpen ? group.at + 1 : verb + 1;
    return { subject: subject(sentence, before), object: from, within: { from, to: end } };
  }
  const behind = nameIn(sentence, { from: verb + 1, to: commaBehind(sentence, verb + 1, end) });
  const object = isOpen ? group.at + 1 : behind ? behind.to : verb + 1;
  const nobody = behind ? null : plainSubject(sentence, { from: start, to: verb });
  return {
    subject: behind ? subject(sentence, behind) : nobody,
    object: closed(sentence, object),
    within: { from: object, to: end },
  };
}

/** No sum, and no more than one name: that of whoever does it. */
function isEmpty({ at, tokens }: Sentence, from: number, to: number): boolean {
  const found = new Set(at.slice(from, to).filter((mention) => mention !== undefined));
  const isNamed = [...found].every(({ kind }) => kind === 'name');
  return isNamed && found.size <= 1 && !tokens.slice(from, to).some(isThere);
}

const hasMore = ({ at }: Sentence, from: number, to: number): boolean =>
  at.slice(from, to).some((mention) => mention !== undefined);

/** “in einer Runde”: something stands there that is no name. */
const isThere = (token: Sentence['tokens'][number]) => isOf(token, KIND.noun | KIND.business);

/** The first comma between two tokens, else the second of them. */
function commaBehind({ tokens }: Sentence, from: number, to: number): number {
  for (let index = from; index < to; index++) if (isSign(tokens[index], ',')) return index;
  return to;
}

/** “The watchdog”: words before the verb without a name. */
function plainSubject(sentence: Sentence, stretch: Stretch): Subject | null {
  const { tokens } = sentence;
  const first = tokens[stretch.from];
  if (stretch.from >= stretch.to || isOf(first, KIND.preposition | KIND.adverb)) return null;
  // “Das Unternehmen”: whoever was named before.
  // “X - Fantasy-Plattform sammelt …”
  const isOpening = isOf(first, KIND.determiner) || stretch.from === 0;
  const isSaid = isOpening && isOf(tokens[stretch.to - 1], KIND.company);
  const named = isSaid ? (firstName(sentence, 0, stretch.from) ?? sentence.topic()) : null;
  if (named) return { names: [named], by: 'earlier', head: stretch };
  return { names: [], by: 'beside', head: stretch };
}

/** Behind a quote that closes. */
const closed = ({ tokens }: Sentence, at: number) =>
  tokens[at] && '"“”'.includes(tokens[at].low) ? at + 1 : at;

function subject(sentence: Sentence, name: NameMention): Subject {
  return { names: withOthers(sentence, name), by: 'beside', head: null };
}

function clauseStart({ tokens }: Sentence, at: number): number {
  for (let index = at - 1; index >= 0; index--) {
    if (isSign(tokens[index], ':') || isSign(tokens[index], ';')) return index + 1;
    if (isOf(tokens[index], KIND.relative | KIND.subordinator) && index > 0) return index + 1;
  }
  return 0;
}

/** The auxiliary or modal verb that the verb at the end of the clause hangs on; null where the verb stands second itself. */
function finiteBefore({ tokens }: Sentence, start: number, at: number): number | null {
  for (let index = at - 1; index >= start; index--) {
    if (
      isOf(tokens[index], KIND.auxiliary | KIND.modal | KIND.control) &&
      isOf(tokens[index], KIND.auxiliary | KIND.modal | KIND.verb)
    )
      return index;
  }
  return null;
}

function note(
  { tokens }: Sentence,
  { from, to }: Stretch,
  group: VerbGroup,
  words: GrammarWords,
): void {
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (!token) continue;
    if (isOf(token, KIND.negation)) group.isNegated = true;
    if (words.possible.has(token.low) && index < group.at) group.standing = 'possible';
    if (words.past.has(token.low)) group.isPluperfect = true;
    const standing = words.standings.get(token.word?.lemma ?? token.low);
    if (standing && group.standing === 'done') group.standing = standing;
    if (words.passive.has(token.low) && isOf(tokens[group.at], KIND.participle))
      group.isPassive = true;
  }
}

/** “Das Startup für gebrauchte Räder X hat …”: the name that a description ends with; of capitals that run together behind its preposition, the last. */
function describedName(sentence: Sentence, { from, to }: Stretch): NameMention | null {
  const { tokens, at } = sentence;
  const name = at[to - 1];
  if (name?.kind !== 'name' || name.isPlace || !isOf(tokens[from], KIND.determiner)) return null;
  const isKind = tokens.slice(from + 1, from + 4).some((token) => isOf(token, KIND.company));
  const last = name.to - 1;
  const isOne = last === name.from;
  // “Die Tochter von X”
  if (!isKind || (isOne && isOf(tokens[last - 1], KIND.preposition))) return null;
  return isOne ? name : { ...name, ...placed(sentence, { from: last, to: name.to }), from: last };
}

/** The first name that is neither an owner nor behind a preposition. */
function nameIn(sentence: Sentence, { from, to }: Stretch): NameMention | null {
  for (const mention of sentence.mentions) {
    if (mention.kind !== 'name' || mention.from < from || mention.to > to || mention.isPlace)
      continue;
    if (!isOwner(sentence, mention) && !isBehindPreposition(sentence, mention, from))
      return mention;
  }
  return null;
}

function isBehindPreposition({ tokens }: Sentence, name: NameMention, from: number): boolean {
  for (let index = name.from - 1; index >= from && name.from - index < 5; index--) {
    const token = tokens[index];
    if (isOf(token, KIND.preposition)) return true;
    if (
      isOf(token, KIND.verb | KIND.auxiliary) ||
      (token?.shape === SHAPE.sign && token.low !== '-')
    )
      return false;
  }
  return false;
}
