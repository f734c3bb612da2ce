import type { AmountKind, EventType } from '../../domain/event/vocabulary.ts';

interface TypeForm {
  /** Between the date and the places; a `*` marks what must be filled. */
  fields: string;
  /** What an amount of such an event can be; one alone is not asked for. */
  kinds?: readonly AmountKind[];
}

const FORMS: Record<EventType, TypeForm> = {
  funding_round: {
    fields: 'company* round qualifier amount valuation basis lead_investor investor',
    kinds: ['raised'],
  },
  valuation: {
    fields: 'company* valuation* basis round amount kind investor',
    kinds: ['raised', 'other'],
  },
  acquisition: { fields: 'acquirer* target* amount', kinds: ['deal_value'] },
  merger: { fields: 'acquirer* target* amount valuation basis', kinds: ['deal_value'] },
  ipo: { fields: 'company* amount valuation basis', kinds: ['raised'] },
  partnership: {
    fields: 'partner supplier customer investor company amount kind',
    kinds: ['contract', 'investment', 'other'],
  },
  infrastructure: {
    fields: 'company supplier customer partner amount kind',
    kinds: ['capex', 'contract', 'investment', 'public_funding', 'other'],
  },
  product: { fields: 'company* partner' },
  earnings: { fields: 'company* amount kind', kinds: ['revenue', 'guidance', 'capex', 'other'] },
  outage: { fields: 'victim*' },
  security_incident: { fields: 'victim* actor' },
  regulation: {
    fields: 'regulator* company defendant jurisdiction* instrument effective amount kind',
    kinds: ['fine', 'public_funding', 'other'],
  },
  legal: {
    fields: 'plaintiff defendant* company jurisdiction instrument amount kind',
    kinds: ['settlement', 'fine', 'other'],
  },
  labour: { fields: 'company*' },
  market: {
    fields: 'company amount kind',
    kinds: ['market_value_loss', 'aggregate', 'other'],
  },
  people: { fields: 'people* company*' },
  other: {
    fields: 'company partner regulator amount kind',
    kinds: ['investment', 'contract', 'capex', 'fine', 'aggregate', 'other'],
  },
};

const LABELS: Partial<Record<EventType, Record<string, string>>> = {
  merger: { acquirer: 'Larger or surviving company', target: 'The other company' },
  regulation: { company: 'Companies concerned', instrument: 'Law, bill or case' },
  legal: { company: 'Other companies concerned', instrument: 'Court and case' },
  infrastructure: { company: 'Builder or owner' },
  market: { company: 'Companies or institutions' },
};

const BEFORE = 'type* status* title* summary* date*';
const AFTER = 'sector country sources publisher';
const START = 'type* title* summary* date* sources publisher';

/** A field's name and whether it must be filled. */
export interface FieldPlace {
  name: string;
  required: boolean;
}

/** The fields of a type, in order; before a type is chosen, those that every type has. */
export function placesOf(type: EventType | null): FieldPlace[] {
  const names = type ? `${BEFORE} ${FORMS[type].fields} ${AFTER}` : START;
  return names
    .split(' ')
    .map((word) => ({ name: word.replace('*', ''), required: word.endsWith('*') }));
}

/** What an amount of this type of event can be, the likeliest first; empty where it has none. */
export function kindsOf(type: EventType): readonly AmountKind[] {
  return FORMS[type].kinds ?? [];
}

/** What a field is called in the form of this type, where it has a name of its own there. */
export function labelFor(type: EventType | null, name: string): string | undefined {
  return type ? LABELS[type]?.[name] : undefined;
}
