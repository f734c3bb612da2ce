/** Regulation, lawsuits, accusations and disputed figures of a company: facts of its page. */
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { statusLabel } from '../../../domain/event/labels.ts';
import type { Status } from '../../../domain/event/vocabulary.ts';
import { plural } from '../../../domain/text/english.ts';
import { quote } from '../../../domain/text/typed.ts';
import { code, type Inline, joinText, type Text } from '../../../page/page.ts';
import type { LineContext } from '../../wording/event-menu.ts';
import { mainParty, sourceLink, stageDate } from '../../wording/event-words.ts';
import type { Profile } from './profile.ts';

const UNSETTLED: readonly Status[] = [
  'proposed',
  'opened',
  'decided',
  'contested',
  'filed',
  'appealed',
];

/** So many are named. */
const NAMED = 3;

const isOpen = ({ evidence, status }: TrackedEvent) =>
  evidence.word === 'allegation' || UNSETTLED.includes(status);

/** Those that are not over; a case of which a later one of its kind goes on is told by that alone. */
function openOf(events: readonly TrackedEvent[]): TrackedEvent[] {
  const open = events.filter(isOpen);
  const isFollowed = ({ id, type }: TrackedEvent) =>
    open.some((later) => later.type === type && later.links.some(({ event }) => event === id));
  return open.filter((event) => !isFollowed(event));
}

const isLaw = ({ type }: TrackedEvent) => type === 'regulation' || type === 'legal';

/** Cases and orders that are not over, and allegations, each with its standing. */
export function openFact({ open }: Profile): Text | null {
  const pending = openOf(open);
  const rest = pending.length - NAMED;
  const said = pending.slice(0, NAMED).map((event) => {
    const allegation = event.evidence.word === 'allegation';
    const standing = allegation ? 'allegation' : statusLabel(event.status);
    return `${event.title}: ${standing}, ${stageDate(event)}`;
  });
  return [...said, ...(rest > 0 ? [`${rest} more`] : [])].join(' · ') || null;
}

/** "7 events in this log, 3 of them open, 1 with a ruling: `/ai-regulation company:Anthropic`"; null for none. A ruling may be one on a motion, so it is called no end. */
export function lawFact({ open, company }: Profile, { line }: LineContext): Text | null {
  const law = open.filter(isLaw);
  if (law.length === 0) return null;
  const unsettled = openOf(law).length;
  const are = unsettled === law.length ? 'open' : `${unsettled || 'none'} of them open`;
  const count = plural(law.length, 'event');
  const ruled = law.filter(({ type, status }) => type === 'legal' && status === 'ruled').length;
  const onGoing = ruled > 0 ? `, ${ruled} with a ruling` : '';
  return [
    `${count} in this log, ${are}${onGoing}: `,
    code(line('regulation', `company:${quote(company.name)}`)),
  ];
}

/** So many events with conflicts are told. */
const CONFLICTS = 2;

/** "Lovable raises $330M (‹Lovable›); but ‹Sifted› says …. Both are kept.": what sources of one event say against each other, with both; null for none. */
export function conflictsFact({ disputed, company }: Profile): Text | null {
  const own = disputed.filter((event) => mainParty(event) === company.name);
  if (own.length === 0) return null;
  const rest = own.length - CONFLICTS;
  return joinText([
    ...own.slice(0, CONFLICTS).map(conflictOf),
    rest > 0 ? `${rest} more` : null,
    'both sides are kept',
  ]);
}

function conflictOf({ title, sources, conflicts }: TrackedEvent): Inline[] {
  const others = sources.filter(
    ({ publisher }) => !conflicts.some((conflict) => conflict.publisher === publisher),
  );
  const own = joinText(others.slice(0, 2).map(sourceLink), ', ');
  const against = conflicts.map(({ publisher, claim }) => {
    const source = sources.find((one) => one.publisher === publisher);
    return joinText([source ? sourceLink(source) : publisher, `says ${claim}`], ' ');
  });
  const said = own.length > 0 ? [`${title} (`, ...own, ')'] : [title];
  return [...said, '; but ', ...joinText(against, '; ')];
}
