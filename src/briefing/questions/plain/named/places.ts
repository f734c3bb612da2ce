/** Places that a question names and that are no place of what it asks for: whom export rules are about, and where a share is listed. */
import { jurisdictionLabel } from '../../../../domain/event/labels.ts';
import { folded } from '../../../../domain/text/folding.ts';
import { joined, type Piece, type PlainWord } from '../words.ts';

/** Trade with a place, of which rules are about it and not of it. */
const TRADE =
  /\b(?:exports?|exported|exporting|sanctions?|tariffs?|embargo(?:es)?|(?:chip|chips|gpu|gpus) (?:sales|curbs|bans?|controls?))\b/;
const TOWARDS =
  /^(?:to|on|against|towards?|into|for|about|regarding|concerning|targeting|hitting|vs?|versus)$/;
const OF_ITS_OWN = /^(?:in|by|of|from|under|within|inside|across|s)$/;
/** Places whose name before “export controls” says whose these are. */
const MAKERS: ReadonlySet<string> = new Set(['US', 'EU', 'GB', 'UK']);

/** "The moratorium on state laws" is no law of a state. */
const OVERRIDDEN =
  /(?:^| )(?:moratorium|executive orders?|ban|freeze|pre-?emption|pre-?empt(?:s|ed|ing)?|override|overrides|overriding|task force)(?: (?:on|of|against|over))?(?: (?:the|all|ai)){0,2}$/;

/** Exchanges that are called as a place is, from which few of those that list there come. */
const EXCHANGES: ReadonlySet<string> = new Set(['hong kong', 'singapore']);
const LISTS =
  /\b(?:ipos?|list(?:s|ed|ing|ings)?|(?:go|goes|going|went|gone) public|floats?|floated|flotations?|debuts?)\b/;

/** True for a place, read as `piece`, that is looked for in the texts: "export controls China" are rules about China, by others. */
export function isObject(
  { filters, length }: Piece,
  rest: readonly PlainWord[],
  before: readonly PlainWord[],
): boolean {
  const [place] = filters;
  if (!place || !isPlace(place.key)) return false;
  const [said, ahead] = [joined([...before, ...rest]), joined(before)];
  const named = rest.slice(0, length);
  const lead = before.at(-1)?.key ?? '';
  if (OVERRIDDEN.test(ahead)) return true;
  if (EXCHANGES.has(joined(named))) return LISTS.test(said);
  if (!TRADE.test(said) || named.some(({ owns }) => owns) || OF_ITS_OWN.test(lead)) return false;
  if (TOWARDS.test(lead) || TRADE.test(ahead)) return true;
  return !MAKERS.has(place.value) && folded(jurisdictionLabel(place.value)) === joined(named);
}

const OF_THOSE = /(?:^| )(?:by|from|with)(?: (?:the|an?|some|several|many|only))?$/;
const THOSE = /^(?:investors?|funds?|vcs?|backers?|money|capital|banks?|venture capital)(?: |$)/;

/** True for a place, read as `piece`, of those who give the money: "backed by Saudi investors". Of investors no filter asks where they come from. */
export function isOfInvestors(
  { filters, length }: Piece,
  rest: readonly PlainWord[],
  before: readonly PlainWord[],
): boolean {
  const [place] = filters;
  if (!place || !isPlace(place.key)) return false;
  return OF_THOSE.test(joined(before)) && THOSE.test(joined(rest.slice(length, length + 2)));
}

const isPlace = (key: string): boolean =>
  key === 'jurisdiction' || key === 'country' || key === 'region';
