/** Forms whose fields are read as texts: opened, sent once, errors at their fields, answered where they were asked for. */
import type { App, ViewOutput, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { FieldErrors, UserError } from '../../errors.ts';
import type { Page } from '../../page/page.ts';
import { letScheduleLook } from '../handling/handle.ts';
import type { Tools } from '../handling/services.ts';
import { type Gesture, ofSubmission } from '../people/interaction.ts';
import { atOrigin, originOf } from './form-state.ts';
import { confirmed, notSaved, opening, type Reaction, reactOnce } from './outcome.ts';

const memorySchema = z.object({
  about: z.string().optional(),
  /** The marks of what each field showed when the form was opened. */
  opened: z.record(z.string(), z.string()).optional(),
  channel: z.object({ id: z.string(), name: z.string().nullable() }).optional(),
  url: z.string().optional(),
  thread: z.string().optional(),
});

/** What travels with a form. */
export type Memory = z.infer<typeof memorySchema>;

/** A form as it was sent: what stands in each block, by its id; of a list, the values with commas. */
export interface Sent {
  memory: Memory;
  words: Readonly<Record<string, string>>;
}

/** Shows a form; where it was asked for travels with it. */
export async function showForm(
  tools: Tools,
  gesture: Gesture,
  view: ModalView,
  memory: Pick<Memory, 'about' | 'opened'>,
): Promise<void> {
  const { trigger } = gesture;
  if (!trigger) throw new UserError('Slack opens a form only from a button or a command.');
  const private_metadata = JSON.stringify({ ...originOf(gesture), ...memory });
  await opening(
    tools.clients.posts.views.open({ trigger_id: trigger, view: { ...view, private_metadata } }),
  );
}

/** Listens to a form; `save` says what was done, or throws what is wrong: FieldErrors by the blocks' ids. */
export function listenToForm(
  app: App,
  tools: Tools,
  callback: string,
  save: (sent: Sent, gesture: Gesture) => Promise<Page>,
): void {
  app.view({ callback_id: callback, type: 'view_submission' }, async ({ body, view, ack }) => {
    const sent = read(view);
    const gesture = atOrigin(ofSubmission(body as ViewSubmitAction), sent.memory);
    const { response, after } = await reactOnce(tools, view, () =>
      react(tools, gesture, () => save(sent, gesture)),
    );
    await (response ? ack(response) : ack());
    await after?.();
    if (after) await letScheduleLook(tools, gesture);
  });
}

async function react(tools: Tools, gesture: Gesture, save: () => Promise<Page>): Promise<Reaction> {
  try {
    return confirmed(tools, gesture, await save());
  } catch (error) {
    if (error instanceof FieldErrors)
      return { response: { response_action: 'errors', errors: { ...error.fields } } };
    return notSaved(tools, gesture, error);
  }
}

function read({ private_metadata, state }: ViewOutput): Sent {
  const words = Object.entries(state.values).map(([block, controls]) => {
    const [control] = Object.values(controls);
    return [block, control ? wordsIn(control) : ''];
  });
  return { memory: readMemory(private_metadata), words: Object.fromEntries(words) };
}

/** Empty for a form of another version. */
function readMemory(text: string): Memory {
  try {
    return memorySchema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

type Control = ViewOutput['state']['values'][string][string];

function wordsIn(control: Control): string {
  const many = control.selected_options?.map(({ value }) => value) ?? control.selected_users;
  return many?.join(',') ?? control.selected_option?.value ?? control.value ?? '';
}

/** A form that a button opens. */
export interface Modal {
  /** As the `view` of an action that opens it. */
  name: string;
  /** Opens it for a gesture with a trigger; `about` is what it is about, as the action has it. */
  open(gesture: Gesture, about: string | undefined): Promise<void>;
}

/** Makes a form and listens to what is done in it. */
export type MakeModal = (app: App, tools: Tools) => Modal;
