import type { News } from '../../contracts/section.ts';
import { present } from '../../domain/collections.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { countOf, jurisdictionLabel, statusLabel, typeLabel } from '../../domain/event/labels.ts';
import { formatMoney } from '../../domain/money/money.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import {
  EVIDENCE_POINTS,
  FAME_POINTS,
  FAR_POINTS,
  FAR_REACHING,
  GUIDANCE_POINTS,
  KIND_POINTS,
  POWER_POINTS,
  STATUS_POINTS,
  STEP_POINTS,
  TYPE_POINTS,
  USUAL_GIGAWATTS,
  USUAL_JOBS,
  USUAL_POINTS,
  USUAL_USD,
} from './weights.ts';

/** One reason for a place, in words: "acquisition", "$32B". */
interface ScorePart {
  reason: string;
  points: number;
}

/** The points of a piece of news, all parts together. */
export type Points = (news: News) => number;

/** Weighs news, each event once: an order compares it with many others. */
export function weighed(reference: ReferenceData): Points {
  const known = new Map<number, number>();
  return (news) => {
    const { number } = news.event;
    const points =
      known.get(number) ?? score(news, reference).reduce((sum, part) => sum + part.points, 0);
    known.set(number, points);
    return points;
  };
}

/** The parts of the score of a piece of news, largest first. */
export function score(news: News, reference: ReferenceData): ScorePart[] {
  const { event, kind } = news;
  const isTold = kind === 'update' || kind === 'changed';
  return [
    { reason: typeLabel(event.type), points: TYPE_POINTS[event.type] },
    // The size was news when the event was: what is told of it now is another thing.
    ...(isTold ? [] : sizeParts(event, reference)),
    { reason: statusLabel(event.status), points: STATUS_POINTS[event.status] ?? 0 },
    { reason: event.evidence.word, points: EVIDENCE_POINTS[event.evidence.word] },
    { reason: KIND_WORDS[kind], points: KIND_POINTS[kind] },
    ...reachParts(event),
    ...fameParts(news),
    ...stepParts(event),
    ...guidanceParts(event),
  ]
    .filter((part) => part.points !== 0)
    .sort((a, b) => b.points - a.points);
}

const KIND_WORDS: Record<News['kind'], string> = {
  new: 'new',
  older: 'happened long before',
  moved: 'known before, moved on',
  changed: 'known before, corrected',
  update: 'known before, more is told',
  applies: 'applies from this day',
};

/** The size against what is usual for the type: an amount, jobs cut, the power of a data centre of which no price is known. */
function sizeParts(event: TrackedEvent, reference: ReferenceData): ScorePart[] {
  if (event.type === 'labour') return figureParts(event, 'people', USUAL_JOBS);
  const usual = USUAL_USD[event.type];
  if (event.type === 'infrastructure' && !event.amount)
    return figureParts(event, 'gigawatts', USUAL_GIGAWATTS);
  if (!event.amount || event.amount.kind === 'aggregate' || usual === undefined) return [];
  const dollars = reference.inDollars(event.amount, event.occurredOn?.date ?? event.knownOn);
  return dollars ? [sized(dollars.value, usual, formatMoney(event.amount))] : [];
}

function figureParts({ figures }: TrackedEvent, unit: string, usual: number): ScorePart[] {
  const figure = figures.find((one) => one.unit === unit);
  if (!figure) return [];
  return [sized(figure.value, usual, `${figure.value.toLocaleString('en-US')} ${unit}`)];
}

function sized(value: number, usual: number, reason: string): ScorePart {
  const points = Math.round(USUAL_POINTS + POWER_POINTS * Math.log10(Math.max(value, 1) / usual));
  return { reason, points: Math.max(0, points) };
}

function reachParts({ type, jurisdiction }: TrackedEvent): ScorePart[] {
  if (type !== 'regulation' || jurisdiction === null || !FAR_REACHING.has(jurisdiction)) return [];
  return [{ reason: `law of ${jurisdictionLabel(jurisdiction)}`, points: FAR_POINTS }];
}

/** A step of procedure in a case that was told before, as the approval of a settlement. */
function stepParts({ links, type }: TrackedEvent): ScorePart[] {
  const isStep = type === 'legal' && links.some(({ kind }) => kind === 'confirms');
  return isStep ? [{ reason: 'a step in a known case', points: STEP_POINTS }] : [];
}

/** Results are what happened; guidance is what is hoped for. */
function guidanceParts({ amount }: TrackedEvent): ScorePart[] {
  return amount?.kind === 'guidance' ? [{ reason: 'guidance', points: GUIDANCE_POINTS }] : [];
}

/** A company of which the log has told often is one that its readers follow. */
function fameParts({ fame }: News): ScorePart[] {
  const points = Math.round(FAME_POINTS * Math.log2(Math.max(1, fame)));
  return [{ reason: `a company with ${fame} events in a year`, points }];
}

/** Points that news loses for each piece of its type above it: five rounds are not the news of a day. */
const REPEATED = -10;

/** The points lost by the news at a place of this order for those of its type above it: one part of its score, or none. */
export function repeatCost(order: readonly News[], place: number, top = 5): ScorePart[] {
  const { type } = present(order[place], 'the news at the place').event;
  const above = order.slice(0, place).filter(({ event }) => event.type === type).length;
  if (place >= top || above === 0) return [];
  return [{ reason: `${countOf(type, above)} above it`, points: REPEATED * above }];
}

const byScore = (a: Scored, b: Scored) =>
  b.points - a.points || b.news.at - a.news.at || a.news.event.number - b.news.event.number;

interface Scored {
  news: News;
  points: number;
}

/**
 * News in the order of a digest: always the piece that now scores best, where each of a type already
 * taken costs the next of that type some points; then the later known, then the lower number.
 * Only the first `top` are picked so; the rest follow by their own score.
 */
export function ranked(all: readonly News[], points: Points, top = 5): News[] {
  const rest: Scored[] = all.map((news) => ({ news, points: points(news) }));
  const picked: News[] = [];
  while (picked.length < top && rest.length > 0) {
    const now = rest.map(({ news, points: own }) => ({
      news,
      points: own + REPEATED * picked.filter((p) => p.event.type === news.event.type).length,
    }));
    const best = present(now.sort(byScore)[0], 'the best of the rest').news;
    picked.push(best);
    rest.splice(
      rest.findIndex(({ news }) => news === best),
      1,
    );
  }
  return [...picked, ...rest.sort(byScore).map(({ news }) => news)];
}
