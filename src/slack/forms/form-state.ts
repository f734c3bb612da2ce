/** What travels with the event form: where it came from, what it showed, and words of fields that it does not show now. */
import type { ViewOutput } from '@slack/bolt';
import { z } from 'zod';
import type { Typed } from '../../briefing/event-form/field.ts';
import type { Interaction } from '../people/interaction.ts';

const words = z.record(z.string(), z.string());
const metaSchema = z.object({
  /** The id of the event that is edited. */
  event: z.string().optional(),
  /** The marks of what each field showed when the form was opened. */
  opened: words.optional(),
  /** What another form than that of events is about: a schedule's id, whose alerts it settles. */
  about: z.string().optional(),
  channel: z.object({ id: z.string(), name: z.string().nullable() }).optional(),
  url: z.string().optional(),
  thread: z.string().optional(),
  /** Typed before the type was changed to one without that field. */
  kept: words.optional(),
  /** The likely duplicates that were asked about, as E214. */
  asked: z.array(z.string()).optional(),
});
export type FormMeta = z.infer<typeof metaSchema>;

/** Slack takes 3,000 characters. */
const ROOM = 2_900;

/** What a form remembers, as text. What was typed in hidden fields goes first where there is no room. */
export function packMeta(meta: FormMeta): string {
  const kept = Object.entries(meta.kept ?? {}).sort(([, a], [, b]) => a.length - b.length);
  for (; ; kept.pop()) {
    const text = JSON.stringify({ ...meta, kept: Object.fromEntries(kept) });
    if (text.length <= ROOM || kept.length === 0) return text;
  }
}

/** The other way round; an empty memory for a form of another version. */
export function readMeta(text: string): FormMeta {
  try {
    return metaSchema.parse(JSON.parse(text));
  } catch {
    return {};
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

/** Stands in a menu for "nothing": Slack's menus can't be cleared. */
export const NOTHING = '-';

/** A block's id: choices have one for each type, so that Slack does not keep a choice that is no more. */
export function blockId(name: string, isChoice: boolean, type: string | null): string {
  return isChoice && name !== 'type' ? `${name}.${type ?? ''}` : name;
}

/** The field of a block's id. */
export const fieldOf = (id: string): string => id.split('.')[0] as string;

/** A form as it was sent, or as it stands while its type is changed. */
export interface FormState {
  meta: FormMeta;
  typed: Typed;
  /** Field → its block's id. */
  blocks: Readonly<Record<string, string>>;
}

/** Reads a form with everything that was typed. */
export function readState(view: ViewOutput): FormState {
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
  if (control.type === 'checkboxes') return control.selected_options?.[0]?.value ?? '';
  const chosen = control.selected_option?.value ?? control.selected_time ?? control.value ?? '';
  return chosen === NOTHING ? '' : chosen;
}
