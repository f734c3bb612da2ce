/** The form for a schedule: one that is there, or a new one of a shape. */
import type { App } from '@slack/bolt';
import { requirePlanner } from '../../briefing/command/permission.ts';
import { shapeNamed } from '../../briefing/digest/presets.ts';
import { changedFields, fingerprints } from '../../briefing/event-form/form.ts';
import { scheduleAnswer } from '../../briefing/schedules/answer.ts';
import { gone } from '../../briefing/schedules/change.ts';
import {
  readSchedule,
  type ScheduleWords,
  writtenSchedule,
} from '../../briefing/schedules/form.ts';
import { placeFor, requireChange, scheduleNumber } from '../../briefing/schedules/reference.ts';
import { addHere, saveSpec } from '../../briefing/schedules/save.ts';
import type { Context } from '../../contracts/command.ts';
import type { Schedule, ScheduleSpec } from '../../contracts/schedule.ts';
import { EVERYTHING } from '../../domain/schedule/scope.ts';
import { UserError } from '../../errors.ts';
import type { Page } from '../../page/page.ts';
import type { Services } from '../handling/services.ts';
import type { Interaction } from '../people/interaction.ts';
import { listenToForm, type Modal, type SubmittedForm, showForm } from './form.ts';
import { SCHEDULE_FORM, scheduleView } from './schedule-view.ts';

/** The form, and its listeners. It is about a schedule's id, or `new` and a shape's name. */
export function scheduleForm(app: App, services: Services): Modal {
  listenToForm(app, services, SCHEDULE_FORM, (sent, interaction) =>
    save(services, sent, interaction),
  );
  return {
    name: 'schedule',
    async open(interaction, about = 'new everything') {
      const context = await contextOf(services, interaction);
      const { spec, schedule } = await subject(about, context);
      const words = await writtenSchedule(spec, context);
      const title = schedule ? `Change ${scheduleNumber(schedule)}` : 'Schedule a digest';
      const drawing = {
        title,
        words,
        sections: context.sections,
        sectors: services.reference.sectors,
      };
      const opened = fingerprints(words);
      await showForm(services, interaction, scheduleView(drawing), { about, opened });
    },
  };
}

async function contextOf(services: Services, interaction: Interaction): Promise<Context> {
  const { asking } = await services.requests.open(interaction);
  return services.router.context(asking);
}

interface Subject {
  schedule: Schedule | null;
  spec: ScheduleSpec;
}

/** What the form is about, for whoever may change it. */
async function subject(about: string, context: Context): Promise<Subject> {
  const [, shape] = /^new (\w+)$/.exec(about) ?? [];
  if (shape) {
    requirePlanner(context.asker, await context.plans.settings());
    await placeFor(context);
    return { schedule: null, spec: newOf(shape, context) };
  }
  const schedule = await context.plans.schedule(about);
  if (!schedule) throw new UserError('That schedule is not there any more. Nothing was changed.');
  await requireChange(schedule, 'edit', context);
  return { schedule, spec: schedule };
}

function newOf(shape: string, { zone }: Context): ScheduleSpec {
  const rule = { kind: 'weekdays' as const, times: ['09:00'] };
  const scope = shapeNamed(shape)?.scope ?? EVERYTHING;
  return { timing: { rule, zone, quiet: [] }, scope, layout: 'auto' };
}

async function save(
  services: Services,
  { memory, words }: SubmittedForm,
  interaction: Interaction,
): Promise<Page> {
  const context = await contextOf(services, interaction);
  const { schedule, spec } = await subject(memory.about ?? '', context);
  const changed = new Set(changedFields(words, memory.opened ?? {}));
  const { timing, scope, layout } = await readSchedule(
    words as ScheduleWords,
    changed,
    spec,
    context,
  );
  if (schedule) return changeOf(schedule, { timing, scope, layout }, context);
  const { schedule: made, isNew } = await addHere({ timing, scope, layout }, context);
  const number = scheduleNumber(made);
  return scheduleAnswer(
    isNew ? `Scheduled as ${number}.` : `That is ${number} already.`,
    made,
    context,
  );
}

async function changeOf(schedule: Schedule, spec: ScheduleSpec, context: Context): Promise<Page> {
  const changed = await saveSpec(schedule, spec, context);
  if (!changed) throw gone(schedule);
  return scheduleAnswer(`${scheduleNumber(schedule)} is changed.`, changed, context);
}
