/** A field of the event form: words on one side, a patch of the event on the other. */
import type { EventFields, TrackedEvent } from '../../domain/event/event.ts';
import type { FieldInputName } from '../../domain/event/fields.ts';
import type { Patch } from '../../domain/event/versions.ts';
import type { EventType, Role } from '../../domain/event/vocabulary.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import type { IsKnownName } from '../../domain/text/listed-names.ts';
import type { Day } from '../../domain/time/calendar.ts';
import type { Choice } from '../command/form.ts';
import type { VisibleTo } from '../command/visible-to.ts';

/** A field that names who plays a role: the subject of an event is its company. */
export type PartyFieldName = 'company' | Exclude<Role, 'subject'>;

/** Every field that the form can have: those of the table of event fields, one a role, and what only an edit asks. */
export type FieldName = FieldInputName | PartyFieldName | 'withdrawn' | 'why';

/** An event as it stands while a form is read: with what the fields before have changed. */
export type Draft = EventFields & { withdrawn: boolean };

/** All that reading and writing a form may look at. */
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
  /** Tells names in the form that the log knows: they stay whole in a list. */
  isKnownName: IsKnownName;
  /** Those who may see the event. */
  visible: VisibleTo;
  /** True where the workspace is the shared desk. Default false. */
  isDesk?: boolean;
}

/** A field of the event form: how it is shown, written and read. */
export interface EventFormField {
  /** Where the type of the event has no label of its own for it. */
  label: string;
  hint?: string;
  /** Said behind the hint for this form. */
  hintHere?(context: FormContext): string;
  placeholder?: string;
  /** One line, several lines, one of a list, several of a list, or a box to tick. */
  input: 'line' | 'lines' | 'choice' | 'list' | 'box';
  /** Most characters. */
  max?: number;
  /** Shown as one that must be filled in every form; its reader, or what reads the whole form, says what is missing. */
  mustBeFilled?: true;
  /** True where "unknown" says something of its own, and not that the field is empty. */
  mayBeUnknown?: true;
  /** The choice of a new event that nobody has chosen another for; the menu then has none for nothing. */
  preset?(context: FormContext): string | undefined;
  /** All that may be typed, where a reader of its values says otherwise: "Use 2 Aug 2026: general application". */
  allowed?: string;
  choices?(context: FormContext): readonly Choice[];
  /** The words that the field shows for an event; the empty string for nothing. */
  write(event: Draft): string;
  /** Reads what the words change. `draft` holds what the fields before have changed. Throws Misreading. */
  read(typed: string, draft: Draft, context: FormContext): Patch;
}
