/** Answers to forms that were sent, within the three seconds that Slack waits for one. */
import { setTimeout } from 'node:timers/promises';
import type { ViewOutput, ViewResponseAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { sentencePage } from '../../briefing/command/mistake.ts';
import type { Page } from '../../page/page.ts';
import { within } from '../api/patience.ts';
import type { Services } from '../handling/services.ts';
import { pageView } from './page-view.ts';
import type { FormProgress } from './progress.ts';
import { replaceView } from './showing.ts';

/** The outcome of a form that was sent. */
export interface Reaction {
  response: ViewResponseAction;
  /** Says what was saved, once Slack has taken the form; missing where nothing was. */
  after?: (() => Promise<void>) | undefined;
}

/** A form as Slack hands it over. */
interface Sent {
  view: ViewOutput;
  body: { trigger_id: string };
  ack(response: ViewResponseAction): Promise<void>;
}

/** The wait for an outcome before the form is answered without it, milliseconds of real time. */
const IN_TIME = 2_000;
const A_MOMENT = 1_000;

const SAVING = 'This is being saved. The outcome is shown here in a moment.';

/**
 * Answers a form with its outcome. One that is not there in time is awaited in a view on top of the form, which stays
 * as it is below: nothing that was typed is lost.
 */
export async function answerInTime(
  services: Services,
  { view, body, ack }: Sent,
  reaction: Promise<Reaction>,
  progress: Pick<FormProgress, 'begin' | 'end'>,
): Promise<Reaction> {
  const inTime = await within(IN_TIME, reaction, null);
  if (inTime) {
    await ack(inTime.response);
    return inTime;
  }
  const external_id = `saving ${body.trigger_id}`;
  const shown = (title: string, page: Page) =>
    pageView(title, page, services.clock.now().getTime());
  await ack({
    response_action: 'push',
    view: { ...shown('One moment', sentencePage(SAVING)), external_id },
  });
  progress.begin(external_id);
  const outcome = await reaction.finally(() => progress.end());
  const late = lateViews(outcome.response, view, shown);
  const replaced = () => replaceView(services, { external_id }, { ...late.top, external_id });
  // Slack may not have shown the view yet.
  if (!(await replaced())) await setTimeout(A_MOMENT).then(replaced);
  if (late.form) await replaceView(services, { view_id: view.id }, late.form);
  return outcome;
}

interface LateViews {
  /** The view on top of the form. */
  top: ModalView;
  /** The view in the place of the form; missing where that stays as it is. */
  form?: ModalView;
}

/** The views that show a response which comes too late to be one. */
function lateViews(
  response: ViewResponseAction,
  form: ViewOutput,
  shown: (title: string, page: Page) => ModalView,
): LateViews {
  switch (response.response_action) {
    case 'errors':
      return { top: shown('Not saved', errorsPage(response.errors, form)) };
    case 'clear': {
      const saved = shown('Saved', sentencePage('Saved. You read what was saved in the channel.'));
      return { top: saved, form: saved };
    }
    case 'update': {
      if (response.view.type !== 'modal') break;
      // A form that is shown again asks something, or says what has changed meanwhile.
      const asks = response.view.submit !== undefined;
      const sentence =
        'The form below has a question. Nothing was saved yet; close this to see it.';
      const top = asks ? shown('Not saved yet', sentencePage(sentence)) : response.view;
      return { top, form: response.view };
    }
    case 'push':
      if (response.view.type === 'modal') return { top: response.view };
  }
  return { top: shown('One moment', sentencePage('Close this to see the form.')) };
}

/** Sentences that would stand at the fields, each with its field. */
function errorsPage(errors: Readonly<Record<string, string>>, { blocks }: ViewOutput): Page {
  const lines = Object.entries(errors).map(([id, sentence]) => {
    const block = blocks.find(({ block_id }) => block_id === id);
    return block && 'label' in block ? `${block.label.text}: ${sentence}` : sentence;
  });
  const headline = 'Nothing was saved. Close this to change the form.';
  return {
    headline,
    actions: [],
    events: [],
    parts: [headline, ...lines].map((text) => ({ kind: 'text' as const, text })),
  };
}
