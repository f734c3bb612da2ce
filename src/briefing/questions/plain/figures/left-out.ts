/** Limits for which there is no filter: "more than 1 million people", "without March". They are left out of the question, and the answer says so. */

import type { EventType } from '../../../../domain/event/vocabulary.ts';
import { withoutTail } from '../../../../domain/text/cutting.ts';
import type { Token } from '../../../../domain/text/tokens.ts';
import type { Day } from '../../../../domain/time/calendar.ts';
import { orderAt } from '../order.ts';
import { periodAt } from '../periods.ts';
import { exclusionAt, type PlainWord, plainWord } from '../words.ts';
import { textOf } from './figure-text.ts';
import { jobsAt } from './jobs.ts';
import { LIMITS } from './limits.ts';

/** Words that are left out of a question, and the sentence that says so. */
interface LeftOut {
  tokens: readonly Token[];
  /** Null where nothing is missed: the cheapest purchase has a known price. */
  note: string | null;
}

/** The words that are left out where they begin, behind the words `before`; null where nothing is. */
export function leftOutAt(
  words: readonly PlainWord[],
  before: readonly PlainWord[],
  { today, types }: { today: Day; types: readonly EventType[] },
): LeftOut | null {
  const said = textOf(words.slice(0, LONGEST));
  for (const [pattern, why] of NEVER) {
    const never = pattern.exec(said)?.groups?.never;
    if (never !== undefined) return leftOut(words.slice(0, never.split(' ').length), why);
  }
  const cause = CAUSE.exec(said)?.groups?.cause;
  const isOfJobs =
    types.every((type) => type === 'labour') || before.some(({ key }) => CUT.test(key));
  if (cause !== undefined && isOfJobs)
    return leftOut(
      words.slice(0, cause.split(' ').length),
      'No filter stands for the reason of job cuts',
    );
  const who = WHO_SUES.exec(said)?.groups?.who;
  if (who !== undefined && before.some(({ key }) => CASES.test(key)))
    return leftOut(
      words.slice(0, who.split(' ').length),
      'No filter stands for the kind of those who sue',
    );
  if (DOWN.test(said))
    return leftOut(words.slice(0, 1), 'No filter tells rounds at a lower valuation than before');
  const unled = UNLED.exec(said)?.[0];
  if (unled !== undefined)
    return leftOut(
      words.slice(0, unled.split(' ').length),
      'No filter tells rounds that nobody led',
    );
  const share = SHARE.exec(said)?.groups?.share;
  if (share !== undefined)
    return leftOut(words.slice(0, share.split(' ').length), 'No filter tells a share of others');
  const stated = STATED.exec(said)?.groups?.stated;
  if (stated !== undefined) {
    const out = leftOut(
      words.slice(0, stated.split(' ').length),
      'No filter asks for a stated amount',
    );
    const isOrdered = before.some((_, at) => orderAt(before.slice(at)) !== null);
    return isOrdered ? { ...out, note: null } : out;
  }
  const count = jobsAt(words, before) ? 0 : countLength(words);
  if (count > 0)
    return leftOut(words.slice(0, count), 'No filter counts people, customers or records');
  const lasting = LASTING.exec(textOf(words.slice(0, LONGEST)))?.groups?.lasting;
  if (lasting !== undefined)
    return leftOut(
      words.slice(0, lasting.split(' ').length),
      'No filter measures how long something lasted',
    );
  const days = daysLength(words, today);
  return days > 0 ? leftOut(words.slice(0, days), 'Months can’t be left out') : null;
}

