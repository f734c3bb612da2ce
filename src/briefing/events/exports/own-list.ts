/** A team's own list of deals: few write the type and the title of an event into each row. */
import type { Said } from '../columns.ts';
import { titleOf } from './deal-titles.ts';

/** The words of a row, with the type that its columns are about and a title of them where it has none. */
export function asDeal(said: Said): Said {
  const deal = purchaseOf(said);
  const type = deal.type || typeOf(deal);
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

function typeOf({ acquirer, target, round, lead_investor, investor, valuation }: Said) {
  if (acquirer || target) return 'acquisition';
  return round || lead_investor || investor || valuation ? 'funding_round' : undefined;
}

const nameOf = ({ company, target }: Said) => company || target;
