/** The fields of the form that name who takes part: one a role, and the people. */

import type { Reader } from '../../contracts/reader.ts';
import { keysOf } from '../../domain/collections.ts';
import type { Party } from '../../domain/event/event.ts';
import type { Role } from '../../domain/event/vocabulary.ts';
import type { IsKnownName } from '../../domain/text/listed-names.ts';
import { doubtfulNames, listOf, writtenList } from '../../domain/text/lists.ts';
import { shown } from '../../domain/text/typed.ts';
import { Misreading } from '../../errors.ts';
import type { Typed } from '../command/form.ts';
import { knownNamesIn } from '../questions/names/name-lists.ts';
import type { EventFormField, FormContext, PartyFieldName } from './field.ts';

const LONGEST_NAME = 200;
const MOST = 60;

const party = (role: Role, label: string, placeholder: string): EventFormField => ({
  label,
  placeholder,
  hint: 'Separate several by commas, or by ; where a name has a comma',
  input: 'line',
  write: (event) => writtenList(named(event.parties, role)),
  read: (typed, draft, context) => ({
    parties: withRole(draft.parties, role, namesOf(typed, context)),
  }),
});

/** A field a role. */
export const PARTY_FIELDS: Readonly<Record<PartyFieldName, EventFormField>> = {
  company: party('subject', 'Company', 'Nscale'),
  acquirer: party('acquirer', 'Acquirer', 'Google'),
  target: party('target', 'Target', 'Wiz'),
  lead_investor: party('lead_investor', 'Lead investors', 'Aker ASA, 8090 Industries'),
  investor: party('investor', 'Other investors', 'Nvidia, Nokia'),
  partner: party('partner', 'Partners', 'Microsoft, Nvidia'),
  supplier: party('supplier', 'Supplier', 'CoreWeave'),
  customer: party('customer', 'Customer', 'Meta'),
  regulator: party('regulator', 'Regulator or lawmaker', 'European Commission'),
  plaintiff: party('plaintiff', 'Plaintiff', 'The New York Times'),
  defendant: party('defendant', 'Defendant', 'OpenAI'),
  victim: party('victim', 'Who was affected', 'Amazon'),
  actor: party('actor', 'Who did it, as claimed', 'DeepSeek'),
  person: party('person', 'People as parties', 'Yann LeCun'),
};

/** The people of an event. */
export const PEOPLE_FIELD: EventFormField = {
  label: 'People',
  placeholder: 'Yann LeCun, Alexandre LeBrun',
  hint: 'Separate them by commas',
  input: 'line',
  write: (event) => writtenList(event.people),
  read: (typed, _draft, context) => ({ people: namesOf(typed, context) }),
};

/** Tells of the names in these fields which the log knows as a company's. */
export async function knownParties(
  typed: Typed,
  log: Pick<Reader, 'findCompany'>,
): Promise<IsKnownName> {
  const fields = PARTY_NAMES.map((name) => knownNamesIn(typed[name] ?? '', log));
  const known = await Promise.all(fields);
  return (name) => known.some((isKnown) => isKnown(name));
}

/** The parts of these fields that may be one name or several. */
export const doubtfulParties = (typed: Typed): string[] =>
  PARTY_NAMES.flatMap((name) => doubtfulNames(typed[name] ?? ''));

const PARTY_NAMES = keysOf(PARTY_FIELDS);

const named = (parties: readonly Party[], role: Role) =>
  parties.filter((party) => party.role === role).map((party) => party.company);

/** Gives a role to these names: who had it and stays keeps their place, as does everybody else. */
function withRole(parties: readonly Party[], role: Role, names: readonly string[]): Party[] {
  const kept = parties.filter((party) => party.role !== role || names.includes(party.company));
  const fresh = names
    .filter((name) => !kept.some((party) => party.role === role && party.company === name))
    .map((company): Party => ({ company, role }));
  const at = kept.findLastIndex((party) => party.role === role) + 1 || kept.length;
  const all = kept.toSpliced(at, 0, ...fresh);
  if (all.length <= MOST) return all;
  throw new Misreading({
    typed: String(all.length),
    expected: 'fewer names',
    subject: 'These',
    wrong: `are ${all.length} names`,
    allowed: `An event takes at most ${MOST}; keep the most important ones`,
  });
}

function namesOf(typed: string, { isKnownName }: FormContext): string[] {
  const names = listOf(typed, isKnownName);
  const long = names.find((name) => name.length > LONGEST_NAME);
  if (long) {
    throw new Misreading({
      typed: shown(long),
      expected: 'a name',
      wrong: `is longer than ${LONGEST_NAME} characters`,
      allowed: 'Separate names by commas, as Nvidia, Nokia',
    });
  }
  const odd = names.find((name) => !/[\p{L}\p{N}]/u.test(name));
  if (odd) {
    throw new Misreading({
      typed: shown(odd),
      expected: 'a name',
      allowed: 'Type a name, as Nvidia',
    });
  }
  return names;
}
