/** Makes drafts of what matched in a sentence: one for each event that it tells. */
import type { Day } from '../../../domain/time/calendar.ts';
import { dayPublished } from '../../find/dates.ts';
import type { Frame } from '../../frames/frame.ts';
import type { SlotName } from '../../frames/pattern.ts';
import { heavier, type Standing } from '../../frames/standing.ts';
import { jobsIn } from '../../grammar/jobs.ts';
import { isOf } from '../../grammar/kinds.ts';
import type { MoneyMention, Sentence } from '../../grammar/sentence.ts';
import type { Language } from '../../language.ts';
import { KIND } from '../../lexicon/word.ts';
import type { NamedText, PatternMatch } from '../trial.ts';
import { freeAmount, isPrice, labelsOf, moneyOf, valued } from './amounts.ts';
import { asOneIncident, figuresOf, jurisdictionOf } from './beside.ts';
import { datesOf } from './dates.ts';
import { deniedIn } from './denial.ts';
import type { EventDraft, Read } from './draft.ts';
import { judged } from './judge.ts';
import { opposed, parted, partedTargets, roundOf } from './parted.ts';
import { isUnconfirmed } from './sourced.ts';

/** The language of a text and its time. */
interface Circumstances {
  language: Language;
  /** The year and the day in which it was published; null where they are not known. */
  year: number | null;
  day: Day | null;
}

/** The circumstances of a text, whose day or month is given; null where it carries none. */
export const circumstancesOf = (language: Language, published: string | null): Circumstances => ({
  language,
  year: published === null ? null : Number(published.slice(0, 4)),
  day: dayPublished(published),
});

/** The drafts of a sentence, those of what is denied in it, and the matches that add to others. */
export function draftsOf(
  read: Read,
  circumstances: Circumstances,
): { drafts: EventDraft[]; denied: EventDraft[]; adding: PatternMatch[] } {
  const { sentence } = read;
  const matches = asOneIncident(sentence, read.matches);
  if (matches.length === 0) return { drafts: [], denied: [], adding: [] };
  const { language, year, day } = circumstances;
  const denied = deniedIn(sentence.tokens, language.grammar);
  const hedges = hedgesIn(sentence, language);
  const trusted = matches
    .map((match) => {
      const isSourced = hedges.some((at) => isAbout(at, sentence, match, matches));
      const given = { match, sentence, language, year, day, isSourced, denied };
      const { trust, isDenied } = judged(given);
      return { match, isSourced, trust, isDenied };
    })
    .filter(({ trust }) => trust > 0);
  const standing = trusted.filter(({ isDenied }) => !isDenied);
  const own = standing.map(({ match }) => match).filter(({ pattern }) => !pattern.says.adds);
  // “X, which raised $5M in May, buys Y”: the sum is that of the round.
  const told = matches.filter(({ subject }) => subject === 'relative');
  // “X is in talks to raise money, a year after it raised $5M”
  const past = matches.filter(
    ({ group, pattern }) => group?.isEarlier && pattern.type === 'funding_round',
  );
  const claimedFor = ({ pattern }: PatternMatch) =>
    sumsOf([
      ...own,
      ...past.filter((each) => each.pattern.type === pattern.type),
      ...told.filter((each) => each.pattern.type !== pattern.type),
    ]);
  const drafted = (some: typeof trusted) =>
    some
      .filter(({ match }) => !match.pattern.says.adds)
      .flatMap(({ match: whole, trust, isSourced }) => {
        const match = bounded(whole, matches);
        const claimed = () => claimedFor(match);
        const draft = draftOf(read, match, trust, circumstances, isSourced, claimed);
        if (!draft) return [];
        // An item of a list ends where the next begins.
        const end = match.group === null ? match.to : nextOf(match, matches)?.from;
        return parted(sentence, opposed(draft), end).flatMap(partedTargets);
      });
  return {
    drafts: drafted(standing),
    denied: drafted(trusted.filter(({ isDenied }) => isDenied)).map(asRumour),
    adding: standing.filter(({ match }) => match.pattern.says.adds).map(({ match }) => match),
  };
}

/** The sums that matches have in their slots. */
const sumsOf = (matches: readonly PatternMatch[]): ReadonlySet<MoneyMention> =>
  new Set(
    matches.flatMap(({ slots }) =>
      [...slots.values()].flatMap(({ money }) => (money ? [money] : [])),
    ),
  );

/** The draft of something that is denied: a rumour. */
const asRumour = (draft: EventDraft): EventDraft => ({
  ...draft,
  standing: 'talked',
  isDenied: true,
});

/** A match up to the next of its kind: “A raised $2M, and B raised $3M”. */
function bounded(match: PatternMatch, all: readonly PatternMatch[]): PatternMatch {
  const next = nextOf(match, all);
  const isSecond =
    match.group !== null && all.some((each) => isSame(each, match) && each.at < match.at - 4);
  const { pattern, at, group, subject, slots, from } = match;
  const to = next && next.at < match.to ? Math.max(at + 1, next.from) : match.to;
  return { pattern, at, group, subject, slots, from, to, isSecond, isLast: !next };
}

