/** The money that a company raised, in words. */
import type { Sums } from '../../contracts/reader.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import type { Round } from '../../domain/event/vocabulary.ts';
import { plural } from '../../domain/text/english.ts';
import { firstDay, formatDate, type PartialDate } from '../../domain/time/calendar.ts';
import { conversionText, splitText } from './figures.ts';
import { leftOutText } from './left-out.ts';
import { sentences } from './parts.ts';

/** Rounds before which there were others. */
const LATER: readonly Round[] = [
  ...(['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const).map(
    (letter) => `series_${letter}` as const,
  ),
  'post_ipo_equity',
  'post_ipo_debt',
];

/**
 * "$43B in 2 rounds, Sep 2025 – Feb 2026; earlier rounds are not in the log. Not counted: …". The dates are those of the
 * rounds that are counted; that there were earlier ones is said where the first known one has a name that shows it.
 */
export function raisedText(raised: Sums, rounds: readonly TrackedEvent[]): string {
  const left = leftOutText(raised);
  if (raised.counted === 0) return sentences(['no confirmed figure.', left]) ?? '';
  const counted = rounds.filter(({ isCounted }) => isCounted);
  const { sum, split } = splitText(raised);
  const earlier = startsLate(rounds) ? '; earlier rounds are not in the log' : '';
  const said = `${sum}${split} in ${plural(raised.counted, 'round')}${span(counted)}${earlier}.`;
  return sentences([said, conversionText(raised.converted), left]) ?? '';
}

const dateOf = ({ countedOn, occurredOn }: TrackedEvent): PartialDate | null =>
  countedOn?.on ?? occurredOn;

function inOrder(rounds: readonly TrackedEvent[]) {
  return rounds
    .flatMap((round) => {
      const on = dateOf(round);
      return on ? [{ round, on, from: firstDay(on) }] : [];
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

function span(counted: readonly TrackedEvent[]): string {
  const dates = inOrder(counted).map(({ on }) => formatDate(on));
  const [first] = dates;
  const last = dates.at(-1);
  if (!first) return '';
  return first === last ? `, ${first}` : `, ${first} – ${last}`;
}

function startsLate(rounds: readonly TrackedEvent[]): boolean {
  const settled = rounds.filter(({ status }) => status !== 'rumoured' && status !== 'failed');
  const [first] = inOrder(settled);
  return first !== undefined && LATER.some((round) => round === first.round.round);
}
