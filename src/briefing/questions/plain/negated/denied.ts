/** The deeds that a question says a party has not done: "rounds that Nvidia did not join". */
import type { FilterKey } from '../../filter-keys.ts';
import { joined, type PlainWord } from '../words.ts';

/** The words behind the name of a party that deny what it did, and the part that it would have. */
interface Denied {
  key: FilterKey;
  length: number;
}

/** Deeds by the part of who does them. */
const DEEDS: readonly (readonly [part: FilterKey, verbs: string])[] = [
  ['lead', 'lead|led|leading'],
  [
    'investor',
    'join|joined|back|backed|fund|funded|finance|financed|invest in|invested in|invest|invested|participate in|participated in|participate|participated|take part in|taken part in|take part|taken part|put money into|put money in',
  ],
  ['acquirer', 'buy|bought|acquire|acquired|take over|taken over'],
  ['plaintiff', 'sue|sued|bring|brought|file|filed'],
];
const DENIED =
  /^(?:(?:has|have|had|did|do|does|is|was|were) (?:not|never)|never) (?:also |yet |even )?(.+)$/;
const OF_DEEDS = DEEDS.map(([key, verbs]) => [key, new RegExp(`^(?:${verbs})(?= |$)`)] as const);

/** A noun or a pronoun before the name that what it did belongs to: "rounds Nvidia did not join". In "why did Nvidia not buy Arm" there is none. */
const BELONGS =
  /(?:^| )(?:rounds?|deals?|raises|fundings?|acquisitions?|purchases?|takeovers?|cases|suits|lawsuits|companies|startups|start-ups|firms|labs|ones|those|that|which|year|month|week|quarter|\d{4})$/;

/** "Which rounds did Nvidia not join". */
const ASKED =
  /(?:^| )(?:rounds?|deals?|companies|startups|start-ups|firms|labs|what) (?:has|have|had|did|do|does)$/;
const ASKED_DENIED = /^(?:not|never) (?:also |yet |even )?(.+)$/;

const PARTIES: readonly FilterKey[] = [
  'company',
  'with',
  'investor',
  'lead',
  'acquirer',
  'plaintiff',
  'subject',
];

/** The deed that the words behind a party deny; null where they deny nothing. */
export function deniedAt(
  party: FilterKey,
  before: readonly PlainWord[],
  after: readonly PlainWord[],
): Denied | null {
  const ahead = joined(before);
  if (!PARTIES.includes(party) || !(BELONGS.test(ahead) || ASKED.test(ahead))) return null;
  const said = joined(after.slice(0, 7));
  const deed = (ASKED.test(ahead) ? ASKED_DENIED : DENIED).exec(said)?.[1];
  if (deed === undefined) return null;
  for (const [key, verbs] of OF_DEEDS) {
    const verb = verbs.exec(deed)?.[0];
    if (verb !== undefined)
      return { key, length: `${said.slice(0, -deed.length)}${verb}`.split(' ').length };
  }
  return null;
}
