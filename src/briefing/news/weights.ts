/**
 * The weight of news for readers who must not miss it, in points: our own judgement, kept in tables so that it can be
 * argued with. `test/briefing/news/ranking.jsonl` has the pairs of news by which it was fitted.
 */
import type { NewsKind } from '../../contracts/section.ts';
import type { Evidence } from '../../domain/event/event.ts';
import type { EventType, Status } from '../../domain/event/vocabulary.ts';

/** By the type of the event, whatever its size. */
export const TYPE_POINTS: Record<EventType, number> = {
  acquisition: 17,
  merger: 22,
  ipo: 24,
  funding_round: 16,
  regulation: 24,
  legal: 25,
  security_incident: 22,
  outage: 18,
  infrastructure: 22,
  partnership: 24,
  earnings: 18,
  labour: 12,
  valuation: 14,
  market: 14,
  product: 20,
  people: 12,
  other: 16,
};

/** An amount of that many US dollars is usual for its type, and is worth `USUAL_POINTS`; each power of ten above or below is worth `POWER_POINTS` more or less. From the medians of the log. */
export const USUAL_USD: Partial<Record<EventType, number>> = {
  acquisition: 2e9,
  merger: 2e9,
  ipo: 2e9,
  funding_round: 5e8,
  valuation: 3e8,
  infrastructure: 1e10,
  partnership: 5e9,
  earnings: 5e10,
  legal: 5e8,
  regulation: 1e8,
  market: 1e11,
  other: 1e9,
};
export const USUAL_POINTS = 12;
export const POWER_POINTS = 10;
/** The power of a data centre, and the jobs cut, that are usual. */
export const USUAL_GIGAWATTS = 1;
export const USUAL_JOBS = 2_000;

/** By the stage reached. */
export const STATUS_POINTS: Partial<Record<Status, number>> = {
  completed: 2,
  enacted: 8,
  in_force: 6,
  passed: 8,
  passed_one_chamber: 0,
  in_committee: -8,
  consultation: -10,
  enjoined: 8,
  delayed: 6,
  vetoed: 6,
  repealed: 6,
  withdrawn: 2,
  expired: 0,
  voluntary: 0,
  decided: 8,
  ruled: 8,
  settled: 6,
  failed: 4,
  filed: 6,
  opened: 2,
  proposed: -12,
  rumoured: -17,
  superseded: -20,
};

/** By the strength of its sources. */
export const EVIDENCE_POINTS: Record<Evidence['word'], number> = {
  official: 6,
  'company statement': 4,
  press: 4,
  sources: 2,
  'single source': 0,
  'blog only': -2,
  allegation: 6,
  'no source yet': -6,
  unconfirmed: -16,
};

/** By what kind of news it is. */
export const KIND_POINTS: Record<NewsKind, number> = {
  new: 0,
  older: -24,
  moved: -4,
  changed: -18,
  update: -26,
  applies: 6,
};

/** Law of these jurisdictions reaches the whole industry; that of others, a country or a state. */
export const FAR_REACHING: ReadonlySet<string> = new Set(['EU', 'US', 'CN']);
export const FAR_POINTS = 10;

/** For each doubling of the events of a year about the best-known company. */
export const FAME_POINTS = 2.5;

/** For a step of procedure that confirms a case told before. */
export const STEP_POINTS = -10;

/** For what a company expects, beside what it reports. */
export const GUIDANCE_POINTS = -6;
