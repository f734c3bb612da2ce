/** Every figure of trends, in the order in which an overview tells them. */
import { EVENT_TYPES, type EventType } from '../../../domain/event/vocabulary.ts';
import type { TrendName } from '../../questions/plain/trends.ts';
import { expectations } from './expectations.ts';
import { incidents } from './incidents.ts';
import { investors } from './investors.ts';
import { jobs } from './jobs.ts';
import { law } from './law.ts';
import { mostValuable } from './most-valuable.ts';
import { multiples } from './multiples.ts';
import { power } from './power.ts';
import { purchases } from './purchases.ts';
import type { Trend } from './question/trend.ts';
import { capital } from './raised/capital.ts';
import { concentration } from './raised/concentration.ts';
import { debt } from './raised/debt.ts';
import { megaRounds } from './raised/mega-rounds.ts';
import { repeatedFigures } from './repeated-figures.ts';
import { rumours } from './rumours.ts';
import { stepUps } from './step-ups.ts';

export const TRENDS: Readonly<Record<TrendName, Trend>> = {
  capital,
  concentration,
  mega: megaRounds,
  debt,
  rumours,
  valuations: mostValuable,
  steps: stepUps,
  multiples,
  investors,
  purchases,
  power,
  jobs,
  law,
  incidents,
  expectations,
  figures: repeatedFigures,
};

/** The types that questions about trends are read over: those of one figure, or all. */
export const typesFor = (name: TrendName | null): readonly EventType[] =>
  name === null ? EVENT_TYPES : TRENDS[name].types;
