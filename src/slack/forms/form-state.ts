/** The state of a form. Slack sends it along: where the form came from, what it is about and showed, and words of fields that it does not show now. */

import type { ViewOutput } from '@slack/bolt';
import { z } from 'zod';
import type { Typed } from '../../briefing/command/form.ts';
import { splitAt } from '../../domain/text/cutting.ts';
import { parseJson } from '../../domain/text/json.ts';
import { UserError } from '../../errors.ts';
import type { Interaction } from '../people/interaction.ts';

const words = z.record(z.string(), z.string());
const metaSchema = z.strictObject({
  /** Its subject: an event's id, a schedule's, whose alerts it settles. */
  about: z.string().optional(),
  /** The marks of what each field showed when the form was opened. */
  opened: words.optional(),
  channel: z.object({ id: z.string(), name: z.string().nullable() }).optional(),
  url: z.string().optional(),
  thread: z.string().optional(),
  /** Typed before the form had other fields. */
  kept: words.optional(),
  /** The names of questions that were asked above the fields, and the marks of all that was asked. */
  asked: z.object({ names: z.array(z.string()), marks: z.array(z.string()) }).optional(),
});
export type FormMeta = z.infer<typeof metaSchema>;

/** Slack takes 3,000 characters. */
const ROOM = 2_900;

/** The memory of a form, as text. What was typed in hidden fields goes first where there is no room. */
export function packMeta(meta: FormMeta): string {
  const kept = Object.entries(meta.kept ?? {}).sort(([, a], [, b]) => a.length - b.length);
  for (; ; kept.pop()) {
    const text = JSON.stringify({ ...meta, kept: Object.fromEntries(kept) });
    if (text.length <= ROOM || kept.length === 0) return text;
  }
}

/** The other way round. Throws UserError for the memory of a form that another version of the app has opened. */
function readMeta(text: string): FormMeta {
  try {
    return parseJson(text, metaSchema);
  } catch {
    throw new UserError(
      'This form is of another version of the app. Nothing was saved; open it again.',
    );
  }
}

/** Where a form was asked for. */
export function originOf({ channel, responseUrl, thread }: Interaction): FormMeta {
  return {
    ...(channel && { channel }),
    ...(responseUrl && { url: responseUrl }),
    ...(thread && { thread }),
  };
}

/** The submission as if it had happened where the form was asked for. */
export function atOrigin(
  interaction: Interaction,
  { channel, url, thread }: FormMeta,
): Interaction {
  return {
    ...interaction,
    channel: channel ?? null,
    responseUrl: url ?? null,
    thread: thread ?? null,
  };
}

/**
 * A press in a form as if it had happened where that was asked for. What it opens is answered on top of the form, and not
 * in the channel: that would close both.
 */
export function withinForm(
  interaction: Interaction,
  view: { private_metadata: string },
): Interaction {
  const { channel, thread } = readMeta(view.private_metadata);
  return { ...atOrigin(interaction, { channel, thread }), isInModal: true };
}

/** Stands in a menu for "nothing": Slack's menus can't be cleared. */
export const NOTHING = '-';

/** A block's id. What is another variant of a field is another block: Slack keeps what was chosen in one that stays. */
export function blockId(name: string, variant: string | undefined): string {
  return variant === undefined ? name : `${name}.${variant}`;
}

const fieldOf = (id: string): string => splitAt(id, '.')?.[0] ?? id;

/** A form as it was sent, or as it stands while one of its fields is changed. */
export interface SubmittedForm {
  meta: FormMeta;
  typed: Typed;
  /** Field → its block's id. */
  blocks: Readonly<Record<string, string>>;
}

/** Reads a form with everything that was typed. Throws UserError for one of another version. */
export function readState(view: Pick<ViewOutput, 'private_metadata' | 'state'>): SubmittedForm {
  const meta = readMeta(view.private_metadata);
  const typed: Record<string, string> = { ...meta.kept };
  const blocks: Record<string, string> = {};
  for (const [id, controls] of Object.entries(view.state.values)) {
    const [control] = Object.values(controls);
    blocks[fieldOf(id)] = id;
    typed[fieldOf(id)] = control ? wordsIn(control) : '';
  }
  return { meta, typed, blocks };
}

type Control = ViewOutput['state']['values'][string][string];

function wordsIn(control: Control): string {
  const many =
    control.selected_options?.map(({ value }) => value) ??
    control.selected_users ??
    control.selected_conversations ??
    control.files?.map(({ id }) => id);
  if (many) return many.join(',');
  const chosen = control.selected_option?.value;
  if (chosen) return chosen === NOTHING ? '' : chosen;
  return control.selected_time ?? control.value ?? '';
}
