/** Reads a text: sentence by sentence what matches in it, and the events that they tell together. */

import { EXPONENTS } from '../../domain/money/units.ts';
import { Openings } from '../find/openings.ts';
import type { Sentence } from '../grammar/sentence.ts';
import type { Language } from '../language.ts';
import type { NameDirectory } from '../names/directory.ts';
import { SHAPE, type TextToken } from '../text/token.ts';
import { orphanRound } from './adjunct.ts';
import { isLabel } from './around-noun.ts';
import { addedAmount, addedValuation } from './drafts/amounts.ts';
import { add, assembled } from './drafts/assemble.ts';
import { deniedIn } from './drafts/denial.ts';
import { type EventDraft, namesIn, type Read } from './drafts/draft.ts';
import { circumstancesOf, draftsOf } from './drafts/drafting.ts';
import { matchesIn } from './match.ts';
import { ACROSS_ROW, Passage } from './passage.ts';
import { type ToldTable, toldTables } from './tables/table.ts';
import type { PatternMatch } from './trial.ts';

/** The events that a text tells, and those of which it tells no more than that somebody denies them. */
interface Drafts {
  told: EventDraft[];
  denied: EventDraft[];
}

/** The drafts of a text. */
export function draftsIn(
  text: string,
  language: Language,
  names: NameDirectory,
  published: string | null,
): Drafts {
  const tables = toldTables(text, language, names);
  const passage = new Passage(text, language, names, tables);
  const looks = new Openings(language.lexicon);
  const circumstances = circumstancesOf(language, published);
  const drafts: EventDraft[] = [];
  const denied: EventDraft[] = [];
  let [told, last] = [0, 0];
  for (const { tokens, index, isItem } of passage.sentences()) {
    last = index;
    for (; isBehind(tables[told], tokens[0]); told++)
      drafts.push(...(tables[told]?.drafts(index - NEAREST) ?? []));
    const { openings, isOpen, hasSum } = looks.in(tokens);
    const newest = drafts.at(-1);
    if (newest && index - newest.last <= FARTHEST && !isOpen)
      newest.isDenied ||= deniedIn(tokens, language.grammar) !== null;
    const mayTellSum = isOpen ? hasSum : isSumFirst(tokens);
    if (openings.length === 0 && !mayTellSum) continue;
    const sentence = passage.read();
    const found = draftsOf(
      { sentence, matches: matchesIn(sentence, language, openings), index },
      circumstances,
    );
    drafts.push(...found.drafts);
    denied.push(...found.denied);
    for (const match of found.adding) {
      const isOwn = isItem && !isLabel(sentence, match.at);
      const takes = () =>
        takerOf(drafts, match, { sentence, index }, isOwn ? sentence.block : null);
      let draft = takes();
      const orphan = draft ? null : orphanRound(sentence, match, language);
      if (orphan) {
        drafts.push(...draftsOf({ sentence, matches: [orphan], index }, circumstances).drafts);
        draft = takes();
      }
      if (!draft) continue;
      const amount = draft.amount ? null : addedAmount(sentence, match);
      const { valuation, basis } = addedValuation(sentence, match, language);
      if (match.slots.size === 0 && !amount && !valuation) continue;
      add(draft, match, index);
      draft.amount ??= amount;
      if (!draft.valuation && valuation) Object.assign(draft, { valuation, basis });
    }
  }
  drafts.push(...tables.slice(told).flatMap((table) => table.drafts(last + NEAREST)));
  return { told: assembled(drafts), denied: assembled(denied) };
}

/** A table lies so many sentences from what stands around it. */
const NEAREST = ACROSS_ROW / 2;

const isBehind = (table: ToldTable | undefined, first: TextToken | undefined) =>
  table !== undefined && first !== undefined && table.start < first.start;

/** A sum at the head: the sentence may tell something without a verb. */
function isSumFirst(tokens: readonly TextToken[]): boolean {
  for (let index = 0; index < Math.min(HEAD, tokens.length); index++) {
    const [token, next] = [tokens[index], tokens[index + 1]];
    const low = token?.low;
    if (low === '$' || low === '€' || low === '£') return true;
    // “40 Millionen Euro für X”
    if (token?.shape === SHAPE.figure && next && EXPONENTS.has(next.low)) return true;
  }
  return false;
}

const HEAD = 16;

/** So many sentences on, what is said of a round is still said of it. */
const FARTHEST = 2;

/** The newest draft that a match adds to; null where the last of them lie too far back. */
function takerOf(
  drafts: readonly EventDraft[],
  match: PatternMatch,
  { sentence, index }: Pick<Read, 'sentence' | 'index'>,
  only: number | null,
): EventDraft | null {
  for (let at = drafts.length - 1; at >= Math.max(0, drafts.length - MOST_TRIED); at--) {
    const draft = drafts[at];
    if (
      draft &&
      takes(draft, match, sentence, index, drafts) &&
      draft.block === (only ?? draft.block)
    )
      return draft;
  }
  return null;
}

const MOST_TRIED = 20;

/** The place of the company that a draft is about. */
const startOf = (draft: EventDraft): number => namesIn(draft, 'company')[0]?.start ?? 0;

/** Words behind a sum are about it. */
function takes(
  draft: EventDraft,
  match: PatternMatch,
  { mentions, tokens }: Sentence,
  index: number,
  drafts: readonly EventDraft[],
): boolean {
  if (draft.type !== match.pattern.type || index - draft.last > FARTHEST) return false;
  // “X raised $1B led by A, and Y raised $2B led by B”
  const at = tokens[match.at]?.start ?? 0;
  const isAhead = (each: EventDraft) => each.first === index && startOf(each) > at;
  const isOthers = (each: EventDraft) =>
    each.type === draft.type && each.first === index && startOf(each) < at;
  if (isAhead(draft) && drafts.slice(-MOST_TRIED).some(isOthers)) return false;
  return (
    draft.first !== index ||
    draft.amount === null ||
    draft.amount.from < match.at ||
    draft.round === null ||
    // “Led by X, the $20M round …”
    mentions.find(({ kind }) => kind === 'money') === draft.amount
  );
}
