/** The rules by which a workspace accepts without a look: which story a rule accepts, and its words. */
import type { ReviewRule, RuleTerms, Story } from '../../../contracts/sources/review.ts';
import type { EventFields, Evidence, TrackedEvent } from '../../../domain/event/event.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';
import { isDenial } from '../matching/denial.ts';
import type { Effect, Retelling } from '../matching/retelling.ts';
import { storyEvidence } from './stories.ts';

/** The change that a story makes to an event of the log; null for one that the log does not have. */
export interface Joining {
  event: TrackedEvent;
  retelling: Retelling;
}

/** The first rule that accepts a story; null for none. What may be the same as an event of the log, what somebody suggested and what somebody denies is always left for a look. */
export function ruleFor(
  story: Story,
  joining: Joining | null,
  rules: readonly ReviewRule[],
  reference: Pick<ReferenceData, 'publisherKind'>,
): ReviewRule | null {
  const { maybe, tellings, fields } = story;
  if (maybe.length > 0 || tellings.some(({ by }) => by !== undefined)) return null;
  if (fields.conflicts.some(isDenial)) return null;
  const evidence = evidenceWith(story, joining, reference);
  return rules.find((rule) => accepts(rule, story, evidence)) ?? null;
}

function accepts(
  { trust, publisher, origins, confidence, types }: RuleTerms,
  story: Story,
  evidence: Evidence,
): boolean {
  const { fields, tellings } = story;
  if (types.length > 0 && !types.includes(fields.type)) return false;
  if (evidence.origins < origins || story.confidence < confidence) return false;
  if (publisher !== null && !tellings.some((told) => told.publisher === publisher)) return false;
  return trust === null || evidence.word === TRUSTED[trust];
}

const TRUSTED = { official: 'official', company: 'company statement' } as const;

/**
 * The evidence for what a story says. One that only adds sources to an event of the log stands with those that it has;
 * one that moves the event on, or disputes a figure, stands by itself.
 */
function evidenceWith(
  { fields, tellings }: Story,
  joining: Joining | null,
  reference: Pick<ReferenceData, 'publisherKind'>,
): Evidence {
  const isSlight = joining?.retelling.effects.every((effect) => saysTheSame(effect, joining.event));
  const told: EventFields =
    joining && isSlight ? { ...joining.event, ...joining.retelling.patch } : fields;
  return storyEvidence(told, tellings, reference);
}

/** True of a further source, and of what a round is called once it is closed: outlets write either on one day. */
function saysTheSame(effect: Effect, { type }: TrackedEvent): boolean {
  if (effect.kind === 'filled') return effect.field === 'occurredOn';
  if (effect.kind !== 'stage') return effect.kind === 'sources';
  return type === 'funding_round' && effect.from === 'announced' && effect.to === 'completed';
}
