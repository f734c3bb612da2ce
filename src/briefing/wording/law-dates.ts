/** The dates of a law in words: their standing, and the proposals to move them. */
import type { Phase } from '../../domain/event/event.ts';
import { isNotYetLaw } from '../../domain/event/vocabulary.ts';
import { formatDay } from '../../domain/time/calendar.ts';

/** A duty in a few words, without its articles: "high-risk duties for stand-alone systems". */
export const shortDuty = (label: string): string => label.split(' (')[0] ?? label;

/** The date of a law, as the log has it. */
type Dated = Pick<Phase, 'date' | 'label' | 'standing'>;

/** The proposed and adopted dates that would take the place of one that is law: later ones of the same duty, earliest first. */
export function proposedInstead<P extends Dated>(dated: Dated, phases: readonly P[]): P[] {
  if (dated.standing !== 'law') return [];
  const duty = shortDuty(dated.label);
  return phases
    .filter(({ date, label, standing }) => {
      return isNotYetLaw(standing) && date > dated.date && label.startsWith(duty);
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** The standing of a date, with the one that may take its place: "law; 2 Dec 2027 proposed". */
export function standingText(dated: Dated, phases: readonly Dated[]): string {
  return [standingWords(dated), ...movesText(dated, phases)].join('; ');
}

/** After a duty: " (2 Dec 2027 proposed)", " (proposed)"; nothing for a date that is law and stays. */
export function standingMark(dated: Dated, phases: readonly Dated[]): string {
  const notes = dated.standing === 'law' ? movesText(dated, phases) : [standingWords(dated)];
  return notes.length > 0 ? ` (${notes.join('; ')})` : '';
}

/** A text that a legislature has adopted is not law before it is in force. */
const standingWords = ({ standing }: Dated): string =>
  standing === 'adopted' ? 'adopted, not yet law' : standing;

const movesText = (dated: Dated, phases: readonly Dated[]): string[] =>
  proposedInstead(dated, phases).map(({ date, standing }) => `${formatDay(date)} ${standing}`);
