/** Words of a language that the grammar needs beside its kinds of words. */
import type { Standing } from '../frames/standing.ts';

/** Words by what they say of the doing behind them. */
export interface GrammarWords {
  /** True of languages whose verb stands second, and whose participles and infinitives stand last: German, Swedish in part. */
  isVerbSecond: boolean;
  /** Verbs and nouns before an infinitive, by their lemmas: agree to, talks to, plan to. */
  standings: ReadonlyMap<string, Standing>;
  /** Before an infinitive as an adjective: set to, close to. */
  beforeInfinitive: ReadonlyMap<string, Standing>;
  /** Marks an infinitive. */
  to: ReadonlySet<string>;
  /** Before whoever does it, in a passive sentence. */
  by: ReadonlySet<string>;
  /** Forms of “be”, with which a participle is passive. */
  passive: ReadonlySet<string>;
  /** Forms of “had”: long ago. */
  pluperfect: ReadonlySet<string>;
  /** Modal verbs that leave it open: could, may. */
  possible: ReadonlySet<string>;
  /** Those of them that make a rumour of the main verb of a headline: “X may cut jobs”. */
  rumours: ReadonlySet<string>;
  /** Words by which the news is somebody’s who is not named: reportedly, sources. */
  hedges: ReadonlySet<string>;
  /** Words for news that nobody with a name stands by: adverbs, participles behind “is”, people without a name, words before them, and behind them what they know or that they say so. */
  unnamed: Readonly<
    Record<'adverbs' | 'states' | 'people' | 'by' | 'familiar' | 'say', ReadonlySet<string>>
  >;
  /** Behind a hedge, that somebody says so after all: “enligt ett pressmeddelande”. */
  stated: ReadonlySet<string>;
  /** After which a doing is an earlier one: after, since. */
  earlier: ReadonlySet<string>;
  /** Titles that a company has by its newest round: “a unicorn after raising $100M”. */
  milestones: ReadonlySet<string>;
  /** Verbs behind which others shall do something, by their lemmas: mandate. */
  demands: ReadonlySet<string>;
  /** Verbs before somebody who shall do something, by their lemmas: “wants X to buy Y”. */
  wishes: ReadonlySet<string>;
  /** Verbs before what somebody would like, by their lemmas: “hoping to sell X”. */
  hopes: ReadonlySet<string>;
  /** Words for whom and what money is collected that is no investment: charity. */
  charity: ReadonlySet<string>;
  /** Verbs before what others think will come, by their lemmas: predict. */
  forecasts: ReadonlySet<string>;
  /** Verbs before what somebody is said to have done, by their lemmas: allege. */
  alleges: ReadonlySet<string>;
  /** Makes a condition: if, unless. */
  conditions: ReadonlySet<string>;
  /** Words that deny: verbs, verbs that deny a report alone, verbs with their particles, and the nouns of what is denied by their lemmas; words before a clause, words for what is not so, nouns for what somebody made up with the verbs that call a report so, words for none and what there is none of, and those that end what is denied. */
  denials: Readonly<
    Record<
      | 'verbs'
      | 'rejects'
      | 'particles'
      | 'reports'
      | 'clauses'
      | 'untrue'
      | 'inventions'
      | 'calls'
      | 'none'
      | 'absent'
      | 'ends',
      ReadonlySet<string>
    >
  >;
  /** Words with which a text corrects itself: for its versions, for a text by their lemmas, for saying what is not so, and for doing so by mistake beside a verb that says. */
  corrections: Readonly<
    Record<'versions' | 'texts' | 'misstates' | 'wrongly', ReadonlySet<string>>
  >;
  /** Of the last days: just. */
  recent: ReadonlySet<string>;
  /** Two words for a time that is news still, the second by the first: last week. */
  recentPeriods: ReadonlyMap<string, ReadonlySet<string>>;
  /** At the head of a sentence: it explains, and tells no news: how, why. */
  explains: ReadonlySet<string>;
  /** Words before a name that is no more than presented, and the lemmas of what it is one of: “the biggest deal came from X, which …”. */
  presents: Readonly<Record<'verbs' | 'heads', ReadonlySet<string>>>;
  /** At the head of a sentence: of all that was before. */
  allTime: readonly string[];
  /** At the head of a sentence, words before a number of years, and for these: "over its five years", of all that was before. */
  overYears: Readonly<Record<'before' | 'units', ReadonlySet<string>>>;
  /** The ends of a deal, behind its noun: collapses, falls through. */
  outcomes: ReadonlyMap<string, Standing>;
  /** Verbs whose object goes on as it was, by their lemmas: continue. */
  ongoing: ReadonlySet<string>;
  /** Of earlier times: previously, ago. */
  past: ReadonlySet<string>;
  /** Two words for a time that is no news any more, the second by the first: last year. */
  pastPeriods: ReadonlyMap<string, ReadonlySet<string>>;
}
