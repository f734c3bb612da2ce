/** Events that registers state in fields: read as they stand, and sure where the words that were asked for are in the title. */
import type { Statement } from '../../contracts/sources/item.ts';
import { shortened } from '../../domain/text/cutting.ts';
import { isDay } from '../../domain/time/calendar.ts';

/** All that a kind says of an item; what is left out is not stated. */
type Stated = Pick<Statement, 'type' | 'status'> &
  Partial<Omit<Statement, 'effectiveOn' | 'commentsCloseOn' | 'confidence'>> & {
    effectiveOn?: string | null | undefined;
    commentsCloseOn?: string | null | undefined;
    /** True where what was asked for is what it is about; false where it may only be mentioned. */
    isAbout: boolean;
  };

const SURE = 0.95;
/** Waits for a look, behind what is sure. */
const OPEN = 0.7;
/** The longest official title and reference of an event, in UTF-16 units. */
const LONGEST = 200;

/** The statement of a register. */
export function stated({
  isAbout,
  instrument,
  reference,
  effectiveOn,
  commentsCloseOn,
  ...said
}: Stated): Statement {
  return {
    title: null,
    parties: [],
    jurisdiction: null,
    ...said,
    instrument: cut(instrument),
    reference: cut(reference),
    effectiveOn: dayOf(effectiveOn),
    commentsCloseOn: dayOf(commentsCloseOn),
    confidence: isAbout ? SURE : OPEN,
  };
}

const cut = (text: string | null | undefined) => (text ? shortened(text, LONGEST) : null);

function dayOf(written: string | null | undefined): Statement['effectiveOn'] {
  const day = written?.slice(0, 10) ?? '';
  return isDay(day) ? day : null;
}

/** True where a text has all words that were asked for, whatever quotes or case they were written with. */
export function hasWords(text: string | null | undefined, asked: string): boolean {
  const [own, words] = [text?.toLowerCase() ?? '', asked.toLowerCase().match(/[\p{L}\d]+/gu) ?? []];
  return words.length > 0 && words.every((word) => own.includes(word));
}
