/** Finds whoever does something: the names that a verb has for its subject. */

import { KIND } from '../lexicon/word.ts';
import { SHAPE } from '../text/token.ts';
import { absoluteNames } from './absolute.ts';
import { isOf, isPlainVerb, isSign, isTicker } from './kinds.ts';
import type { NameMention, Sentence } from './sentence.ts';
import { isAddressed, speakerOf } from './speaker.ts';
import {
  explainedName,
  firstName,
  isOfOne,
  isOwner,
  nameAt,
  withOthers,
  withOthersBefore,
} from './standing-names.ts';

/** A subject with how it was found. */
export interface Subject {
  names: readonly NameMention[];
  /** Beside the verb, at the beginning of its clause, before “which”, or said earlier: “the company”. */
  by: 'beside' | 'clause' | 'relative' | 'earlier' | 'owner';
  /** The last plain word of the phrase, where it has no name: “lawmakers”. */
  head: { from: number; to: number } | null;
}

const PHRASE_ENDS =
  KIND.preposition | KIND.subordinator | KIND.auxiliary | KIND.modal | KIND.saying;
/** The farthest back that a phrase goes, in tokens. */
const LONGEST = 30;

/** The subject of a verb whose group begins at `from`; null where none is said. */
export function subjectOf(sentence: Sentence, from: number): Subject | null {
  const { tokens } = sentence;
  const before = tokens[from - 1];
  if (!before) return null;
  if (isSign(before, "'s")) return ownerAt(sentence, from - 1);
  // “wants to make forms ‘joyful,’ gets $5m”: a quote that closes.
  if (isSign(before, "'") && !before.gap && !isSign(tokens[from - 2], ','))
    return ownerAt(sentence, from - 1);
  if (isSign(before, '-') && !before.gap) {
    // “an Israeli-led venture”: no company leads anything.
    const joined = nameAt(sentence, from - 2);
    if (joined || isOf(tokens[from - 2], KIND.nationality))
      return joined && { names: [joined], by: 'beside', head: null };
  }
  const companions = absoluteNames(sentence, from);
  if (companions.length > 0) return { names: companions, by: 'beside', head: null };
  if (isOf(before, KIND.relative)) return relative(sentence, from - 1);
  if (isOf(before, KIND.pronoun)) return earlier(sentence, from - 1);
  if (before.shape === SHAPE.sign || isOf(before, KIND.conjunction)) return clause(sentence, from);
  // “a lawsuit accusing …”: whatever the noun before it is, it is no company.
  if (
    isOf(tokens[from], KIND.ing) &&
    !isOf(tokens[from], KIND.auxiliary) &&
    isOf(before, KIND.noun) &&
    !isOf(before, KIND.company | KIND.authority) &&
    !nameAt(sentence, from - 1)
  )
    return null;
  return beside(sentence, from) ?? clause(sentence, from);
}

function ownerAt(sentence: Sentence, at: number): Subject | null {
  const name = nameAt(sentence, at - 1);
  return name && { names: [name], by: 'owner', head: null };
}

/** “X, which raised”: the name before. */
function relative(sentence: Sentence, at: number): Subject | null {
  const explained = explainedName(sentence, at);
  if (explained) return { names: [explained], by: 'relative', head: null };
  for (let index = at - 1; index >= Math.max(0, at - LONGEST); index--) {
    const name = nameAt(sentence, index);
    if (name && !isOwner(sentence, name)) return { names: [name], by: 'relative', head: null };
    if (isPlainVerb(sentence.tokens[index])) break;
  }
  return { names: [], by: 'relative', head: null };
}

/** “it”, “the company”: the subject of the clause before, else somebody of the sentences before. */
function earlier(sentence: Sentence, at: number): Subject {
  if (isAddressed(sentence, at)) return { names: [], by: 'earlier', head: null };
  const name = speakerOf(sentence, at) ?? firstName(sentence, 0, at);
  if (name) return { names: withOthers(sentence, name), by: 'earlier', head: null };
  const topic = sentence.topic();
  return { names: topic ? [topic] : [], by: 'earlier', head: null };
}

/** The phrase that ends before the verb. */
function beside(sentence: Sentence, from: number): Subject | null {
  const { tokens, at } = sentence;
  let owner: NameMention | null = null;
  let index = from - 1;
  let isAnaphor = false;
  let isCompany = false;
  for (; index >= Math.max(0, from - LONGEST); index--) {
    const token = tokens[index];
    const mention = at[index];
    if (mention?.kind === 'name') {
      if (!isOwner(sentence, mention)) return besideName(sentence, mention, from);
      owner ??= mention;
      index = mention.from;
      continue;
    }
    if (mention) {
      index = mention.from;
      continue;
    }
    if (token?.low === 'the' && isOf(tokens[index + 1], KIND.company)) isAnaphor = true;
    if (index === from - 1) isCompany = isOf(token, KIND.company);
    if (isCompany && isOf(token, KIND.determiner)) isAnaphor = true;
    // “Sales rise as company seeks …”
    if (
      isCompany &&
      index === from - 2 &&
      isOf(token, KIND.subordinator) &&
      isLone(tokens[from - 1])
    )
      isAnaphor = true;
    if (endsPhrase(sentence, index)) break;
  }
  if (owner) return { names: [owner], by: 'owner', head: { from: index + 1, to: from } };
  if (isAnaphor) return earlier(sentence, index + 1);
  const before = tokens[index];
  // “X, a fintech platform raised …”: the second comma is forgotten.
  if (
    !before ||
    isOf(before, KIND.preposition) ||
    isSign(before, ',') ||
    !hasNoun(sentence, index + 1, from)
  )
    return index >= 0 ? null : headOnly(index + 1, from);
  return headOnly(index + 1, from);
}

