/** The form for how a person or a channel is told: alerts a day, quiet hours, zone. */
import type { FormField } from '../../briefing/command/form.ts';
import { sentencePage } from '../../briefing/command/mistake.ts';
import { requireMember, requirePlanner } from '../../briefing/command/permission.ts';
import { MOST_ALERTS, readTarget, writtenTarget } from '../../briefing/watches/form.ts';
import { type AlertPreferences, toldHow, toldText } from '../../briefing/watches/preferences.ts';
import type { SubscriptionStore } from '../../contracts/subscriptions.ts';
import { isPerson } from '../../domain/schedule/target.ts';
import { ForbiddenError } from '../../errors.ts';
import type { UserRequest } from '../people/request.ts';
import { defineForm } from './pipeline.ts';

interface AlertsState {
  /** A person's id, or a channel's. */
  target: string;
  told: AlertPreferences;
  plans: SubscriptionStore;
}

/** The form of somebody's alerts, or a channel's; it is about a target, by default whoever opens it. */
export const alertsForm = defineForm<AlertsState, AlertPreferences>({
  id: 'target',
  async state({ request, about }) {
    const { person, plans } = request;
    const target = about ?? person.asker.id;
    await requireMay(target, request);
    const told = await toldHow(plans, target, person.zone);
    return { target, told, plans };
  },
  fields: ({ target, told }) => ({
    title: isPerson(target) ? 'Your alerts' : 'Alerts of the channel',
    fields: FIELDS,
    words: writtenTarget(told),
  }),
  read: ({ typed: { budget = '', from = '', to = '', zone = '' } }, { told }) =>
    readTarget({ budget, from, to, zone }, told),
  async submit(told, { target, plans }) {
    await plans.saveTarget({ ...(await plans.target(target)), target, ...told });
    return sentencePage(`Saved. ${toldText(told)}`);
  },
});

const DEED = 'change how alerts come';

/** People settle their own alerts; those of a channel, who may plan there. */
async function requireMay(target: string, { person, plans, here }: UserRequest): Promise<void> {
  requireMember(person.asker, DEED);
  if (!isPerson(target) && target !== here)
    throw new ForbiddenError('These are the alerts of another channel: change them there.');
  if (!isPerson(target)) requirePlanner(person.asker, await plans.settings(), DEED);
  else if (target !== person.asker.id)
    throw new ForbiddenError(
      'These are the alerts of somebody else: only that person can change them.',
    );
}

const FIELDS: readonly FormField[] = [
  {
    name: 'budget',
    label: 'Alerts a day',
    hint: `1 to ${MOST_ALERTS}. Further alerts come together in one message.`,
    required: true,
    input: { kind: 'line' },
  },
  { name: 'from', label: 'Quiet from', required: true, input: { kind: 'time' } },
  {
    name: 'to',
    label: 'Quiet until',
    hint: 'With the same start and end there are no quiet hours.',
    required: true,
    input: { kind: 'time' },
  },
  {
    name: 'zone',
    label: 'Time zone',
    hint: 'A city, or a name as Europe/Stockholm. Days and quiet hours use this zone.',
    required: true,
    input: { kind: 'line' },
  },
];
