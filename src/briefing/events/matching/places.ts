/** Where and in which trade an event is, by whom it is about: a text seldom says it, and filters go by it. */
import type { EventFields } from '../../../domain/event/event.ts';
import type { EventType, Role } from '../../../domain/event/vocabulary.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';
import { regionOf } from '../../event-form/places.ts';
import type { Named } from './names.ts';

interface About {
  /** The first of these roles that the log knows a company in. */
  roles: readonly Role[];
  /** True where the event is of the sector of that company, too. */
  ofSector: boolean;
}

const OF_SUBJECT: About = { roles: ['subject', 'partner', 'supplier'], ofSector: true };
const OF_VICTIM: About = { roles: ['victim'], ofSector: false };

/** By type, as the log's own events have it. A market is of no company, and a law of its country. */
const ABOUT: Readonly<Record<EventType, About | null>> = {
  funding_round: OF_SUBJECT,
  valuation: OF_SUBJECT,
  acquisition: { roles: ['target'], ofSector: true },
  merger: OF_SUBJECT,
  ipo: OF_SUBJECT,
  partnership: OF_SUBJECT,
  infrastructure: OF_SUBJECT,
  product: OF_SUBJECT,
  earnings: OF_SUBJECT,
  labour: OF_SUBJECT,
  people: OF_SUBJECT,
  outage: OF_VICTIM,
  security_incident: OF_VICTIM,
  legal: { roles: ['defendant'], ofSector: false },
  regulation: null,
  market: null,
  other: { roles: ['subject'], ofSector: false },
};
const POLICY = 'policy';
const EU = 'EU';

/** The fields with the country, region and sector that follow from the company it is about, or from its law; what is said stays. */
export function withPlace(
  fields: EventFields,
  names: readonly Named[],
  reference: ReferenceData,
): EventFields {
  const { country, sector, region } = placeOf(fields, names, reference);
  return {
    ...fields,
    country: fields.country ?? country,
    region: fields.region ?? region,
    sector: fields.sector ?? sector,
  };
}

type Place = Pick<EventFields, 'country' | 'region' | 'sector'>;

function placeOf(
  { type, parties, jurisdiction }: EventFields,
  names: readonly Named[],
  reference: ReferenceData,
): Place {
  const about = ABOUT[type];
  if (about === null) return ofLaw(type, jurisdiction, reference);
  const role = about.roles.find((one) => companyIn(one, parties, names) !== null);
  const company = role ? companyIn(role, parties, names) : null;
  const country = company?.country ?? null;
  return {
    country,
    region: country && regionOf(country, reference),
    sector: about.ofSector ? (company?.sector ?? null) : null,
  };
}

/** The first company in a role that the log knows by this very name. */
function companyIn(
  role: Role,
  parties: EventFields['parties'],
  names: readonly Named[],
): Named['company'] {
  const [first] = parties.filter((party) => party.role === role);
  const named = names.find(({ typed, company }) =>
    [typed, company?.name].includes(first?.company ?? ''),
  );
  return named?.isNear ? null : (named?.company ?? null);
}

function ofLaw(
  type: EventType,
  jurisdiction: EventFields['jurisdiction'],
  reference: ReferenceData,
): Place {
  const country = jurisdiction === null || jurisdiction === EU ? null : jurisdiction.slice(0, 2);
  const region = jurisdiction === EU ? EU : country && regionOf(country, reference);
  return { country, region, sector: type === 'regulation' && jurisdiction ? POLICY : null };
}