/** One company, whichever. */
const isLone = (token: Sentence['tokens'][number] | undefined) =>
  token !== undefined && token.low === token.word?.lemma;

function headOnly(from: number, to: number): Subject | null {
  return from < to ? { names: [], by: 'beside', head: { from, to } } : null;
}

/** True where a plain word stands there: a sum alone is nobody. */
function hasNoun({ tokens, at }: Sentence, from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (!at[index] && tokens[index]?.shape !== SHAPE.sign && tokens[index]?.shape !== SHAPE.figure)
      return true;
  return false;
}

function endsPhrase({ tokens }: Sentence, index: number): boolean {
  const token = tokens[index];
  if (!token) return true;
  if (token.shape === SHAPE.sign)
    return !['-', "'s", "'", '"', '“', '”', '&', '%', '/'].includes(token.low);
  return (
    isOf(token, PHRASE_ENDS | KIND.conjunction | KIND.pronoun | KIND.relative) ||
    (isPlainVerb(token) && !isOf(token, KIND.past))
  );
}

/** A name after a preposition is no subject: “a startup founded by X raised”. */
function besideName(sentence: Sentence, name: NameMention, end: number): Subject | null {
  const { tokens } = sentence;
  let index = name.from - 1;
  while (
    index >= 0 &&
    (isOf(
      tokens[index],
      KIND.determiner | KIND.adjective | KIND.nationality | KIND.company | KIND.common | KIND.noun,
    ) ||
      !tokens[index]?.word) &&
    tokens[index]?.shape !== SHAPE.sign &&
    !isOf(tokens[index], KIND.preposition | KIND.conjunction) &&
    (!isOf(tokens[index], KIND.verb) || isOf(tokens[index], KIND.adjective))
  )
    index--;
  const before = tokens[index];
  if (before && isOf(before, KIND.preposition) && !isOf(before, KIND.saying)) {
    const far = firstName(sentence, 0, index);
    return far ? { names: withOthers(sentence, far), by: 'clause', head: null } : null;
  }
  // “UBS analysts”, “New York lawmakers”
  const head = name.to < end ? { from: name.from, to: end } : null;
  // “Candy and pet food group X is …”
  const names = isOfOne(tokens[end]) ? [name] : withOthersBefore(sentence, name, index);
  return { names, by: 'beside', head };
}

/** The subject of the clause, where something stands between it and the verb. */
function clause(sentence: Sentence, from: number): Subject | null {
  const start = clauseStart(sentence, from);
  const name =
    firstName(sentence, start, from) ?? (start > 0 ? firstName(sentence, 0, from) : null);
  return name && { names: withOthers(sentence, name), by: 'clause', head: null };
}

/** Behind a colon, or behind “says” where a name follows it. */
function clauseStart(sentence: Sentence, from: number): number {
  const { tokens } = sentence;
  for (let index = from - 1; index > 0; index--) {
    const token = tokens[index];
    if (isSign(token, ':') && !isTicker(tokens, index)) return index + 1;
    if (opensNewClause(sentence, index, from) || isDateline(sentence, index)) return index + 1;
    if (
      isOf(token, KIND.saying) &&
      isOf(token, KIND.verb) &&
      firstName(sentence, index + 1, from) &&
      firstName(sentence, 0, index)
    )
      return index + 1;
  }
  return 0;
}

/** “BOSTON, March 12, 2026 /PRNewswire/ -- X”: the dash behind the place that a report comes from. */
function isDateline({ tokens, at }: Sentence, index: number): boolean {
  const [dash, before, first] = [tokens[index], tokens[index - 1], at[0]];
  const isDash =
    isSign(dash, '–') || isSign(dash, '—') || (isSign(dash, '-') && isSign(before, '-'));
  return isDash && index < FARTHEST_DATELINE && first?.kind === 'name' && first.isPlace;
}

/** So far from the head of a sentence a dateline ends, in tokens. */
const FARTHEST_DATELINE = 24;

/** “…, and X, a maker of Y, raised”: behind “and” or “while” a name with words between commas. */
function opensNewClause({ tokens, at }: Sentence, index: number, from: number): boolean {
  if (!isSign(tokens[from - 1], ',')) return false;
  const [token, before] = [tokens[index], tokens[index - 1]];
  const isOpening =
    isOf(token, KIND.subordinator) || (isOf(token, KIND.conjunction) && isSign(before, ','));
  if (!isOpening || at[index]) return false;
  let name = index + 1;
  while (
    name < Math.min(from, index + NEAREST) &&
    (at[name]?.kind !== 'name' || !isSign(tokens[at[name]?.to ?? 0], ','))
  ) {
    if (tokens[name]?.shape === SHAPE.sign && tokens[name]?.low !== '-') return false;
    name++;
  }
  const end = at[name]?.to ?? from;
  return end < from - 1 && isOf(tokens[end + 1], KIND.determiner | KIND.relative);
}

/** So near behind “and” stands the name of the new clause. */
const NEAREST = 6;
