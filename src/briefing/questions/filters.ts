/**
 * Every filter, by the field of the query that it fills and by what is typed before the colon. Questions, digests
 * and watches all read by this table; a field of `EventQuery` that has no entry does not compile.
 */

import { statusLabel, typeLabel } from '../../domain/event/labels.ts';
import type { Sort } from '../../domain/event/query.ts';
import { formatDay } from '../../domain/time/calendar.ts';
import { type FilterTable, FOLLOWED, IN_QUESTIONS, WATCHED } from './filter.ts';
import { EVENT, JOBS, VALUATION } from './filter-figures.ts';
import { PARTS, SUBJECTS } from './filter-subjects.ts';
import {
  AMOUNT,
  COMPANY,
  LOWER,
  readLimit,
  readParties,
  readSpan,
  SINCE,
  UPPER,
} from './filter-values.ts';
import {
  ROUND,
  readSort,
  readTop,
  roundsOf,
  roundsText,
  SORT,
  STATUS,
  statusesOf,
  TOP,
  TYPE,
  typesOf,
} from './filter-words.ts';

const either = <T>(values: readonly T[], labelOf: (value: T) => string) =>
  values.map(labelOf).join(' or ');

/** Orders whose word is not how they are said. */
const ORDERED: Partial<Record<Sort, string>> = { amount: 'largest', jobs: 'most jobs' };

/** Help, answers and the README name them in this order. */
export const FILTERS = {
  companies: {
    company: {
      ...COMPANY,
      ...FOLLOWED,
      excludable: true,
      looser: 11,
      subject: true,
      read: readParties((companies) => ({ companies })),
    },
  },
  alsoCompanies: {
    with: {
      ...COMPANY,
      allowed: 'Name a company that has a part in the same event',
      example: 'OpenAI',
      ...IN_QUESTIONS,
      excludable: false,
      looser: 9,
      subject: true,
      clause: true,
      read: readParties(
        (alsoCompanies) => ({ alsoCompanies }),
        (names) => `together with ${names}`,
      ),
    },
  },
  investors: {
    investor: {
      ...COMPANY,
      allowed: 'Name an investor in the log',
      example: 'Nvidia',
      ...IN_QUESTIONS,
      excludable: true,
      looser: 10,
      subject: true,
      clause: true,
      read: readParties(
        (investors) => ({ investors }),
        (names) => `backed by ${names}`,
      ),
    },
  },
  leads: {
    lead: {
      ...COMPANY,
      allowed: 'Name an investor that led a round in the log',
      example: 'Nvidia',
      ...IN_QUESTIONS,
      excludable: true,
      looser: 10,
      subject: true,
      clause: true,
      read: readParties(
        (leads) => ({ leads }),
        (names) => `led by ${names}`,
      ),
    },
  },
  parts: PARTS,
  types: {
    type: {
      ...TYPE,
      ...WATCHED,
      excludable: true,
      looser: 8,
      read(typed, context) {
        const types = typesOf(typed, context.types);
        return { query: { types }, says: either(types, typeLabel) };
      },
    },
  },
  rounds: {
    round: {
      ...ROUND,
      ...WATCHED,
      excludable: true,
      looser: 1,
      read(typed) {
        const rounds = roundsOf(typed);
        return { query: { rounds }, says: roundsText(rounds) };
      },
    },
  },
  ...SUBJECTS,
  statuses: {
    status: {
      ...STATUS,
      ...IN_QUESTIONS,
      excludable: true,
      looser: 2,
      read(typed) {
        const statuses = statusesOf(typed);
        return { query: { statuses }, says: either(statuses, statusLabel) };
      },
    },
  },
  minUsd: {
    min: {
      ...AMOUNT,
      scope: 'limit',
      watch: true,
      excludable: false,
      looser: 3,
      measured: true,
      read: readLimit((minUsd) => ({ minUsd }), LOWER),
    },
  },
  maxUsd: {
    max: {
      ...AMOUNT,
      ...IN_QUESTIONS,
      excludable: false,
      looser: 3,
      measured: true,
      read: readLimit((maxUsd) => ({ maxUsd }), UPPER),
    },
  },
  valuationUsd: { valuation: VALUATION },
  jobs: { jobs: JOBS },
  since: {
    since: {
      ...SINCE,
      ...IN_QUESTIONS,
      excludable: false,
      looser: 7,
      clause: true,
      read(typed, context) {
        const { from } = readSpan(typed, context);
        return { query: { since: from }, says: `since ${formatDay(from)}` };
      },
    },
  },
  until: {
    until: {
      ...SINCE,
      allowed: 'Use 2026-03-12, 12 Mar, 2026-03, q1 2026, last month or monday',
      ...IN_QUESTIONS,
      excludable: false,
      looser: 7,
      clause: true,
      read(typed, context) {
        const { to } = readSpan(typed, context);
        return { query: { until: to }, says: `until ${formatDay(to)}` };
      },
    },
  },
  sort: {
    sort: {
      ...SORT,
      ...IN_QUESTIONS,
      excludable: false,
      looser: null,
      read(typed) {
        const sort = readSort(typed);
        return { query: { sort }, says: `${ORDERED[sort] ?? sort} first` };
      },
    },
  },
  top: {
    top: {
      ...TOP,
      ...IN_QUESTIONS,
      excludable: false,
      looser: null,
      read(typed) {
        const top = readTop(typed);
        return { query: { top }, says: `top ${top}` };
      },
    },
  },
  numbers: { event: EVENT },
  roles: {},
  rumouredOnce: {},
  known: {},
  words: {},
  without: {},
} as const satisfies FilterTable;
