/** The filters by the part of a company, by place, sector, topic and jurisdiction, as a part of the table of filters. */
import type { Role } from '../../domain/event/vocabulary.ts';
import {
  type Filter,
  type FilterTable,
  FOLLOWED,
  IN_QUESTIONS,
  type ValueKind,
  WATCHED,
} from './filter.ts';
import {
  COUNTRY,
  JURISDICTION,
  REGION,
  readCountry,
  readJurisdiction,
  readRegion,
} from './filter-places.ts';
import { COMPANY, readParties, readSector, readTopic, SECTOR, TOPIC } from './filter-values.ts';

export const SUBJECTS = {
  places: {
    region: {
      ...REGION,
      ...WATCHED,
      excludable: true,
      looser: 5,
      subject: true,
      read: (typed, { reference }) => readRegion(typed, reference),
    },
    country: {
      ...COUNTRY,
      ...WATCHED,
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

const A_PART = {
  ...IN_QUESTIONS,
  excludable: true,
  looser: 10,
  subject: true,
  clause: true,
} as const;

/** A filter by the companies that have a part in an event. */
const part = (
  role: Role,
  kind: Pick<ValueKind, 'allowed' | 'example'>,
  says: (names: string) => string,
): Filter<'parts'> => ({
  ...COMPANY,
  ...kind,
  ...A_PART,
  read: readParties((companies) => ({ parts: [{ companies, roles: [role] }] }), says),
});

/** The parts that companies have in an event: of those who do it, and of those to whom it is done. */
export const PARTS = {
  acquirer: part(
    'acquirer',
    { allowed: 'Name a company that buys', example: 'Nvidia' },
    (names) => `bought by ${names}`,
  ),
  target: part(
    'target',
    { allowed: 'Name a company that is bought', example: 'Wiz' },
    (names) => `in which ${names} is bought`,
  ),
  plaintiff: part(
    'plaintiff',
    { allowed: 'Name a company that sues', example: 'Disney' },
    (names) => `brought by ${names}`,
  ),
  defendant: part(
    'defendant',
    { allowed: 'Name a company that is sued or fined', example: 'OpenAI' },
    (names) => `against ${names}`,
  ),
  supplier: part(
    'supplier',
    { allowed: 'Name a company that supplies', example: 'Nvidia' },
    (names) => `supplied by ${names}`,
  ),
  customer: part(
    'customer',
    { allowed: 'Name a company that is supplied', example: 'OpenAI' },
    (names) => `supplied to ${names}`,
  ),
  subject: part(
    'subject',
    { allowed: 'Name the company that an event is about, as one that raises', example: 'OpenAI' },
    (names) => `about ${names}`,
  ),
} as const;
