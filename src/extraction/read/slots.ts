/** Fills the slots of a pattern: names, parts of companies, amounts, numbers of jobs. */
import type { Slot } from '../frames/pattern.ts';
import type { Filler } from '../grammar/arguments.ts';
import { jobsIn } from '../grammar/jobs.ts';
import { isOf } from '../grammar/kinds.ts';
import type { Phrase } from '../grammar/phrase.ts';
import {
  type MoneyMention,
  type NameMention,
  placed,
  type Sentence,
  type Stretch,
} from '../grammar/sentence.ts';
import { type Subject, subjectOf } from '../grammar/subject.ts';
import { verbGroup } from '../grammar/verb-group.ts';
import { KIND } from '../lexicon/word.ts';
import { SHAPE } from '../text/token.ts';
import { employerOf, firmOf, isAnybody, isNobody, isNoParty, makerOf } from './firm-of.ts';
import { explainedBy, hasHead, isAnaphor, isMany, isOfOther, isSaidBefore } from './objects.ts';
import type { Filling, NamedText, Trial } from './trial.ts';

/** A subject in a slot; null where it does not fit. */
export function fillSubject(trial: Trial, slot: Slot, subject: Subject | null): Filling | null {
  const { sentence, frame } = trial;
  if (slot.name === 'authority')
    return authority(sentence, subject?.names ?? [], subject?.head ?? null);
  if (isNoParty(trial, slot, subject)) return null;
  if (slot.isNamed && subject?.head) return null;
  const names = (subject?.names ?? []).filter(
    (name) => !name.isPlace || (frame.open?.includes(slot.name) && slot.name !== 'acquirer'),
  );
  if (slot.name === 'person' && names.every((name) => isNobody(trial, name))) return null;
  const [person] = names;
  const isOffice = slot.name === 'company' || slot.name === 'acquirer';
  const employer = person && isOffice ? employerOf(sentence, person) : null;
  if (employer) return named([employer]);
  const maker = slot.name === 'company' ? makerOf(trial, subject) : null;
  if (maker) return named([maker]);
  if (names.length > 0) return named(names.map((name) => actingFor(trial, slot, name)));
  const isOpen = frame.open?.includes(slot.name) && subject?.head;
  if (!isOpen || !subject?.head || isAnybody(sentence, subject.head)) return null;
  // “Shareholders accept X’s offer”: they sell, and are not sold.
  const people = slot.name === 'target' ? 0 : KIND.title | KIND.authority;
  return hasKind(sentence, subject.head, KIND.business | KIND.company | people)
    ? named([thing(sentence, subject.head)])
    : null;
}

