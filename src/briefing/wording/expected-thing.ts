/** The thing that is expected, with what it is about. */
import type { TrackedEvent } from '../../domain/event/event.ts';
import { expectationLabel } from '../../domain/event/labels.ts';
import type { Expectation } from '../../domain/event/shapes.ts';
import type { ExpectationKind } from '../../domain/event/vocabulary.ts';
import { inRole, mainParty } from './event-words.ts';
import { lawName } from './law-words.ts';

const BETWEEN: Partial<Record<ExpectationKind, string>> = { hearing: 'in', comments_close: 'on' };

/** The thing with what it is about: "closing of IBM’s purchase of Confluent, if regulators agree". */
export function thingExpected(event: TrackedEvent, { kind, what }: Expectation): string {
  const noun = expectationLabel(kind);
  const about = aboutOf(event, kind);
  if (about === null || what.includes(about) || what.includes(mainParty(event))) return what;
  const rest = what.slice(noun.length);
  const isNamed = what.startsWith(noun) && /^(?:$|[\s,])/.test(rest);
  if (!isNamed) return `${about}: ${what}`;
  // "closing of the purchase of Celestial AI" is that of Marvell’s purchase of it.
  const more = kind === 'closing' ? rest.replace(/^ of [^,]*/, '') : rest.replace(/^ of /, ' for ');
  return `${noun} ${BETWEEN[kind] ?? 'of'} ${about}${more}`;
}

/** A law, a case, a deal that closes, or the company; null where nobody is named. */
function aboutOf(event: TrackedEvent, kind: ExpectationKind): string | null {
  const [plaintiff] = inRole(event, 'plaintiff');
  const [defendant] = inRole(event, 'defendant');
  if (event.type === 'legal' && plaintiff && defendant) return `${plaintiff} v. ${defendant}`;
  if (event.type === 'legal' || event.type === 'regulation') return lawName(event);
  return (kind === 'closing' ? dealOf(event) : null) ?? companyOf(event);
}

function companyOf(event: TrackedEvent): string | null {
  const party = mainParty(event);
  return party === '–' ? null : party;
}

/** "IBM’s purchase of Confluent", "the merger of Cohere and Aleph Alpha", "Nscale’s round". */
function dealOf(event: TrackedEvent): string | null {
  const [buyer] = inRole(event, 'acquirer');
  const [target] = inRole(event, 'target');
  const company = companyOf(event);
  if (event.type === 'merger' && buyer && target) return `the merger of ${buyer} and ${target}`;
  if (target)
    return buyer ? `${ownerOf(buyer)} purchase of ${target}` : `the purchase of ${target}`;
  if (company === null) return null;
  if (event.type === 'funding_round') return `${ownerOf(company)} round`;
  return event.type === 'ipo' ? `${ownerOf(company)} listing` : null;
}

const ownerOf = (name: string) => (name.endsWith('s') ? `${name}’` : `${name}’s`);
