/** A team's own list of deals: few write the type and the title of an event into each row. */
import type { Said } from '../columns.ts';
import { roundOf, statusNamed } from '../said-words.ts';
import { titleOf } from './deal-titles.ts';

/** The words of a row, with the type that its columns are about and a title of them where it has none. `columns` are all of the table, of which this row may fill few. */
export function asDeal(said: Said, columns: ReadonlySet<keyof Said>): Said {
  const deal = purchaseOf(stageOf(said));
  const type = deal.type || typeOf(deal) || (columns.has('type') ? undefined : kindOf(columns));
  const isDeal = type === 'acquisition' || type === 'funding_round';
  if (!type) return said;
  return { ...deal, type, ...(!deal.title && isDeal && nameOf(deal) && { title: titleOf(deal) }) };
}

const PURCHASE = /^(?:m ?& ?a|merger.*|acqui\w*|buy-?out|lbo|trade sale|takeover)$/i;

/** "M&A" in the column of rounds is none; the company of its row is what was bought. */
function purchaseOf(said: Said): Said {
  const { round, company, target, ...rest } = said;
  if (!round || !PURCHASE.test(round)) return said;
  const bought = target || company;
  return { ...rest, type: said.type || 'acquisition', ...(bought && { target: bought }) };
}

/** "Series B" in a column of stages is a round. */
function stageOf(said: Said): Said {
  const { status, ...rest } = said;
  const isRound = status !== undefined && !statusNamed(status) && roundOf(status) !== null;
  return isRound && !said.round ? { ...rest, round: status } : said;
}

/** The type that all rows of such columns have. */
function kindOf(columns: ReadonlySet<keyof Said>) {
  if (columns.has('acquirer') || columns.has('target')) return 'acquisition';
  const ofRounds = ['round', 'lead_investor', 'investor'] as const;
  return ofRounds.some((field) => columns.has(field)) ? 'funding_round' : undefined;
}

function typeOf({ acquirer, target, round, lead_investor, investor, valuation }: Said) {
  if (acquirer || target) return 'acquisition';
  return round || lead_investor || investor || valuation ? 'funding_round' : undefined;
}

const nameOf = ({ company, target }: Said) => company || target;
