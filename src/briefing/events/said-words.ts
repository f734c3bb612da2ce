/** The words of a file for the values of the controlled lists, as the form has them. */
import { roundWords, statusWords, typeWords } from '../../domain/event/labels.ts';
import {
  EVENT_TYPES,
  type EventType,
  type Round,
  type Status,
} from '../../domain/event/vocabulary.ts';
import { valueKey } from '../../domain/text/english.ts';

const TYPES = typeWords(EVENT_TYPES);
const STATUS = statusWords();
const ROUND = new Map<string, Round>([
  ...roundWords(),
  ['venture_series_unknown', 'series_unknown'],
  ['venture', 'series_unknown'],
  ['early_vc', 'series_unknown'],
  ['late_vc', 'series_unknown'],
  ['early_stage_vc', 'series_unknown'],
  ['later_stage_vc', 'series_unknown'],
  ['growth_equity_vc', 'private_equity'],
  ['product_crowdfunding', 'equity_crowdfunding'],
  ['post_ipo_secondary', 'secondary_market'],
  ['convertible', 'convertible_note'],
  ['funding', 'undisclosed'],
  ['unknown', 'undisclosed'],
]);

/** A type by its id, its label or what people call it; null for none. */
export const typeNamed = (typed: string): EventType | null => TYPES.get(valueKey(typed)) ?? null;

/** A status as people write it; null for none. */
export const statusNamed = (typed: string): Status | null => STATUS.get(valueKey(typed)) ?? null;

/** A round as people and the funding databases write it: "Series B", "Seed Round", "Venture - Series Unknown"; null for none. */
export function roundOf(typed: string): Round | null {
  const key = valueKey(typed).replace(/^(?:serie|série|シリーズ)_?(?=[a-j](?:_|$))/, 'series_');
  return ROUND.get(key) ?? ROUND.get(bare(key)) ?? null;
}

/** "seed_round" is a seed. */
const bare = (round: string) => round.replace(/_(?:round|funding|runde|runda)$/, '');
