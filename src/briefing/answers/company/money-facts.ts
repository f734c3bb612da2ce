/** The money paid into a company, or for it, and that which is talked of: facts of its page. */
import type { Request } from '../../../contracts/command.ts';
import { stageDisputes } from '../../../domain/event/closing.ts';
import type { Conflict, TrackedEvent } from '../../../domain/event/event.ts';
import type { Role } from '../../../domain/event/vocabulary.ts';
import { formatMoney } from '../../../domain/money/money.ts';
import { listed, plural } from '../../../domain/text/english.ts';
import { formatDate } from '../../../domain/time/calendar.ts';
import type { Text } from '../../../page/page.ts';
import { amountOr, inRole, stageDate } from '../../wording/event-words.ts';
import { splitText } from '../../wording/figures.ts';
import { sentences } from '../../wording/parts.ts';
import { raisedText } from '../../wording/raised.ts';
import { isOpenRumour, statusText } from '../../wording/stage-words.ts';
import { recordsOf } from '../records/records.ts';
import { roundAndDate } from './investors.ts';
import { isSettled, type Profile } from './profile.ts';

/** "$43B in 2 rounds, Sep 2025 – Feb 2026": its own rounds, each once. */
export function raisedFact(profile: Profile): Text | null {
  const rounds = roundsRaised(profile);
  return profile.raised && sentences([raisedText(profile.raised, rounds), notClosed(rounds)]);
}

/** "Of it €500M (Series E, 24 Apr 2026) is announced; its close is expected."; null where all is closed, or nothing is said of it. */
function notClosed(rounds: readonly TrackedEvent[]): string | null {
  const open = rounds.filter(
    ({ isCounted, status, amount, expects }) =>
      isCounted &&
      amount !== null &&
      (status === 'announced' || status === 'pending') &&
      expects.some(({ kind, standing }) => kind === 'closing' && standing === 'open'),
  );
  if (open.length === 0) return null;
  const said = listed(open.map((event) => `${amountOr(event)} (${roundAndDate(event)})`));
  return `Of it ${said} ${open.length === 1 ? 'is announced; its close is' : 'are announced; their closes are'} expected.`;
}

/** Records of its latest round and of its largest: "Seed, 10 Mar 2026: second-largest seed in this log, of 14, after …"; null for none. */
export async function recordsFact(
  profile: Profile,
  { log, reference }: Pick<Request, 'log' | 'reference'>,
): Promise<string | null> {
  const counted = roundsRaised(profile).filter(({ isCounted }) => isCounted);
  const usd = ({ amount, occurredOn, knownOn }: TrackedEvent) =>
    (amount && reference.inDollars(amount, occurredOn?.date ?? knownOn)?.value) ?? 0;
  const largest = counted.toSorted((a, b) => usd(b) - usd(a)).slice(0, 1);
  const said: string[] = [];
  for (const event of new Set([...counted.slice(0, 1), ...largest])) {
    const records = await recordsOf(event, log, reference);
    if (records.length > 0) said.push(`${roundAndDate(event)}: ${records.join('; ')}`);
  }
  return said.join(' · ') || null;
}

/** "$43B in 2 rounds", for a cell; what is left out stands on the company's own page. */
export function raisedShortly({ raised }: Profile): string | null {
  if (!raised || raised.counted === 0) return null;
  const { sum, split } = splitText(raised);
  return `${sum}${split} in ${plural(raised.counted, 'round')}`;
}

const roundsRaised = ({ rounds, company }: Profile) =>
  rounds.filter(
    (event) => event.type === 'funding_round' && inRole(event, 'subject').includes(company.name),
  );

/** "up to $10B by Nvidia, up to $5B by Microsoft (18 Nov 2025)": pledges outside a round, which no total counts; one that a source says was dropped is told with that. */
export function pledgedFact(profile: Profile): Text | null {
  const { ties, valued, company } = profile;
  const all = new Map([...ties, ...valued].map((event) => [event.id, event]));
  const counted = roundsRaised(profile).filter(({ isCounted }) => isCounted);
  const pledges = [...all.values()]
    .filter((event) => event.type !== 'funding_round' && isSettled(event))
    .filter((event) => inRole(event, ...FUNDED).includes(company.name))
    .flatMap((event) => {
      const made = event.figures.filter(
        (f) => /^pledged by /i.test(f.label) && !isRaised(f, event, counted),
      );
      const said = made.map((f) => {
        const money = formatMoney({ value: f.value, currency: f.unit, qualifier: f.qualifier });
        return `${money} ${f.label.replace(/^pledged /i, '')}`;
      });
      const marks = [formatDate(event.occurredOn), ...stageDisputes(event).map(disputeText)];
      return said.length ? [`${said.join(', ')} (${marks.join('; ')})`] : [];
    });
  return pledges.length ? `${pledges.join('; ')}; in no total` : null;
}

/** True of a pledge that a round of the same deal counts: it is in the sum of what was raised. */
const isRaised = (
  { value, unit }: TrackedEvent['figures'][number],
  event: TrackedEvent,
  counted: readonly TrackedEvent[],
): boolean =>
  counted.some(
    (round) =>
      round.amount?.value === value &&
      round.amount.currency === unit &&
      (round.links.some((link) => link.event === event.id) ||
        event.links.some((link) => link.event === round.id)),
  );

const FUNDED: readonly Role[] = ['customer', 'subject', 'partner', 'acquirer'];
const disputeText = ({ publisher, claim }: Conflict) => `${publisher} says ${claim}`;

/** The buyer that has agreed to buy it, or has bought it. */
export function purchaseFact({ rounds, company }: Profile): Text | null {
  const bought = rounds
    .filter(
      (event) => event.type !== 'partnership' && inRole(event, 'target').includes(company.name),
    )
    .filter((event) => event.status !== 'rumoured')
    .slice(0, 2);
  const said = bought.map((e) => `${e.title}: ${statusText(e)}, ${stageDate(e)}`);
  return said.length ? said.join(' · ') : null;
}

/** Rumoured rounds, valuations and purchases of which nobody knows what became, newest first, never in the past tense. */
export function rumouredFact({ rounds }: Profile): Text | null {
  const rumours = rounds.filter(isOpenRumour).slice(0, 3);
  return rumours.length ? rumours.map(rumourText).join(' · ') : null;
}

function rumourText(event: TrackedEvent): string {
  const mark = event.evidence.word === 'unconfirmed' ? 'rumoured, unconfirmed' : 'rumoured';
  return `${event.title} (${mark})`;
}
