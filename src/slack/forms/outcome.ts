/** What comes of a form that was sent, the same for every form: once, with a word where it was asked for. */
import type { ViewOutput, ViewResponseAction } from '@slack/bolt';
import { SlackError } from '../../errors.ts';
import type { Page } from '../../page/page.ts';
import { slackWord } from '../api/refusals.ts';
import { handle, idsOf } from '../handling/handle.ts';
import type { Services } from '../handling/services.ts';
import type { Interaction } from '../people/interaction.ts';
import { pageView } from './page-view.ts';

export interface Reaction {
  response?: ViewResponseAction;
  /** What is said once Slack has taken the form; there where something was saved. */
  after?: () => Promise<void>;
}

/** Two clicks on Save are one: the second gets what the first got, and nothing is said or saved again. */
export async function reactOnce(
  services: Services,
  view: Pick<ViewOutput, 'id'>,
  react: () => Promise<Reaction>,
): Promise<Reaction> {
  let mine = false;
  const work = () => {
    mine = true;
    return react();
  };
  const { response, after } = await services.once.run(
    `form ${view.id}`,
    work,
    (reaction) => reaction.after !== undefined,
  );
  return { response, ...(mine ? { after } : {}) };
}

/** What went wrong, on top of the form, which stays as it is below. */
export function notSaved(services: Services, interaction: Interaction, error: unknown): Reaction {
  const page = services.errorReply.page(error, 'form', idsOf(interaction));
  const view = pageView('Not saved', page, services.clock.now().getTime());
  return { response: { response_action: 'push', view } };
}

/** What was saved: in the channel where the form was asked for, else in the form's own place. */
export function confirmed(services: Services, interaction: Interaction, page: Page): Reaction {
  const asOf = services.clock.now().getTime();
  if (!interaction.responseUrl)
    return {
      response: { response_action: 'update', view: pageView('Saved', page, asOf) },
      after: async () => {},
    };
  return {
    response: { response_action: 'clear' },
    after: async () => {
      try {
        await services.replies.privately(interaction, page, { asOf });
      } catch {
        // A form may stay open for longer than its channel can be answered.
        await handle(
          services,
          'form, confirmation',
          { ...interaction, responseUrl: null },
          (direct) => services.replies.privately(direct, page, { asOf }),
        );
      }
    },
  };
}

/** Slack's word for a refused view, in an error of ours. */
export async function opening(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    const { word } = slackWord(error);
    throw new SlackError(word, `Slack did not show a form: ${word}.`, { cause: error });
  }
}
