/** The words for what a further telling did to an event. */
import type { Conflict, TrackedEvent } from '../../../domain/event/event.ts';
import { EVENT_FIELDS } from '../../../domain/event/fields.ts';
import { statusLabel } from '../../../domain/event/labels.ts';
import { listed } from '../../../domain/text/english.ts';
import { eventNumber } from '../../wording/event-words.ts';
import { isDenial } from './denial.ts';
import type { Effect } from './retelling.ts';

const LONGEST_WHY = 300;

/** The reason that stands in the history: "another source: Reuters; rumoured → completed". */
export function retoldWhy(effects: readonly Effect[]): string {
  return effects.map(whyOf).join('; ').slice(0, LONGEST_WHY);
}

function whyOf(effect: Effect): string {
  switch (effect.kind) {
    case 'sources':
      return `another source: ${effect.publishers.join(', ')}`;
    case 'stage':
      return `${statusLabel(effect.from)} → ${statusLabel(effect.to)}`;
    case 'conflict':
      return `${effect.conflict.publisher} says ${effect.conflict.claim}`;
    case 'filled':
      return `${EVENT_FIELDS[effect.field].label} filled in`;
  }
}

const keptWords = (conflict: Conflict): string =>
  isDenial(conflict)
    ? `${conflict.publisher} says that ${conflict.claim}: that is kept beside it.`
    : `${conflict.publisher} says ${conflict.claim}: both figures are kept.`;

/** A sentence for whoever saved it, and notes on what else came of it. */
export function retoldWords(
  event: TrackedEvent,
  effects: readonly Effect[],
): { sentence: string; notes: string[] } {
  const number = eventNumber(event);
  const stage = effects.find(({ kind }) => kind === 'stage');
  const filled = effects.flatMap((effect) =>
    effect.kind === 'filled' ? EVENT_FIELDS[effect.field].label : [],
  );
  const claims = effects.flatMap((effect) =>
    effect.kind === 'conflict' ? keptWords(effect.conflict) : [],
  );
  return {
    sentence:
      stage?.kind === 'stage'
        ? `${number} is now ${statusLabel(stage.to)}; it was ${statusLabel(stage.from)}.`
        : `Added as a source of ${number}.`,
    notes: [...claims, ...(filled.length > 0 ? [`Filled in: ${listed(filled)}.`] : [])],
  };
}