/** An object, or what stands after a preposition, in a slot; null where it does not fit. */
export function fillObject(
  trial: Trial,
  slot: Slot,
  filler: Filler | null,
  within: Stretch,
): Filling | null {
  const { sentence, frame, language } = trial;
  if (slot.name === 'amount') {
    const found = isOfOther(trial, filler) ? null : moneyIn(sentence, within);
    return found && filler && isChange(trial, filler.phrase, found.money) ? null : found;
  }
  if (slot.name === 'jobs') {
    const found = jobsIn(sentence, within, language.jobs);
    return found && { names: [], money: null, jobs: found.count };
  }
  if (!filler) return slot.isNamed ? null : spoken(trial, slot, false);
  if (slot.isOwner) {
    const { owner } = filler.phrase;
    return owner && !owner.isPlace ? named([owner]) : null;
  }
  // “will pay $9m for the company”: which one, a sentence before says.
  if (isAnaphor(sentence, filler.phrase))
    return spoken(trial, slot, true) ?? (isSaidBefore(sentence, slot, filler) ? named([]) : null);
  if (slot.name === 'thing') return named([thing(sentence, filler.phrase)]);
  if (slot.name === 'authority') return authority(sentence, filler.names, filler.phrase);
  const isOpen = !slot.isNamed && (frame.open?.includes(slot.name) ?? false);
  const { phrase } = filler;
  if (slot.isNamed && (phrase.head !== null || phrase.name?.isThing)) return null;
  if (phrase.name?.isThing && phrase.head === null && isOpen) return null;
  // “400 MW”, “10k Macs”
  const first = sentence.tokens[phrase.from];
  const isCount = first?.shape === SHAPE.figure && phrase.head === null;
  if (isCount && !sentence.at[phrase.from] && phrase.name && isOpen) return null;
  const isInvestor = slot.name === 'investor' || slot.name === 'lead';
  // “joins X’s Series A”
  if (isMoneyOf(sentence, phrase) && isInvestor) return null;
  const explained = explainedBy(sentence, phrase);
  if (explained) return named([explained]);
  if (isInvestor && isMany(sentence, phrase)) return null;
  if (phrase.head === null || isInvestor) {
    const names = filler.names.filter(
      ({ isPlace }) => !isPlace || (isOpen && slot.name !== 'acquirer' && slot.name !== 'target'),
    );
    const all = slot.name === 'target' ? joinedNames(sentence, names) : names;
    return all.length > 0 ? named(all.map((name) => actingFor(trial, slot, name))) : null;
  }
  const { name, head } = phrase;
  // “scraps the Lumiq deal”
  // “completes its Lumiq investment”
  const isWhat = slot.name === 'target' || slot.name === 'company';
  if (name && !name.isPlace && isWhat && trial.pattern.needed?.lemmas.has(head))
    return named([name]);
  const whose = phrase.owner ?? phrase.name;
  const isState = whose?.isPlace === true && slot.name === 'acquirer';
  const owner = whose && !isState && slot.name !== 'target' ? named([whose]) : null;
  // “supplies chips to X’s cloud division”
  if (slot.name === 'partner' && phrase.owner && hasHead(trial, phrase)) return owner;
  if (!isOpen || !hasHead(trial, phrase)) return isOpen ? owner : null;
  const from = whose ? Math.min(whose.from, phrase.to) : phrase.start;
  return named([{ ...thing(sentence, { from, to: phrase.to }), company: whose?.company ?? null }]);
}

/** “Raised its full-year margin to $5 billion”: what was raised was so high before. Of a round it is the sum. */
function isChange(
  { language, sentence: { tokens, at } }: Trial,
  { from, to, head }: Phrase,
  money: MoneyMention | null,
): boolean {
  if (!money || head === null || money.from <= to) return false;
  if (language.labels.sizes.of.has(head) || at.slice(from, to).some((one) => one?.kind === 'round'))
    return false;
  return (
    isOf(tokens[from], KIND.determiner) &&
    language.grammar.to.has(tokens[money.from - 1]?.low ?? '')
  );
}

/** An investor is the firm, whoever of it is named. */
function actingFor({ sentence, language }: Trial, slot: Slot, name: NameMention): NameMention {
  const isInvestor = slot.name === 'investor' || slot.name === 'lead';
  return isInvestor ? firmOf(sentence, name, language) : name;
}

/** “X’s $20M Series A”: the sum or the round of an owner. */
const isMoneyOf = ({ at }: Sentence, { name, owner, from, to }: Phrase): boolean =>
  owner !== null &&
  name === null &&
  at.slice(from, to).some((mention) => mention?.kind === 'money' || mention?.kind === 'round');

/** The names of a list that “and” joins; the first alone where none does: “buys X, its rival Y says”. */
function joinedNames({ tokens }: Sentence, names: readonly NameMention[]): readonly NameMention[] {
  const [first, last] = [names[0], names.at(-1)];
  if (!first || !last) return names;
  const between = tokens.slice(first.to, last.from);
  const isList =
    between.some((token) => isOf(token, KIND.conjunction)) &&
    !between.some((token) => isOf(token, KIND.title) || token.low === '(' || token.low === '"');
  return isList ? names : [first];
}

