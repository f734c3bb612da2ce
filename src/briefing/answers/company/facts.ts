/** The facts of a company's page, in their order; each is left out where the log has nothing to say. */
import type { Request } from '../../../contracts/command.ts';
import { countryLabel, sectorLabel } from '../../../domain/event/labels.ts';
import type { Company } from '../../../domain/reference/company.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';
import { plural } from '../../../domain/text/english.ts';
import { formatDay } from '../../../domain/time/calendar.ts';
import type { Text } from '../../../page/page.ts';
import { inRole, names } from '../../wording/event-words.ts';
import { expectedList } from '../../wording/expected-words.ts';
import { today } from '../../wording/parts.ts';
import { type Investing, investingFacts } from './investing.ts';
import { investorsFact } from './investors.ts';
import { conflictsFact, lawFact, openFact } from './law-facts.ts';
import { pledgedFact, purchaseFact, raisedFact, rumouredFact } from './money-facts.ts';
import type { Profile } from './profile.ts';
import { latestValuation } from './step-up.ts';
import { valuationHistory } from './valuation-history.ts';
import type { Valued } from './valuations.ts';

/** A label and what is said of it; null says nothing. */
interface ProfileFact {
  label: string;
  value: Text;
}

const KIND_LABELS: Record<Exclude<Company['kind'], 'other'>, string> = {
  startup: 'startup',
  public_company: 'listed company',
  investor: 'investor',
  regulator: 'regulator',
  government: 'government',
  lab: 'AI lab',
};

/** "AI lab · United States · Foundation models · NASDAQ:AMZN". */
export function whatItIs(company: Company, reference: ReferenceData): string[] {
  return [
    company.kind === 'other' ? null : KIND_LABELS[company.kind],
    company.country ? countryLabel(company.country) : null,
    company.sector ? sectorLabel(reference, company.sector) : null,
    company.ticker,
  ].filter((piece) => piece !== null);
}

/** The newest results, as their titles say them. */
export function resultsFact({ earnings }: Profile): Text | null {
  return earnings.length ? earnings.map((event) => event.title).join(' · ') : null;
}

/** "9 rounds: Nscale, OpenAI +7": what it backs, newest first; a deal with several events is one round. */
export function backedFact({ backed }: Profile): string | null {
  const told = backed.events.filter(({ evidence }) => evidence.word !== 'unconfirmed');
  if (told.length === 0) return null;
  const rounds = new Set(told.map(({ dealId, id }) => dealId ?? id)).size;
  const whom = [...new Set(told.flatMap((event) => inRole(event, 'subject')))];
  return `${plural(rounds, 'round')}: ${names(whom, 6)}`;
}

/** "Yandex N.V. until 5 Sep 2024": names that it has no longer. */
function formerFact({ company }: Profile): Text | null {
  const said = company.former.map(({ name, until }) => `${name} until ${formatDay(until)}`);
  return said.join(' · ') || null;
}

const ownedFact = ({ owned }: Profile): Text | null =>
  names(
    owned.map(({ name }) => name),
    6,
  ) || null;

/** The rest that was read for the facts: records and circular deals in words, and the rounds of others; null where there is nothing. */
interface Further {
  records: string | null;
  circular: string | null;
  investing: Investing | null;
}

/** All facts with something to say, in the order of the answer: of what is above all an investor, what it backs comes first. */
export function profileFacts(
  profile: Profile,
  settled: readonly Valued[],
  { records, circular, investing }: Further,
  context: Request,
): ProfileFact[] {
  const who: Fact[] = [
    ['Formerly', formerFact(profile)],
    ['Part of', profile.parent?.name ?? null],
    ['Owns', ownedFact(profile)],
  ];
  const own: Fact[] = [
    ['Latest valuation', latestValuation(settled)],
    ['Valuation history', valuationHistory(settled)],
    ['Raised in this log', raisedFact(profile)],
    ['Records', records],
    ['Pledged', pledgedFact(profile)],
    ['Purchase', purchaseFact(profile)],
    ['Rumoured', rumouredFact(profile)],
    ['Investors', investorsFact(profile)],
    ['Results', resultsFact(profile)],
    [
      'Expected',
      expectedList(profile.expected, {
        today: today(context),
        through: context.reference.coverage.through,
      }),
    ],
    ['Open', openFact(profile)],
    ['Regulation and courts', lawFact(profile, context)],
    ['Conflicts', conflictsFact(profile)],
    ['Circular', circular],
  ];
  const backs: Fact[] = [
    ['Backs', backedFact(profile)],
    ...investingFacts(profile, investing, context),
  ];
  const isInvestor = profile.company.kind === 'investor';
  const facts = isInvestor ? [...who, ...backs, ...own] : [...who, ...own, ...backs];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

type Fact = readonly [label: string, value: Text | null];
