/** The choice of those who see an event, as somebody has it in a place. */
import type { ChannelInfo } from '../../contracts/command.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import type { Visibility } from '../../domain/event/shapes.ts';
import { isDirect } from '../../domain/schedule/target.ts';
import type { Choice } from './form.ts';
import type { Viewer } from './visibility.ts';

/** All to whom somebody may make an event visible where they are. */
export interface VisibleTo {
  choices: readonly (Choice & { value: Visibility })[];
  /** The choice where nobody has made one. */
  preset: Visibility;
}

const EVERYBODY = { value: 'workspace', label: 'Everybody in the workspace' } as const;

/** The only choice where there is no other, as for a file. */
export const OPEN_TO_ALL: VisibleTo = { choices: [EVERYBODY], preset: EVERYBODY.value };

/**
 * The choices of somebody in a place, of which `place` is what Slack says. What comes from direct messages is theirs,
 * what comes from a channel that is private or shared, or of which nobody knows, its people's, until they choose others.
 */
export function visibleFrom({ here, asker }: Viewer, place: ChannelInfo | null): VisibleTo {
  const mine = { value: `me:${asker.id}`, label: 'Only you' } as const;
  if (here === null) return { choices: [EVERYBODY, mine], preset: EVERYBODY.value };
  if (isDirect(here)) return { choices: [EVERYBODY, mine], preset: mine.value };
  const label = place?.name ? `The people in #${place.name}` : 'The people in this channel';
  const channel = { value: `channel:${here}`, label } as const;
  const isOpen = place?.kind === 'public' && place.shared === false;
  return {
    choices: [EVERYBODY, channel, mine],
    preset: isOpen ? EVERYBODY.value : channel.value,
  };
}

/** The same choices where somebody has chosen already; what is none of them changes nothing. */
export function chosenAmong(visible: VisibleTo, typed: string | undefined): VisibleTo {
  const chosen = visible.choices.find(({ value }) => value === typed);
  return chosen ? { ...visible, preset: chosen.value } : visible;
}

/** "Only the people of this channel see this event." Null of one that everybody sees. */
export function visibleText({ visibility }: Pick<TrackedEvent, 'visibility'>): string | null {
  if (visibility === 'workspace') return null;
  return visibility.startsWith('channel:')
    ? 'Only the people of this channel see this event.'
    : 'Only you see this event.';
}
