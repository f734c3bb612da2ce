/** Laws in words: each is called what people call it, with its country or state. */
import type { TrackedEvent } from '../../domain/event/event.ts';
import { jurisdictionLabel } from '../../domain/event/labels.ts';
import { legalStanding } from '../../domain/event/vocabulary.ts';
import { listed } from '../../domain/text/english.ts';

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
const BEGINNINGS: ReadonlyMap<string, string> = new Map([
  ['takes effect', 'takes effect'],
  ['entry into force', ENTERS],
]);

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
