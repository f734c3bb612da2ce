/** What a field of the event form is: words on one side, a patch of the event on the other. */
import type { EventFields, TrackedEvent } from '../../domain/event/event.ts';
import type { EventType } from '../../domain/event/vocabulary.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import type { Day } from '../../domain/time/calendar.ts';

/** What is typed in each field, by its name. Choices are their values, a ticked box is `yes`. */
export type Typed = Readonly<Record<string, string>>;

/** What a form changes of an event. */
export type Patch = Partial<EventFields> & { withdrawn?: boolean };

/** An event as it stands while a form is read: with what the fields before have changed. */
export type Draft = EventFields & { withdrawn: boolean };

/** What reading and writing a form may look at. */
export interface FormContext {
  reference: ReferenceData;
  /** The asker's calendar day: dates without a year go by it. */
  today: Day;
  /** The day of recording, UTC. */
  knownOn: Day;
  /** The type chosen in the form; null before one is. */
  type: EventType | null;
  /** The event that is edited, as it is now; null for a new one. */
  event: TrackedEvent | null;
}

export interface Choice {
  value: string;
  label: string;
}

export interface FormField {
  /** Unique in the form; what errors and typed words go by. */
  name: string;
  label: string;
  hint?: string;
  placeholder?: string;
  /** One line, several lines, one of a list, or a box to tick. */
  input: 'line' | 'lines' | 'choice' | 'box';
  /** Most characters. */
  max?: number;
  choices?(room: FormContext): readonly Choice[];
  /** What the field shows for an event; the empty string for nothing. */
  write(event: TrackedEvent): string;
  /** What the words change. `draft` holds what the fields before have changed. Throws InputError. */
  read(typed: string, draft: Draft, room: FormContext): Patch;
}

/** Words that stand for "nothing is stated". */
export const isNothing = (typed: string): boolean =>
  /^(?:|-|–|—|none|n\/?a|unknown|undisclosed|not (?:stated|disclosed|known))$/i.test(typed.trim());
