/** The form for how a person or a channel is told: alerts a day, quiet hours, zone. */
import type { App, ViewOutput, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import type { InputBlock, ModalView } from '@slack/types';
import { sentencePage } from '../../briefing/command/mistake.ts';
import { requirePlanner } from '../../briefing/command/permission.ts';
import {
  MOST_ALERTS,
  readTarget,
  type TargetTyped,
  writtenTarget,
} from '../../briefing/watches/form.ts';
import { toldHow, toldText } from '../../briefing/watches/preferences.ts';
import { isPerson } from '../../domain/schedule/target.ts';
import { FieldErrors, ForbiddenError, UserError } from '../../errors.ts';
import { handle, idsOf, wakeScheduler } from '../handling/handle.ts';
import type { Services } from '../handling/services.ts';
import { type Interaction, ofSubmission } from '../people/interaction.ts';
import type { UserRequest } from '../people/request.ts';
import { requireMember } from '../people/users.ts';
import { plainElement } from '../render/runs.ts';
import type { Modal } from './form.ts';
import { atOrigin, type FormMeta, originOf, packMeta, readState } from './form-state.ts';
import { opening } from './outcome.ts';
import { pageView } from './page-view.ts';

const FORM = 'target_form';
const DEED = 'settle how alerts come';

/** The form, and its listener. */
export function targetForm(app: App, services: Services): Modal {
  app.view({ callback_id: FORM, type: 'view_submission' }, async ({ body, view, ack }) => {
    const { response, after } = await submit(services, body as ViewSubmitAction, view);
    await (response ? ack(response) : ack());
    await after?.();
  });
  return {
    name: 'target',
    async open(interaction, about) {
      if (!interaction.trigger)
        throw new UserError('Slack opens a form only from a button or a command.');
      const request = await services.requests.open(interaction);
      const target = about ?? interaction.user.id;
      await requireMay(target, request);
      const told = await toldHow(request.asking.plans, target, request.person.zone);
      const meta = { ...originOf(interaction), about: target };
      const view = targetView(writtenTarget(told), meta, isPerson(target));
      await opening(services.clients.posts.views.open({ trigger_id: interaction.trigger, view }));
    },
  };
}

/** People settle their own alerts; those of a channel, who may plan there. */
async function requireMay(target: string, { person, asking }: UserRequest): Promise<void> {
  requireMember(person, DEED);
  if (!isPerson(target)) requirePlanner(person.asker, await asking.plans.settings(), DEED);
  else if (target !== person.asker.id)
    throw new ForbiddenError('Those are the alerts of somebody else, who alone can settle them.');
}

function targetView(typed: TargetTyped, meta: FormMeta, own: boolean): ModalView {
  const time = (name: 'from' | 'to', label: string, hint?: string) =>
    field(name, label, { type: 'timepicker', action_id: name, initial_time: typed[name] }, hint);
  return {
    type: 'modal',
    callback_id: FORM,
    title: plainElement(own ? 'Your alerts' : 'Alerts of the channel'),
    submit: plainElement('Save'),
    close: plainElement('Cancel'),
    private_metadata: packMeta(meta),
    blocks: [
      field(
        'budget',
        'Alerts a day',
        { type: 'plain_text_input', action_id: 'budget', initial_value: typed.budget },
        `1 to ${MOST_ALERTS}. What is past them comes together later: nothing is lost.`,
      ),
      time('from', 'Quiet from'),
      time('to', 'Quiet until', 'The same start and end: no quiet hours.'),
      field(
        'zone',
        'Time zone',
        { type: 'plain_text_input', action_id: 'zone', initial_value: typed.zone },
        'A city, or a name as Europe/Stockholm. Days and quiet hours go by its clocks.',
      ),
    ],
  };
}

function field(
  name: string,
  label: string,
  element: InputBlock['element'],
  hint?: string,
): InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plainElement(label),
    element,
    ...(hint && { hint: plainElement(hint) }),
  };
}

interface Reaction {
  response?: ViewResponseAction;
  after?: () => Promise<void>;
}

async function submit(
  services: Services,
  body: ViewSubmitAction,
  view: ViewOutput,
): Promise<Reaction> {
  const { meta, typed } = readState(view);
  const interaction = atOrigin(ofSubmission(body), meta);
  try {
    const request = await services.requests.open(interaction);
    const target = meta.about ?? interaction.user.id;
    await requireMay(target, request);
    const { budget = '', from = '', to = '', zone = '' } = typed;
    const { plans } = request.asking;
    const before = await toldHow(plans, target, request.person.zone);
    const told = readTarget({ budget, from, to, zone }, before);
    await plans.saveTarget({ target, ...told });
    return { after: () => confirm(services, interaction, `Saved. ${toldText(told)}`) };
  } catch (error) {
    if (error instanceof FieldErrors)
      return { response: { response_action: 'errors', errors: { ...error.fields } } };
    const page = services.errorReply.page(error, 'alerts form', idsOf(interaction));
    const notice = pageView('Not saved', page, services.clock.now().getTime());
    return { response: { response_action: 'push', view: notice } };
  }
}

async function confirm(
  services: Services,
  interaction: Interaction,
  sentence: string,
): Promise<void> {
  const asOf = services.clock.now().getTime();
  await handle(services, 'alerts form, confirmation', interaction, (from) =>
    services.replies.privately(from, sentencePage(sentence), { asOf }),
  );
  await wakeScheduler(services, interaction);
}
