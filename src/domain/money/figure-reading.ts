/** Reads the digits of one figure, whose commas and dots mean one thing in London and another in Berlin. */

/** The surroundings of a figure, which tell a decimal sign from a thousands separator. */
interface FigureContext {
  /** True where a unit follows: nobody writes 1.234 billion for more than a trillion. */
  hasUnit: boolean;
  /** True where that unit is a continental word (`Mrd`, `Mio`), before which a comma is decimal. */
  isContinental: boolean;
  /** The minor digits of the currency: with three, `1.234` is a price. */
  minorDigits: number;
}

/** A figure that can be read in two ways, each as plain digits. */
interface TwoReadings {
  thousands: string;
  decimal: string;
}

const SPACED = /^\d{1,3}(?:([ '’])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/;
const PLAIN = /^\d+$/;
const GROUPED_DECIMAL = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*(?!\1)[.,]\d+$/;
const GROUPED = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})+$/;
const INDIAN = /^[1-9]\d?(?:,\d\d)+,\d{3}(?:\.\d+)?$/;
const ONE_GROUP = /^[1-9]\d{0,2}[.,]\d{3}$/;
const DECIMAL = /^\d*[.,]\d+$/;

/**
 * The figure as plain digits with a decimal dot. Two separators: the last is decimal. One that comes twice, or
 * a space or apostrophe: thousands. One comma and three digits: thousands, unless the unit is continental. One
 * dot and three digits: decimal before an English unit or in a currency of three minor digits, else
 * `TwoReadings`. Anything else with one separator: decimal. Null where the groups fit nothing.
 */
export function readFigure(figure: string, context: FigureContext): string | TwoReadings | null {
  if (PLAIN.test(figure)) return figure;
  if (SPACED.test(figure)) return figure.replace(/[ '’]/g, '').replace(',', '.');
  if (INDIAN.test(figure)) return figure.replaceAll(',', '');
  if (GROUPED.test(figure)) return figure.replace(/[.,]/g, '');
  if (GROUPED_DECIMAL.test(figure)) return lastIsDecimal(figure);
  if (ONE_GROUP.test(figure)) return oneGroup(figure, context);
  return DECIMAL.test(figure) ? `0${figure.replace(',', '.')}` : null;
}

function lastIsDecimal(figure: string): string {
  const at = Math.max(figure.lastIndexOf('.'), figure.lastIndexOf(','));
  return `${figure.slice(0, at).replace(/[.,]/g, '')}.${figure.slice(at + 1)}`;
}

function oneGroup(figure: string, context: FigureContext): string | TwoReadings {
  const thousands = figure.replace(/[.,]/, '');
  const decimal = figure.replace(',', '.');
  if (figure.includes(',')) return context.isContinental ? decimal : thousands;
  const price = context.hasUnit ? !context.isContinental : context.minorDigits === 3;
  return price ? decimal : { thousands, decimal };
}
