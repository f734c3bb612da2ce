/** The events that a text tells, in the words of the form; each word with those of the text that it was read from. */
import { emptyEvent } from '../../../domain/event/event.ts';
import { statusesOf } from '../../../domain/event/vocabulary.ts';
import type { CompanyRecord } from '../../../domain/reference/company.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';
import { topicsIn } from '../../../domain/reference/topics-in.ts';
import type { Day } from '../../../domain/time/calendar.ts';
import type { Candidate, TextSpan } from '../../../extraction/candidate.ts';
import { extract } from '../../../extraction/index.ts';
import type { Typed } from '../../command/form.ts';
import type { Draft } from '../../event-form/field.ts';
import { wordsOf } from '../../event-form/form.ts';
import { knownNames } from './known-names.ts';

/** An event that was read, as the form shows it. */
export interface ReadEvent {
  /** The words of the fields that the text fills. */
  typed: Typed;
  /** The event as far as it was read: without a title, a summary and sources. */
  draft: Draft;
  /** By the names of these fields, the words of the text. */
  from: Readonly<Record<string, string>>;
  /** The sentence that tells it, and where it stands in the text. */
  sentence: string;
  start: number;
  end: number;
  /** From 0 to 1, see `Candidate`. */
  confidence: number;
  /** `denied` where the text says that somebody denies it, `only` where it says no more of it than that. */
  denial: 'denied' | 'only' | null;
}

/** Reads a text of a day: the likeliest event first, of equals the one that is told first. With `denials`, those too that it only tells to be denied, last. */
export type TextReader = (text: string, published: Day | null, also?: 'denials') => ReadEvent[];

/** Less likely events are not worth the look that they cost. */
const LIKELY = 0.5;

/** A reader that knows these companies and topics; the names are put in order when it first reads. */
export function createTextReader(
  companies: readonly CompanyRecord[],
  now: () => Date,
  topics: ReferenceData['topics'] = [],
): TextReader {
  let names: ReturnType<typeof knownNames> | null = null;
  return (text, published, also) => {
    names ??= knownNames(companies, now().getTime());
    const { candidates, denials } = extract(text, { names, published });
    const read = (some: readonly Candidate[]) =>
      some
        .filter(({ confidence }) => confidence >= LIKELY)
        .sort((a, b) => b.confidence - a.confidence || a.start - b.start)
        .map((candidate) => asForm(candidate, text, topics));
    const told = read(candidates);
    if (also === undefined) return told;
    return [...told, ...read(denials).map((event) => ({ ...event, denial: 'only' as const }))];
  };
}

function asForm(candidate: Candidate, text: string, topics: ReferenceData['topics']): ReadEvent {
  const said = (span: TextSpan) => text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  const spans = spansOf(candidate);
  const about = topicsIn(said(candidate), topics);
  const draft = { ...draftOf(candidate), topics: about.map(({ id }) => id) };
  const words = wordsOf(draft);
  const read = Object.entries(words).filter(([name, word]) => word !== '' && name in spans);
  return {
    draft,
    typed: { ...Object.fromEntries(read), ...(about.length > 0 && { topics: words.topics }) },
    from: {
      ...Object.fromEntries(
        read.map(([name]) => [name, (spans[name] ?? []).map(said).join(' … ')]),
      ),
      ...(about.length > 0 && { topics: about.flatMap((topic) => topic.words).join(' … ') }),
    },
    sentence: said(candidate),
    start: candidate.start,
    end: candidate.end,
    confidence: candidate.confidence,
    denial: candidate.isDenied ? 'denied' : null,
  };
}

/** The fields of the form that a candidate fills, with where they stand in the text. */
function spansOf(candidate: Candidate): Record<string, readonly TextSpan[]> {
  const { parties, amount, valuation, round, roundQualifier, occurredOn } = candidate;
  const named = Map.groupBy(parties, ({ role }) => (role === 'subject' ? 'company' : role));
  return {
    type: [candidate],
    status: [candidate],
    ...Object.fromEntries(named),
    ...(amount && { amount: [amount], kind: [amount] }),
    ...(valuation && { valuation: [valuation], basis: [valuation] }),
    ...(round && { round: [round] }),
    ...(roundQualifier && { qualifier: [roundQualifier] }),
    ...(occurredOn && { date: [occurredOn] }),
  };
}

function draftOf(candidate: Candidate): Draft {
  const { type, status, parties, amount, valuation, round, roundQualifier, occurredOn, jobs } =
    candidate;
  return {
    ...emptyEvent(),
    type,
    title: '',
    summary: '',
    withdrawn: false,
    status: statusesOf(type).includes(status) ? status : 'reported',
    parties: parties.map(({ name, role }) => ({ company: name, role })),
    amount: amount?.value ?? null,
    valuation: valuation && valuationOf(valuation.value),
    round: round === null || round.value === 'pre_ipo' ? null : round.value,
    roundQualifier: roundQualifier?.value ?? null,
    occurredOn: occurredOn?.value ?? null,
    figures: jobs === null ? [] : [jobsCut(jobs.value)],
  };
}

const jobsCut = (value: number): Draft['figures'][number] => ({
  label: 'jobs cut',
  value,
  valueTo: null,
  unit: 'people',
  qualifier: 'exact',
});

/** A valuation is one figure in the log: of a range its lower end, which was reached at least. */
function valuationOf({ value, currency, basis, qualifier }: ValuationRead): Draft['valuation'] {
  return { value, currency, basis, qualifier: qualifier === 'range' ? 'at_least' : qualifier };
}

type ValuationRead = NonNullable<Candidate['valuation']>['value'];
