/** Laws and their dates in words: each is called what people call it, with its country or state. */
import type { Phase, TrackedEvent } from '../../domain/event/event.ts';
import { jurisdictionLabel } from '../../domain/event/labels.ts';
import { legalStanding } from '../../domain/event/vocabulary.ts';
import { listed } from '../../domain/text/english.ts';
import { formatDay } from '../../domain/time/calendar.ts';

/**
 * A law by the name that people call it, else by its official title: "EU AI Act". A name that does not say whose law it is
 * has the place before it: "Brazil: AI Bill 2338". A regulator's case and a court's are called by what happened, since
 * the law that they apply has other cases.
 */
export function lawName(
  event: Pick<
    TrackedEvent,
    'type' | 'status' | 'title' | 'lawName' | 'instrument' | 'jurisdiction'
  >,
): string {
  const { title, instrument, jurisdiction } = event;
  const isCase = event.type === 'legal' || legalStanding(event.status) === 'case';
  const name = event.lawName ?? (isCase ? title : (instrument ?? title));
  if (jurisdiction === null || namesPlace(name, jurisdiction)) return name;
  return `${jurisdictionLabel(jurisdiction)}: ${name}`;
}

/** Further words for a place in the name of a law. */
const PLACE_WORDS: Readonly<Record<string, RegExp>> = {
  EU: /\b(EU|European)\b/,
  US: /\b(US|U\.S\.|American?)\b/,
  GB: /\b(UK|Britain|British)\b/,
};

function namesPlace(name: string, jurisdiction: string): boolean {
  if (PLACE_WORDS[jurisdiction]?.test(name)) return true;
  return name.toLowerCase().includes(jurisdictionLabel(jurisdiction).toLowerCase());
}

/** Said of a law that becomes law: a duty of it may apply later. */
export const ENTERS = 'enters into force';

/** The labels of a date on which a law begins as a whole, with the verb for it. */
const BEGINNINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'takes effect': 'takes effect',
    'entry into force': ENTERS,
  }),
);

/** The verb where a date is that of a law as a whole; null where it is that of one duty. */
export const beginning = (label: string): string | null => BEGINNINGS.get(label) ?? null;

/** Names of laws that are many: "China's AI labelling rules", "US AI executive orders of July 2025". */
const MANY = /\b(?:rules|measures|guidelines|amendments|orders)\b/i;

/** A verb as it stands behind a law's name: "takes effect", behind a name of many "take effect". */
export const verbOf = (name: string, verb: string): string =>
  MANY.test(name) ? verb.replace(/^(takes|enters|applies)\b/, (one) => PLURAL[one] ?? one) : verb;

const PLURAL: Readonly<Record<string, string>> = {
  takes: 'take',
  enters: 'enter',
  applies: 'apply',
};

/** A law with what begins on a day: "Texas TRAIGA takes effect", "EU AI Act, general application and high-risk duties". */
export function lawAndDuties(event: TrackedEvent, labels: readonly string[]): string {
  const [first = ''] = labels;
  const verb = labels.every((label) => beginning(label) !== null) ? beginning(first) : null;
  return verb
    ? `${lawName(event)} ${verbOf(lawName(event), verb)}`
    : `${lawName(event)}, ${listed(labels)}`;
}

/** A duty in a few words, without its articles: "high-risk duties for stand-alone systems". */
export const shortDuty = (label: string): string => label.split(' (')[0] ?? label;

/** The date of a law, as the log has it. */
type Dated = Pick<Phase, 'date' | 'label' | 'standing'>;

/** The proposed dates that would take the place of one that is law: later ones of the same duty, earliest first. */
export function proposedInstead<P extends Dated>(dated: Dated, phases: readonly P[]): P[] {
  if (dated.standing !== 'law') return [];
  const duty = shortDuty(dated.label);
  return phases
    .filter(({ date, label, standing }) => {
      return standing === 'proposed' && date > dated.date && label.startsWith(duty);
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** The standing of a date, with the one that may take its place: "law; 2 Dec 2027 proposed". */
export function standingText(dated: Dated, phases: readonly Dated[]): string {
  return [dated.standing, ...movesText(dated, phases)].join('; ');
}

/** After a duty: " (2 Dec 2027 proposed)", " (proposed)"; nothing for a date that is law and stays. */
export function standingMark(dated: Dated, phases: readonly Dated[]): string {
  const notes = dated.standing === 'law' ? movesText(dated, phases) : [dated.standing];
  return notes.length > 0 ? ` (${notes.join('; ')})` : '';
}

const movesText = (dated: Dated, phases: readonly Dated[]): string[] =>
  proposedInstead(dated, phases).map(({ date }) => `${formatDay(date)} proposed`);