/** "Cheapest way to get compute", "should I buy Nvidia": what is to be done. How the app is used, its help tells. */
const ADVICE =
  /^(?<never>(?:(?:what is|whats|what’s|what's|the|tell me|show me) )*(?:cheapest|best|easiest|fastest|quickest|right|good|smartest) (?:way|ways|place|places|time|method|option|strategy|stock|stocks|investment) (?:to|for)(?: (?:get|buy|invest|rent|use|find|build|run|do|start|enter|raise|hire))?|how (?:do|can|should|would|could) (?:i|we|you|one) (?:get|buy|invest|rent|find|build|run|start|enter|raise|hire|become)|how to (?:get|buy|invest|rent|find|build|run|start|enter|raise|hire|become)|(?:should|shall) (?:i|we) (?:buy|sell|invest|hold|use|switch|join|trust|rent)|(?:is|are) it (?:worth|safe|wise) (?:to|it)|(?:which|what) stocks? (?:should|to|can|do)(?: (?:i|we))?(?: buy| sell)?)(?= |$)/;
const OFTEN =
  /^(?<never>(?:more than (?:once|twice)|at least twice|twice|several times|multiple times|repeatedly))(?: |$)/;
/** "Missed earnings", "beat estimates". */
const ESTIMATES =
  /^(?<never>(?:missed|misses|miss|beat|beats|topped|tops))(?= (?:\S+ )?(?:earnings|estimates|consensus|the street)(?: |$))/;
/** "Above 1 GW". */
const POWER =
  /^(?<never>(?:over|above|more than|at least|under|below|less than|up to|around) \d[\d.,]*\+?(?: ?(?:gw|mw|tw|gigawatts?|megawatts?))(?: or more)?)(?: |$)/;
const NEVER: readonly (readonly [pattern: RegExp, why: string])[] = [
  [ADVICE, 'The log tells what happened, and gives no advice'],
  [ESTIMATES, 'The log has no estimates of analysts beside what companies report'],
  [POWER, 'No filter measures power'],
  [OFTEN, 'No filter counts how often something happened'],
];

/** "Because of AI", "jobs lost to AI". */
const CAUSE =
  /^(?<cause>(?:(?:because of|due to|owing to|caused by|blamed on|as a result of) (?:the )?(?:ai agents|artificial intelligence|generative ai|weak demand|[a-z]+)|(?:to|by|for) (?:ai agents|artificial intelligence|generative ai|ai|automation|robots)))(?: |$)/;
const CUT = /^(?:jobs?|lay-?offs?|laid|redundanc(?:y|ies)|firings?|sackings?)$/;

/** "Lawsuits by newspapers": the log knows who sues by name. Of authors and parents the texts tell. */
const WHO_SUES =
  /^(?<who>(?:(?:brought|filed) )?(?:by|from) (?:the )?(?:(?:news|music) )?(?:newspapers|publishers|media companies|media|(?:us |american )?states|(?:state )?attorneys general|governments?|regulators|rivals|competitors|users|customers|shareholders|employees|companies|startups|big tech|artists|musicians|record labels|studios))(?: |$)/;
const CASES = /^(?:lawsuits?|suits?|cases?|claims?|complaints?|litigation|sued)$/;

/** "Down rounds", and none of "was it down". */
const DOWN = /^(?:down|flat) rounds?(?: |$)/;
/** "Rounds with no lead investor". */
const UNLED = /^(?:(?:with )?no|without an?(?: known)?|lacking a) lead(?: investors?)?(?= |$)/;

/** "What share of funding". */
const SHARE = /^(?<share>(?:share|proportion|percentage) of)(?: |$)/;

/** "With a known price". */
const STATED =
  /^(?<stated>(?:with |at )?(?:an? |the )?(?:known|disclosed|stated|published) (?:prices?|amounts?|sums?|sizes?|values?))(?: |$)/;

const leftOut = (words: readonly PlainWord[], why: string): LeftOut => ({
  tokens: words.map(({ token }) => token),
  note: `${why}, so this is answered without “${withoutTail(words.map(({ token }) => token.value).join(' '), ',;?!.')}”.`,
});

/** "More than 1 million people": how many words that is. */
function countLength(words: readonly PlainWord[]): number {
  const said = textOf(words.slice(0, LONGEST));
  const { limit, open, counted = '' } = COUNTED.exec(said)?.groups ?? {};
  const isLimit = limit === undefined ? open !== undefined : LIMITS.has(limit);
  return isLimit ? counted.split(' ').length : 0;
}

const LONGEST = 9;
const COUNTED =
  /^(?<counted>(?:(?<limit>[a-z<>=≥≤]+(?: [a-z]+){0,2}) )?(?:\d[\d.,]*(?:k|m|mn|bn)?|an?|half an?)(?: (?:thousand|hundred|million|billion))?(?<open>\+| or more)? (?:people|customers|users|records|accounts|patients|subscribers))(?: |$)/;

/** "Lasting longer than an hour", "over ten hours". */
const LASTING =
  /^(?<lasting>(?:(?:(?:that )?(?:last|lasts|lasting|lasted)(?: for)?|for|of) )?(?:longer than|shorter than|more than|less than|over|under|at least|at most|up to|no longer than) (?:\d[\d.,]*|an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty-four|several)(?: full)? (?:minutes?|hours?|hrs?|mins?))(?: |$)/;

/** "Without March", "except in March": how many words that is. */
function daysLength(words: readonly PlainWord[], today: Day): number {
  const start = exclusionAt(words);
  if (start === null) return 0;
  const isLed = /^(?:in|during)$/.test(words[start]?.key ?? '');
  const days = isLed ? words.slice(start) : [IN, ...words.slice(start)];
  const found = periodAt(days, today);
  return found ? start + found.length - (isLed ? 0 : 1) : 0;
}

const IN = plainWord({ value: 'in' });
