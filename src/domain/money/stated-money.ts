/** An amount with the words that stand around it where it was copied from: "raised €2.5m in funding (approx.)[2]". */

import { Misreading } from '../../errors.ts';
import { splitAt } from '../text/cutting.ts';
import { shown, tidy, withoutNoteMarks } from '../text/typed.ts';
import { AN_AMOUNT, type Money } from './currency.ts';
import { type MoneyOptions, parseMoney } from './money-reading.ts';

const LONGEST = 120;

/** Words before an amount that say nothing more of it. */
const BEFORE =
  /^(?:(?:has |have )?(?:raised|raises|raising|secured|closed|paid|spent)|(?:is |was )?(?:reportedly|valued|priced|worth|totalling|totaling)|(?:a|an|the|at|of|for|in|total|sum|price|valuation|deal value|amount)|=)(?: |:)+/i;
/** The same behind it. */
const BEHIND =
  / (?:in|of) (?:(?:total|new|fresh|overall|disclosed) )?(?:funding|financing|capital|investment|investments|cash|all|total|value|valuation)$| (?:funding|financing|investment|valuation|in total|deal)$/i;
/** A remark in brackets that says nothing more, or the same sum in another currency. */
const REMARK =
  /^(?:[~≈]|approx|appr|ca|circa|est|estimate|reported|unconfirmed|unicorn|converted|rumou?red|undiscounted|total)/i;
const CLOSE = /^(?:~|≈|approx|appr|ca|circa|est)/i;
/** A figure with neither a unit nor a currency: nobody says so much in whole dollars. */
const BARE = /^\d{1,3}(?:[.,]\d{1,2})?$/;

/**
 * Reads an amount of an event. Words around it that say nothing more, marks of notes and the same sum in another
 * currency in brackets are left out; words that say more are refused, with the amount that was meant.
 * @throws {Misreading}
 */
export function statedMoney(typed: string, options: MoneyOptions = {}): Money {
  const text = tidy(withoutNoteMarks(typed));
  if (BARE.test(text) && options.currency === undefined) throw bare(text);
  try {
    return parseMoney(text, options);
  } catch (error) {
    if (!(error instanceof Misreading) || text.length > LONGEST) throw error;
    const plain = withoutWords(text);
    if (plain !== null && plain.words !== text) return read(plain, error, options);
    throw withMeant(text, error);
  }
}

interface Plain {
  words: string;
  isAbout: boolean;
}

/** The amount without what says nothing more; null where brackets say something of their own. */
function withoutWords(text: string): Plain | null {
  let [words, isAbout] = [text, false];
  const [before, remark] = splitAt(words.endsWith(')') ? words.slice(0, -1) : '', '(') ?? [];
  if (before !== undefined && remark !== undefined) {
    const isSum = moneyIn(remark) !== null;
    if (!isSum && !REMARK.test(remark)) return null;
    words = before.trim();
    isAbout = !isSum && CLOSE.test(remark);
  }
  for (let was = ''; was !== words; ) {
    was = words;
    words = words.replace(BEFORE, '').replace(BEHIND, '');
  }
  return { words, isAbout };
}

function read({ words, isAbout }: Plain, refusal: Misreading, options: MoneyOptions): Money {
  const money = moneyIn(words, options);
  if (money === null) throw withMeant(words, refusal);
  return isAbout && money.qualifier === 'exact' ? { ...money, qualifier: 'about' } : money;
}

function moneyIn(words: string, options: MoneyOptions = {}): Money | null {
  try {
    return parseMoney(words, options);
  } catch (error) {
    if (error instanceof Misreading) return null;
    throw error;
  }
}

/** A currency, a figure and a unit, wherever they stand. */
const FIGURE =
  /(?:[A-Z]{0,3}[$€£¥₹₩] ?|(?:[A-Z]{3}|kr) )?\d[\d.,]*(?: ?(?:[kmbt]n?|mio|mrd|million|billion|trillion|crore|cr|lakh)\b\.?)?(?: ?(?:[€£]|[A-Z]{3}\b|kr\b))?/giu;

/** The refusal with the one amount that stands in the words. */
function withMeant(words: string, refusal: Misreading): Misreading {
  const { misread } = refusal;
  // A refusal that says its own fault, as “is below zero”, is clearer than that of words.
  const isTold = [misread.meant, misread.answer, misread.wrong].some((part) => part !== undefined);
  if (isTold) return refusal;
  const found = [...words.matchAll(FIGURE)].flatMap(([figure]) =>
    moneyIn(figure.trim()) && !BARE.test(figure.trim()) ? [figure.trim()] : [],
  );
  const [meant] = found;
  const isOne = found.length === 1 && words.match(/\d[\d.,]*/g)?.length === 1;
  return meant !== undefined && isOne && meant !== words
    ? new Misreading({ ...misread, meant, wrong: 'says more than an amount', answer: '' })
    : refusal;
}

function bare(text: string): Misreading {
  return new Misreading({
    typed: shown(text),
    ...AN_AMOUNT,
    wrong: 'has neither a currency nor a unit',
    answer: `Use $${text}m, €${text}m or $${text}bn`,
    instead: `$${text}m`,
  });
}
