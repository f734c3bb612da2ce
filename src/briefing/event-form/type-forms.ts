/** The forms of the types of event: which fields each has, which must be filled, and what they are called there. */
import type { EventType } from '../../domain/event/vocabulary.ts';
import type { FieldName } from './field.ts';

/** The form of a type of event. */
interface TypeForm {
  /** In their order. */
  fields: readonly FieldName[];
  /** Those that must be filled. */
  required: readonly FieldName[];
  /** Labels of its own, where a field is called something else for this type. */
  labels: Readonly<Partial<Record<FieldName, string>>>;
}

const BEFORE = ['type', 'status', 'title', 'summary', 'date'] as const satisfies FieldName[];
const AFTER = [
  'sector',
  'topics',
  'country',
  'sources',
  'publisher',
  'expects',
] as const satisfies FieldName[];

/** The form of a type with these fields between the date and the places: `required` and `labels` name some of them. */
function form<Name extends FieldName>(
  fields: readonly Name[],
  required: readonly NoInfer<Name>[] = [],
  labels: Partial<Record<NoInfer<Name>, string>> = {},
): TypeForm {
  return {
    fields: [...BEFORE, ...fields, ...AFTER],
    required: [...BEFORE, ...required],
    // A record of some of the names is one of all of them, which the compiler can't see of a type parameter.
    labels: labels as TypeForm['labels'],
  };
}

const FORMS: Readonly<Record<EventType, TypeForm>> = {
  funding_round: form(
    ['company', 'round', 'qualifier', 'amount', 'valuation', 'basis', 'lead_investor', 'investor'],
    ['company'],
  ),
  valuation: form(
    ['company', 'valuation', 'basis', 'round', 'amount', 'kind', 'investor'],
    ['company', 'valuation'],
  ),
  acquisition: form(['acquirer', 'target', 'amount'], ['acquirer', 'target']),
  merger: form(['acquirer', 'target', 'amount', 'valuation', 'basis'], ['acquirer', 'target'], {
    acquirer: 'Larger or surviving company',
    target: 'The other company',
  }),
  ipo: form(['company', 'amount', 'valuation', 'basis'], ['company']),
  partnership: form(['partner', 'supplier', 'customer', 'investor', 'company', 'amount', 'kind']),
  infrastructure: form(['company', 'supplier', 'customer', 'partner', 'amount', 'kind'], [], {
    company: 'Builder or owner',
  }),
  product: form(['company', 'partner'], ['company']),
  earnings: form(['company', 'amount', 'kind'], ['company']),
  outage: form(['victim'], ['victim']),
  security_incident: form(['victim', 'actor'], ['victim']),
  regulation: form(
    [
      'regulator',
      'company',
      'defendant',
      'jurisdiction',
      'lawName',
      'instrument',
      'officialReference',
      'effective',
      'amount',
      'kind',
    ],
    ['regulator', 'jurisdiction'],
    { company: 'Companies concerned', instrument: 'Official title' },
  ),
  legal: form(
    [
      'plaintiff',
      'defendant',
      'company',
      'jurisdiction',
      'instrument',
      'officialReference',
      'amount',
      'kind',
    ],
    ['defendant'],
    {
      company: 'Other companies concerned',
      instrument: 'Court and case',
      officialReference: 'Docket',
    },
  ),
  labour: form(['company'], ['company']),
  market: form(['company', 'amount', 'kind'], [], { company: 'Companies or institutions' }),
  people: form(['people', 'company'], ['people', 'company']),
  other: form(['company', 'partner', 'regulator', 'amount', 'kind']),
};

/** Before a type is chosen: what every type has. */
const START: TypeForm = {
  fields: ['type', 'title', 'summary', 'date', 'sources', 'publisher'],
  required: ['type', 'title', 'summary', 'date'],
  labels: {},
};

/** The form of a type; of none, what every type has. */
export function formOf(type: EventType | null): TypeForm {
  return type ? FORMS[type] : START;
}
