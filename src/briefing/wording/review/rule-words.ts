/** The rules by which a workspace accepts without a look: those that hold, and their words. */
import type { ReviewRule, ReviewSettings, RuleTerms } from '../../../contracts/sources/review.ts';
import { typeLabel } from '../../../domain/event/labels.ts';
import { listed } from '../../../domain/text/english.ts';

const ANY: RuleTerms = { trust: null, publisher: null, origins: 1, confidence: 0, types: [] };

/** The rules of a workspace that has chosen none: official sources, and any two independent origins. */
const FROM_THE_START: readonly ReviewRule[] = [
  { ...ANY, number: 1, trust: 'official', confidence: 0.95, by: null },
  { ...ANY, number: 2, origins: 2, confidence: 0.8, by: null },
];

/** The rules that hold. */
export const rulesOf = ({ rules }: Pick<ReviewSettings, 'rules'>): readonly ReviewRule[] =>
  rules ?? FROM_THE_START;

/** The highest number that a rule of the workspace has had. */
export const lastRuleOf = ({ lastRule }: Pick<ReviewSettings, 'lastRule'>): number =>
  Math.max(lastRule, FROM_THE_START.length);

/** "official sources ≥ 0.95", "any two independent origins ≥ 0.8", "TechCrunch ≥ 0.9, funding round". */
export function ruleWords({ trust, publisher, origins, confidence, types }: RuleTerms): string {
  const whose = [
    trust === 'official' && 'official sources',
    trust === 'company' && 'company statements',
    publisher,
    origins > 1 && `any ${NUMBERS[origins] ?? origins} independent origins`,
  ].filter((part) => typeof part === 'string');
  const who = whose.length > 0 ? whose.join(', ') : 'all sources';
  const sure = confidence > 0 ? ` ≥ ${confidence}` : '';
  const what =
    types.length > 0 ? `, ${listed(types.map((type) => typeLabel(type).toLowerCase()))}` : '';
  return `${who}${sure}${what}`;
}

const NUMBERS: Readonly<Record<number, string>> = { 2: 'two', 3: 'three', 4: 'four', 5: 'five' };
