/** The fields of the form that say where, under which law, in which trade, on which topics. */
import type { Phase } from '../../domain/event/event.ts';
import { countryLabel, jurisdictionLabel, topicLabel } from '../../domain/event/labels.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { splitAt } from '../../domain/text/cutting.ts';
import { isNothing, shown } from '../../domain/text/typed.ts';
import { formatDay } from '../../domain/time/calendar.ts';
import { parseDate } from '../../domain/time/dates.ts';
import { Misreading } from '../../errors.ts';
import { oneOf } from './facts.ts';
import type { EventFormField, FormContext } from './field.ts';
import { readLines } from './lines.ts';
import { countryIn, jurisdictionIn } from './one-place.ts';

export const COUNTRY_FIELD: EventFormField = {
  label: 'Country',
  placeholder: 'Sweden',
  hint: 'Where the company is; the region follows from it',
  input: 'line',
  max: 60,
  write: (event) => (event.country ? countryLabel(event.country) : ''),
  read(typed, _draft, context) {
    if (isNothing(typed)) return { country: null };
    const country = countryIn(typed, context.reference);
    const region = regionOf(country, context.reference);
    return { country, ...(region ? { region } : {}) };
  },
};

/** The region of a country; null for one of no region. */
export function regionOf(country: string, reference: ReferenceData): string | null {
  return reference.places.regions.find((region) => region.countries.includes(country))?.id ?? null;
}

export const JURISDICTION_FIELD: EventFormField = {
  label: 'Jurisdiction',
  placeholder: 'EU',
  hint: 'EU, a country or a state: EU, United States, US-CA',
  input: 'line',
  max: 60,
  write: (event) => (event.jurisdiction ? jurisdictionLabel(event.jurisdiction) : ''),
  read(typed, _draft, context) {
    if (isNothing(typed)) return { jurisdiction: null };
    return { jurisdiction: jurisdictionIn(typed, context.reference) };
  },
};

export const SECTOR_FIELD: EventFormField = {
  label: 'Sector',
  input: 'choice',
  choices: ({ reference }) => reference.sectors.map(({ id, label }) => ({ value: id, label })),
  write: (event) => event.sector ?? '',
  read(typed, _draft, { reference }) {
    if (!typed) return { sector: null };
    const ids = reference.sectors.map((sector) => sector.id);
    return { sector: oneOf(ids, typed, 'sector') };
  },
};

const MOST_TOPICS = 12;

/** The topics that may be chosen: those of the list, and what the event has beside them. */
function topicsFor({ reference, event }: FormContext): string[] {
  return [...new Set([...reference.topics.map(({ id }) => id), ...(event?.topics ?? [])])];
}

/** Subjects that cross sectors. */
export const TOPICS_FIELD: EventFormField = {
  label: 'Topics',
  hint: 'What it is about, whatever the sector: several may be chosen',
  input: 'list',
  choices: (context) =>
    topicsFor(context).map((id) => ({ value: id, label: topicLabel(context.reference, id) })),
  write: (event) => event.topics.join(','),
  read(typed, _draft, context) {
    const chosen = typed.split(',').filter(Boolean);
    const topics = chosen.map((id) => oneOf(topicsFor(context), id, 'topic'));
    if (topics.length <= MOST_TOPICS) return { topics };
    throw new Misreading({
      typed: String(topics.length),
      expected: 'fewer topics',
      subject: 'These',
      wrong: `are ${topics.length} topics`,
      allowed: `An event takes at most ${MOST_TOPICS}; keep the most important ones`,
    });
  },
};

export const LAW_NAME_FIELD: EventFormField = {
  label: 'Name of the law',
  placeholder: 'EU AI Act',
  hint: 'As people call it, with its country or state',
  input: 'line',
  max: 100,
  write: (event) => event.lawName ?? '',
  read: (typed) => ({ lawName: typed.trim() || null }),
};

export const REFERENCE_FIELD: EventFormField = {
  label: 'Official reference',
  placeholder: 'CELEX 32024R1689',
  hint: 'By which a register finds it: a CELEX number, a bill, a docket',
  input: 'line',
  max: 200,
  write: (event) => event.officialReference ?? '',
  read: (typed) => ({ officialReference: typed.trim() || null }),
};

export const INSTRUMENT_FIELD: EventFormField = {
  label: 'Law or case',
  placeholder: 'Regulation (EU) 2024/1689',
  input: 'line',
  max: 200,
  write: (event) => event.instrument ?? '',
  read: (typed) => ({ instrument: typed.trim() || null }),
};

const PHASE_HINT =
  'Use 2 Aug 2026: general application; add (proposed), (adopted) or (superseded) if it is not law';
const MOST_PHASES = 40;

/** When a law applies, one date a line. A line that stays keeps from when it was known. */
export const EFFECTIVE_FIELD: EventFormField = {
  label: 'Effective dates',
  placeholder: '2 Aug 2026: general application',
  hint: 'One per line; add (proposed), (adopted) or (superseded) if it is not law',
  allowed: PHASE_HINT,
  input: 'lines',
  write: (event) => event.effectiveOn.map(phaseText).join('\n'),
  read(typed, draft, context) {
    // Several dates in one line, as 2026-08-02: this; 2027-08-02: that.
    const lines = typed.replace(/; ?(?=\d[\d.\w -]{3,20}:)/g, '\n');
    const phases = readLines(lines, (line) => phaseOf(line, draft.effectiveOn, context));
    if (phases.length <= MOST_PHASES) return { effectiveOn: phases };
    throw new Misreading({
      typed: String(phases.length),
      expected: 'fewer dates',
      subject: 'These',
      wrong: `are ${phases.length} dates`,
      allowed: PHASE_HINT,
      answer: `A law takes at most ${MOST_PHASES}`,
    });
  },
};

function phaseText({ date, label, standing }: Phase): string {
  return `${formatDay(date)}: ${label}${standing === 'law' ? '' : ` (${standing})`}`;
}

const STANDINGS: readonly Phase['standing'][] = ['law', 'proposed', 'adopted', 'superseded'];

const standingNamed = (word: string): Phase['standing'] =>
  STANDINGS.find((standing) => standing === word.toLowerCase()) ?? 'law';

function phaseOf(line: string, known: readonly Phase[], { today, knownOn }: FormContext): Phase {
  const same = known.find((phase) => phaseText(phase) === line);
  if (same) return same;
  const [when, said] = splitAt(line, ':') ??
    splitAt(line, ' – ') ??
    splitAt(line, ' - ') ?? ['', ''];
  const standing = /\((law|proposed|adopted|superseded)\)$/i.exec(said)?.[1];
  const label = said.slice(0, standing ? -standing.length - 2 : undefined).trim();
  if (!label || label.length > 300) {
    throw new Misreading({
      typed: shown(line),
      expected: 'a date and what applies',
      wrong: 'does not give a date and what applies',
      allowed: PHASE_HINT,
    });
  }
  const { date, precision } = parseDate(when, { today });
  if (precision === 'day')
    return { date, label, standing: standingNamed(standing ?? 'law'), knownOn };
  throw new Misreading({ typed: shown(when), expected: 'a single day', allowed: PHASE_HINT });
}
