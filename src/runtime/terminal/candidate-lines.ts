/** A candidate for people at a terminal: each field with the words that it was read from. */
import { formatMoney } from '../../domain/money/money.ts';
import { formatDate } from '../../domain/time/calendar.ts';
import type { Candidate } from '../../extraction/candidate.ts';

interface Row {
  label: string;
  value: string;
  start: number;
  end: number;
}

const LABEL = 14;
const VALUE = 26;

/** The lines of a candidate: its kind and confidence, its fields with their words, and its sentence. */
export function candidateLines(text: string, candidate: Candidate): string[] {
  const words = (span: { start: number; end: number }) =>
    text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const rows = rowsOf(candidate).map(
    (row) => `  ${row.label.padEnd(LABEL)} ${row.value.padEnd(VALUE)} “${words(row)}”`,
  );
  const { type, status, confidence } = candidate;
  return [
    `${plain(type)}, ${plain(status)} (confidence ${confidence.toFixed(2)})`,
    ...rows,
    `  ${words(candidate)}`,
  ];
}

const plain = (name: string) => name.replaceAll('_', ' ');

function rowsOf(candidate: Candidate): Row[] {
  const { parties, amount, valuation, round, occurredOn, jobs } = candidate;
  const { effectiveOn, jurisdiction, figures } = candidate;
  return [
    ...parties.map(({ role, name, ...span }) => ({ label: plain(role), value: name, ...span })),
    ...(amount ? [{ ...amount, label: 'amount', value: formatMoney(amount.value) }] : []),
    ...(valuation
      ? [{ ...valuation, label: 'valuation', value: formatMoney(valuation.value) }]
      : []),
    ...(round ? [{ ...round, label: 'round', value: plain(round.value) }] : []),
    ...(jobs ? [{ ...jobs, label: 'jobs', value: String(jobs.value) }] : []),
    ...(occurredOn ? [{ ...occurredOn, label: 'date', value: formatDate(occurredOn.value) }] : []),
    ...(effectiveOn
      ? [{ ...effectiveOn, label: 'holds from', value: formatDate(effectiveOn.value) }]
      : []),
    ...(jurisdiction ? [{ ...jurisdiction, label: 'law of', value: jurisdiction.value }] : []),
    ...figures.map((sum) => ({ ...sum, label: sum.value.of, value: formatMoney(sum.value) })),
  ];
}
