/** A likely duplicate, as somebody is asked about it. */
import { shortened } from '../../../domain/text/cutting.ts';
import { formatDate } from '../../../domain/time/calendar.ts';
import { eventNumber, hasRoundName, mainParty, roundText } from '../../wording/event-words.ts';
import { whyAlike } from './likeness-words.ts';
import type { Alike } from './match.ts';

export interface Duplicate {
  /** E214. */
  number: string;
  /** "Nscale Series C, 9 Mar". */
  name: string;
  /** "same company, Nscale; same amount", at most 75 characters. */
  why: string;
}

/** Slack's choices have room for no more. */
const LONGEST_WHY = 75;

/** "E214", "Nscale Series C, 9 Mar 2026", "same company, Nscale; same date". */
export function asDuplicate({ event, likeness }: Alike): Duplicate {
  const what = hasRoundName(event) ? `${mainParty(event)} ${roundText(event)}` : event.title;
  const date = event.occurredOn ? formatDate(event.occurredOn) : 'no date';
  return {
    number: eventNumber(event),
    name: `${what}, ${date}`,
    why: shortened(whyAlike(likeness), LONGEST_WHY),
  };
}