/** Another match of the same kind of news. */
const isSame = (other: PatternMatch, { pattern }: PatternMatch): boolean =>
  other.pattern.isVerb && other.pattern.type === pattern.type && !other.pattern.says.adds;

/** The next match of the same kind. */
const nextOf = (match: PatternMatch, all: readonly PatternMatch[]): PatternMatch | undefined =>
  all.find((other) => isSame(other, match) && other.at > match.at + 4);

/** The tokens by which somebody says so who is not named: “sources”, “reportedly”. */
function hedgesIn({ tokens }: Sentence, { grammar }: Language): number[] {
  const found: number[] = [];
  for (let at = 0; at < tokens.length; at++)
    if (
      grammar.hedges.has(tokens[at]?.low ?? '') &&
      !tokens.slice(at, at + 4).some(({ low }) => grammar.stated.has(low))
    )
      found.push(at);
  return found;
}

/** True of a hedge that a match hangs on. An adverb is about its own clause: “X raised $1B, while Y reportedly raised $2B”. */
function isAbout(
  hedge: number,
  { tokens }: Sentence,
  match: PatternMatch,
  all: readonly PatternMatch[],
): boolean {
  if (!isOf(tokens[hedge], KIND.adverb)) return true;
  const end = nextOf(match, all)?.from ?? tokens.length;
  const start = all.findLast((other) => isSame(other, match) && other.at < match.at - 4)?.at ?? 0;
  return hedge >= start && hedge < end;
}

/** A name by itself, whatever it was taken from. */
const asNamed = ({ text, start, end, company, isSure, key }: NamedText): NamedText => ({
  text,
  start,
  end,
  company,
  isSure,
  key,
});

function draftOf(
  { sentence, index }: Read,
  match: PatternMatch,
  trust: number,
  { language, day }: Circumstances,
  isSourced: boolean,
  claimed: () => ReadonlySet<MoneyMention>,
): EventDraft | null {
  const { pattern, slots } = match;
  const frame = language.frames.get(pattern.type);
  if (!frame) return null;
  const names = new Map<SlotName, NamedText[]>(
    [...slots].map(([name, filling]) => [name, filling.names.map(asNamed)]),
  );
  const own =
    frame.amount === null || pattern.says.isSumless
      ? null
      : (slots.get('amount')?.money ??
        freeAmount(sentence, match, labelsOf(sentence, match, frame), claimed));
  const worth = moneyOf(sentence, 'valuation', match);
  const price = !own && worth && isPrice(sentence, match, worth) ? worth : null;
  const amount = own ?? price;
  const { valuation, basis } = valued(sentence, price ? null : worth, language);
  const { occurredOn, effectiveOn } = datesOf(sentence, match, language, day);
  return {
    type: pattern.type,
    frame,
    slots: names,
    amount,
    isSourced,
    isUnconfirmed: isUnconfirmed(match, sentence, language),
    trust,
    rules: [pattern.line],
    from: sentence.tokens[0]?.start ?? 0,
    to: sentence.tokens.at(-1)?.end ?? 0,
    valuation,
    basis,
    round: roundOf(sentence, amount, match),
    jobs: slots.get('jobs')?.jobs ?? jobsOf(sentence, match, language),
    occurredOn,
    effectiveOn,
    jurisdiction: pattern.type === 'regulation' ? jurisdictionOf(sentence, match) : null,
    figures: figuresOf(sentence, match),
    standing: standingOf(match, frame),
    status: pattern.says.status ?? null,
    isContested: pattern.says.isContested ?? false,
    isDenied: false,
    first: index,
    last: index,
    block: sentence.block,
  };
}

/** “Layoffs at X affect 300 people”: the jobs of a cut that its noun tells. */
const jobsOf = (sentence: Sentence, { pattern, from }: PatternMatch, language: Language) =>
  pattern.type === 'labour'
    ? (jobsIn(sentence, { from, to: sentence.tokens.length }, language.jobs)?.count ?? null)
    : null;

/** The standing that the line says, or a weightier one of the verb: “close to completing”. */
function standingOf({ group, pattern }: PatternMatch, frame: Frame): Standing {
  if (pattern.says.isEndedByNot && group?.isNegated) return 'failed';
  const said = pattern.says.standing;
  // What is being closed is not closed yet.
  const isUnderway = group?.isUnderway && !group.isPassive;
  const own = unless(group?.standing ?? 'done', isUnderway);
  if (said) return heavier(unless(said, isUnderway), own);
  const isOwn = pattern.subject === null || frame.about.includes(pattern.subject.name);
  return own === 'done' && group?.isUnderway && isOwn ? (frame.underway ?? 'done') : own;
}

const unless = (standing: Standing, isUnderway = false): Standing =>
  isUnderway && standing === 'completed' ? 'talked' : standing;
