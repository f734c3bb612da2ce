/** A form as it describes itself; the pipeline does everything else. */
import type { FormField, FormNote, Typed } from '../../briefing/command/form.ts';
import type { Page } from '../../page/page.ts';
import type { Services } from '../handling/services.ts';
import type { UserRequest } from '../people/request.ts';
import type { SubmittedForm } from './form-state.ts';
import type { Tell } from './progress.ts';

/**
 * A form. `State` is what it is about, with whatever it needs to be shown, read and saved; `Input` is what is read
 * from its words.
 */
export interface FormDefinition<State, Input> {
  /** The name by which a button opens it, and of which Slack's names for it are made. */
  id: string;
  /** The title above what came of it, where the form has no channel of its own. Default `Saved`. */
  done?: string;
  /**
   * Looks up what the form is about as it is now, for whoever may change it: each time that the form is opened,
   * followed or sent. Throws ForbiddenError for everybody else, UserError for what is not there.
   */
  state(subject: FormSubject): Promise<State>;
  /** Its title, its fields, and what stands in them before anybody types. */
  fields(state: State): FormContent | Promise<FormContent>;
  /** Reads the words. Throws FieldErrors by the names of fields, UserError for the rest. */
  read(sent: SubmittedForm, state: State): Input | Again | Promise<Input | Again>;
  /** Saves it, and says what was done; `tell` shows how far long work has come. Throws like `read`; then nothing was saved. */
  submit(input: Input, state: State, tell: Tell): Promise<Page | Again>;
}

/** On whose behalf a form is looked at, and about what. */
export interface FormSubject {
  services: Services;
  request: UserRequest;
  /** Its subject, as the button that opened it has it: an event's id, a schedule's; nothing for a new one. */
  about: string | undefined;
  /** The words in it by now. */
  typed: Typed;
}

/** The title and fields of a form, with their words. */
export interface FormContent {
  /** At most 24 characters. */
  title: string;
  /** The word on its button. Default `Save`. */
  button?: string;
  fields: readonly FormField[];
  /** The words of the fields; a field without is empty. */
  words: Typed;
  /** A sentence above the fields. */
  notice?: string;
  /** Paragraphs below the fields. */
  notes?: readonly FormNote[];
}

/** The form is shown again with everything that was typed, and nothing was saved. */
export class Again {
  /** Another title, at most 24 characters; without one, the form's own. */
  readonly title: string | undefined;
  /** A sentence above the fields. */
  readonly notice: string | undefined;
  /** Questions to be answered first, above the fields. */
  readonly questions: readonly FormField[];
  /** The words of the questions' fields. */
  readonly words: Typed;
  /** A sentence below the fields, beside the button. */
  readonly foot: string | undefined;
  /** Marks of all that was asked so far: they come back with the form. */
  readonly asked: readonly string[];
  /** New marks for fields that show something else now than when the form was opened. */
  readonly marks: Readonly<Record<string, string>>;
  constructor(change: Partial<Again> = {}) {
    this.title = change.title;
    this.notice = change.notice;
    this.questions = change.questions ?? [];
    this.words = change.words ?? {};
    this.foot = change.foot;
    this.asked = change.asked ?? [];
    this.marks = change.marks ?? {};
  }
}
