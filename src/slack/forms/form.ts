/** Forms whose fields are read as texts: opened, sent once, errors at their fields, answered where they were asked for. */
import type { App, ViewOutput, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { FieldErrors, UserError } from '../../errors.ts';
import type { Page } from '../../page/page.ts';
import { wakeScheduler } from '../handling/handle.ts';
import type { Services } from '../handling/services.ts';
import { type Interaction, ofSubmission } from '../people/interaction.ts';
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
export interface SubmittedForm {
  memory: Memory;
  words: Readonly<Record<string, string>>;
}

/** Shows a form; where it was asked for travels with it. */
export async function showForm(
  services: Services,
  interaction: Interaction,
  view: ModalView,
  memory: Pick<Memory, 'about' | 'opened'>,
): Promise<void> {
  const { trigger } = interaction;
  if (!trigger) throw new UserError('Slack opens a form only from a button or a command.');
  const private_metadata = JSON.stringify({ ...originOf(interaction), ...memory });
  await opening(
    services.clients.posts.views.open({ trigger_id: trigger, view: { ...view, private_metadata } }),
  );
}

/** Listens to a form; `save` says what was done, or throws what is wrong: FieldErrors by the blocks' ids. */
export function listenToForm(
  app: App,
  services: Services,
  callback: string,
  save: (sent: SubmittedForm, interaction: Interaction) => Promise<Page>,
): void {
  app.view({ callback_id: callback, type: 'view_submission' }, async ({ body, view, ack }) => {
    const sent = read(view);
    const interaction = atOrigin(ofSubmission(body as ViewSubmitAction), sent.memory);
    const { response, after } = await reactOnce(services, view, () =>
      react(services, interaction, () => save(sent, interaction)),
    );
    await (response ? ack(response) : ack());
    await after?.();
    if (after) await wakeScheduler(services, interaction);
  });
}

async function react(
  services: Services,
  interaction: Interaction,
  save: () => Promise<Page>,
): Promise<Reaction> {
  try {
    return confirmed(services, interaction, await save());
  } catch (error) {
    if (error instanceof FieldErrors)
      return { response: { response_action: 'errors', errors: { ...error.fields } } };
    return notSaved(services, interaction, error);
  }
}

function read({ private_metadata, state }: ViewOutput): SubmittedForm {
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
  /** Opens it for an interaction with a trigger; `about` is what it is about, as the action has it. */
  open(interaction: Interaction, about: string | undefined): Promise<void>;
}

/** Makes a form and listens to what is done in it. */
export type MakeModal = (app: App, services: Services) => Modal;
