/** The fields of the form that name who takes part: one a role, and the people. */

import type { Reader } from '../../contracts/reader.ts';
import { keysOf } from '../../domain/collections.ts';
import type { Party } from '../../domain/event/event.ts';
import type { Role } from '../../domain/event/vocabulary.ts';
import type { IsKnownName } from '../../domain/text/listed-names.ts';
import {
  doubtfulNames,
  type ListedName,
  listedNames,
  writtenList,
} from '../../domain/text/lists.ts';
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
  read(typed, draft, context) {
    const names = namesOf(typed, context);
    const led = role === 'investor' ? names.filter(({ isLead }) => isLead) : [];
    const others = names.filter((name) => !led.includes(name)).map(({ name }) => name);
    const leads = [...named(draft.parties, 'lead_investor'), ...led.map(({ name }) => name)];
    const parties =
      led.length > 0 ? withRole(draft.parties, 'lead_investor', leads) : draft.parties;
    return { parties: withRole(parties, role, others) };
  },
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
  read: (typed, _draft, context) => ({ people: peopleIn(typed, context) }),
};

/** The office that somebody holds, as it stands beside their name. */
const OFFICE =
  /^(?:(?:co-?|former |ex-?|interim |acting |deputy )*(?:founders?|c[efots]o|chair(?:man|woman|person)?|president|(?:managing |general )?partner|(?:managing )?director|chief \p{L}{2,20} officer|chief (?:executive|scientist)|general counsel|geschäftsführer(?:in)?|vd))(?: (?:of|at|bei|på) .{1,80})?$/iu;

/** People by their names: nobody's has an "and" in it, nor what they do. */
function peopleIn(typed: string, context: FormContext): string[] {
  const parted = typed.replace(/ (?:and|&|und|och) /g, ', ').replace(/ \([^()]{1,80}\)/g, '');
  return namesOf(parted, context).flatMap(({ name }) => (OFFICE.test(name) ? [] : [name]));
}

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

function namesOf(typed: string, { isKnownName }: FormContext): ListedName[] {
  const listed = listedNames(typed, isKnownName);
  const names = listed.map(({ name }) => name);
  const long = names.find((name) => name.length > LONGEST_NAME);
  if (long) {
    throw new Misreading({
      typed: shown(long),
      expected: 'a name',
      wrong: `is longer than ${LONGEST_NAME} characters`,
      allowed: 'Separate names by commas, as Nvidia, Nokia',
    });
  }
  const odd = names.find((name) => !/[\p{L}\p{N}]/u.test(name) || /^https?:\/\//i.test(name));
  if (odd) {
    throw new Misreading({
      typed: shown(odd),
      expected: 'a name',
      allowed: 'Type a name, as Nvidia',
    });
  }
  return listed;
}