/** The company that says so, or that was named before: “X says Y will invest $2B in the startup”. */
function spoken({ sentence, at, language }: Trial, slot: Slot, isNamed: boolean): Filling | null {
  if (slot.name !== 'company' && slot.name !== 'target') return null;
  const isPronoun =
    isOf(sentence.tokens[at + 1], KIND.pronoun) &&
    !isOf(sentence.tokens[at + 2], KIND.noun | KIND.calendar);
  const { from } = verbGroup(sentence, at, language.grammar);
  const before = subjectOf(sentence, from)?.names ?? [];
  const found = sentence.mentions.find(
    (mention): mention is NameMention =>
      mention.kind === 'name' &&
      !mention.isPlace &&
      mention.from < from &&
      !before.includes(mention),
  );
  const isSaid =
    found !== undefined &&
    sentence.tokens
      .slice(found.to, isNamed ? from : found.to + 1)
      .some((token) => isOf(token, KIND.saying));
  if (found) return isSaid || isPronoun ? named([found]) : null;
  return isPronoun && slot.name === 'target' ? saidBefore(sentence, at + 1, before) : null;
}

/** “X makes chips. Y is in talks to buy it”: the company that the sentences before speak of, where that is no buyer. */
function saidBefore(
  sentence: Sentence,
  at: number,
  buyers: readonly NameMention[],
): Filling | null {
  const name = sentence.tokens[at]?.low === 'it' && buyers.length > 0 ? sentence.topic() : null;
  const isBuyer = buyers.some(({ text, company }) =>
    company === null ? text === name?.text : company === name?.company,
  );
  return name && !isBuyer ? named([name]) : null;
}

/** The filling of one name. */
export const nameFilling = (name: NameMention): Filling => named([name]);

function named(names: readonly NamedText[]): Filling {
  return { names, money: null, jobs: null };
}

function thing(sentence: Sentence, stretch: Stretch): NamedText {
  let { from, to } = stretch;
  while (from < to - 1 && isOf(sentence.tokens[from], KIND.determiner)) from++;
  // “The Commission Wednesday fined …”
  while (from < to - 1 && isOf(sentence.tokens[to - 1], KIND.calendar)) to--;
  return { ...placed(sentence, { from, to }), company: null, isSure: false, key: null };
}

function hasKind({ tokens }: Sentence, { from, to }: Stretch, kinds: number): boolean {
  for (let index = from; index < to; index++) if (isOf(tokens[index], kinds)) return true;
  return false;
}

/** “New York governor Ann Lee”: an office with its holder; null for a name without one. */
function officeOf({ tokens, at }: Sentence, name: NameMention): Stretch | null {
  let { from } = name;
  while (from > 0 && isOf(tokens[from - 1], KIND.title | KIND.authority) && !at[from - 1]) from--;
  const hasOffice =
    from < name.from && tokens.slice(from, name.from).some((token) => isOf(token, KIND.authority));
  if (!hasOffice) return null;
  const place = at[from - 1];
  return { from: place?.kind === 'name' ? place.from : from, to: name.to };
}

/** A state, a place, or whoever makes or keeps the law. */
function authority(
  sentence: Sentence,
  names: readonly NameMention[],
  head: Stretch | null,
): Filling | null {
  const office = names[0] && officeOf(sentence, names[0]);
  if (office) return named([thing(sentence, office)]);
  const place = names.find((name) => name.isPlace || hasKind(sentence, name, KIND.authority));
  const stretch = head ?? (place ? { from: place.from, to: place.to } : null);
  if (stretch && hasKind(sentence, stretch, KIND.authority))
    return named([place && !head ? place : thing(sentence, stretch)]);
  const near = place ?? stateBefore(sentence, names[0]);
  return near ? named([near]) : null;
}

/** “The EU AI Act takes effect”: the state before the name of its law. */
function stateBefore({ at }: Sentence, name: NameMention | undefined): NameMention | null {
  const found = name && (at[name.from - 1] ?? at[name.from - 2]);
  return found?.kind === 'name' && found.isPlace ? found : null;
}

function moneyIn({ mentions }: Sentence, { from, to }: Stretch): Filling | null {
  const money = mentions.find(
    (mention): mention is MoneyMention =>
      mention.kind === 'money' &&
      mention.from >= from &&
      mention.to <= to &&
      mention.label === 'plain',
  );
  return money ? { names: [], money, jobs: null } : null;
}
