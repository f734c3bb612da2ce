/** The units of amounts, as people write them: million, bn, Mrd, crore. */
import { nearest } from '../text/names.ts';

/** The power of ten that a unit stands for, by the unit in lower case. */
export const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ...words('k thousand tsd', 3),
  ...words('m mn mm mln mio million millions millionen miljon miljoner', 6),
  ...words(
    'b bn bln bil billion billions mrd mld mdr md milliard milliarde milliarden miljard miljarder',
    9,
  ),
  ...words('t tn trn trillion trillions billionen', 12),
  ...words('lakh lakhs lac lacs', 5),
  ...words('crore crores cr', 7),
  ['lakh crore', 12],
  ...words('万 萬 만', 4),
  ...words('億 亿 억', 8),
  ...words('兆 조', 12),
]);

/** Units before which a comma is decimal. */
export const CONTINENTAL = new Set(
  'tsd mio millionen miljon miljoner mrd mld mdr md milliarde milliarden miljard miljarder billionen'.split(
    ' ',
  ),
);

/** The amount with the unit that its last word nearly is, or begins: “2.5 bilion” is meant to be “2.5 billion”; nothing where it is near to none. */
export function meantUnit(amount: string): { meant?: string } {
  const [, figure = '', word = ''] = /^(\D{0,4}\d[\d.,'’ ]*?)[ -]?([a-z]{3,})$/i.exec(amount) ?? [];
  const begun = [...EXPONENTS.keys()].find((each) => word && each.startsWith(word.toLowerCase()));
  const [unit = begun] = word ? nearest(word, EXPONENTS.keys(), (each) => each) : [];
  return unit && unit !== word.toLowerCase() ? { meant: `${figure} ${unit}` } : {};
}

function words(list: string, exponent: number): [string, number][] {
  return list.split(' ').map((word) => [word, exponent]);
}

/** Units that stand before a currency in one word, as continental tables have them: `500 Mkr`, `20 MEUR`. */
const JOINED_UNITS: Readonly<Record<string, string>> = {
  t: 'tsd',
  m: 'mio',
  mio: 'mio',
  md: 'mrd',
  mdr: 'mrd',
  mrd: 'mrd',
};
const JOINED = /(?<=\d) ?(t|m|md|mdr|mrd)(sek|nok|dkk|eur|usd|chf)\b/gi;
/** So written, kronor are Swedish; in small letters they may be those of three countries. */
const JOINED_KRONOR = /(?<=\d) ?(T|M|Md|Mdr)kr\b/g;

/** A unit in front of the figure, as tables have it: `TEUR 500`, `Mio. € 20`. */
const UNIT_FIRST = /^(t|m|mio|mrd)\.? ?(€|sek|nok|dkk|eur|usd|chf) ?(\d[\d.,]*)$/i;

/** Parts a unit from the currency that it is one word with, and puts it behind the figure. */
export const withCodes = (typed: string): string =>
  typed
    .replace(
      UNIT_FIRST,
      (_all, unit: string, code: string, figure: string) =>
        `${code.toUpperCase()} ${figure} ${JOINED_UNITS[unit.toLowerCase()]}`,
    )
    .replace(JOINED_KRONOR, (_all, unit: string) => ` ${JOINED_UNITS[unit.toLowerCase()]} SEK`)
    .replace(
      JOINED,
      (_all, unit: string, code: string) =>
        ` ${JOINED_UNITS[unit.toLowerCase()]} ${code.toUpperCase()}`,
    );
