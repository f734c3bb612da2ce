/** The filters by place, sector, topic and jurisdiction, as a part of the table of filters. */
import { type FilterTable, FOLLOWED, IN_QUESTIONS } from './filter.ts';
import {
  COUNTRY,
  JURISDICTION,
  REGION,
  readCountry,
  readJurisdiction,
  readRegion,
} from './filter-places.ts';
import { readSector, readTopic, SECTOR, TOPIC } from './filter-values.ts';

export const SUBJECTS = {
  places: {
    region: {
      ...REGION,
      ...IN_QUESTIONS,
      excludable: true,
      looser: 5,
      subject: true,
      read: (typed, { reference }) => readRegion(typed, reference),
    },
    country: {
      ...COUNTRY,
      ...IN_QUESTIONS,
      excludable: true,
      looser: 4,
      subject: true,
      read: (typed, { reference }) => readCountry(typed, reference),
    },
  },
  sectors: {
    sector: {
      ...SECTOR,
      ...FOLLOWED,
      excludable: true,
      looser: 6,
      subject: true,
      read: (typed, { reference }) => readSector(typed, reference),
    },
  },
  topics: {
    topic: {
      ...TOPIC,
      ...FOLLOWED,
      excludable: true,
      looser: 6,
      subject: true,
      read: (typed, { reference }) => readTopic(typed, reference),
    },
  },
  jurisdictions: {
    jurisdiction: {
      ...JURISDICTION,
      ...FOLLOWED,
      excludable: true,
      looser: 9,
      subject: true,
      read: (typed, { reference }) => readJurisdiction(typed, reference),
    },
  },
} as const satisfies Partial<FilterTable>;
