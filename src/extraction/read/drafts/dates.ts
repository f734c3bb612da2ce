/** The dates of an event: the day that it happened, and the day that a law begins. */
import { type Day, firstDay, type PartialDate } from '../../../domain/time/calendar.ts';
import type { Sourced } from '../../candidate.ts';
import { type DateMention, findDate } from '../../find/dates.ts';
import type { Sentence, Stretch } from '../../grammar/sentence.ts';
import type { Language } from '../../language.ts';
import type { PatternMatch } from '../trial.ts';

/** So many tokens before a verb may tell its day: “On Tuesday X said it would buy Y”. */
const HEAD = 12;

interface Dates {
  occurredOn: Sourced<PartialDate> | null;
  effectiveOn: Sourced<PartialDate> | null;
}

/** The dates that a sentence tells of a match; those of the future are no day that something happened. */
export function datesOf(
  sentence: Sentence,
  match: PatternMatch,
  language: Language,
  day: Day | null,
): Dates {
  const before = datesIn(sentence, { from: Math.max(0, match.at - HEAD), to: match.at }, day);
  const behind = datesIn(sentence, { from: match.at + 1, to: match.to }, day);
  const happened = [...behind, ...before].find(
    (date) =>
      isOn(sentence, date, language) &&
      (match.pattern.type === 'regulation' || !isFrom(sentence, date, language)) &&
      (day === null || firstDay(date.value) <= day),
  );
  const begins =
    match.pattern.type === 'regulation'
      ? [...behind, ...datesIn(sentence, { from: match.to, to: sentence.tokens.length }, day)].find(
          (date) => !date.isRelative && isBeginning(sentence, date, language),
        )
      : undefined;
  return {
    occurredOn: happened && happened !== begins ? sourced(happened) : null,
    effectiveOn: begins ? sourced(begins) : null,
  };
}

const sourced = ({ value, start, end }: DateMention) => ({ value, start, end });

function datesIn(
  { text, tokens, at }: Sentence,
  { from, to }: Stretch,
  day: string | null,
): DateMention[] {
  const found: DateMention[] = [];
  for (let index = from; index < to; index++) {
    const date = at[index] ? null : findDate(text, tokens, index, day);
    if (!date) continue;
    found.push(date);
    index = date.to - 1;
  }
  return found;
}

/** “on Monday”, “said Tuesday”, “in March”: no preposition that parts it from what is told. */
function isOn({ tokens }: Sentence, { from, value }: DateMention, { dates }: Language): boolean {
  const before = tokens[from - 1]?.low ?? '';
  if (dates.others.has(before)) return false;
  return value.precision === 'day' || dates.on.has(before) || tokens[from]?.low === 'last';
}

/** “effective 1 September”, “starting on Monday”: it comes on that day, and was told before. */
const isFrom = ({ tokens }: Sentence, { from }: DateMention, { dates }: Language) =>
  tokens.slice(Math.max(0, from - 2), from).some(({ low }) => dates.begins.has(low));

/** So far before a date the word stands that makes it a beginning. */
const NEAR = 6;

const isBeginning = ({ tokens }: Sentence, { from }: DateMention, { dates }: Language) =>
  tokens.slice(Math.max(0, from - NEAR), from).some(({ low }) => dates.begins.has(low));
