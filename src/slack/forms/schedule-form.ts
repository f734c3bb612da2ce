/** The form for a schedule: one that is there, or a new one of a shape. */
import { changedFields } from '../../briefing/command/changed-fields.ts';
import { requirePlanner } from '../../briefing/command/permission.ts';
import { shapeNamed } from '../../briefing/digest/presets.ts';
import { scheduleAnswer } from '../../briefing/schedules/answer.ts';
import { gone } from '../../briefing/schedules/change.ts';
import { readSchedule, scheduleFields, writtenSchedule } from '../../briefing/schedules/form.ts';
import {
  placeFor,
  requireChange,
  scheduleById,
  scheduleNumber,
} from '../../briefing/schedules/reference.ts';
import { addHere, saveSpec } from '../../briefing/schedules/save.ts';
import type { Request } from '../../contracts/command.ts';
import type { Schedule, ScheduleSpec } from '../../contracts/schedule.ts';
import { EVERYTHING } from '../../domain/schedule/scope.ts';
import { UserError } from '../../errors.ts';
import { defineForm } from './pipeline.ts';

interface ScheduleState {
  context: Request;
  /** Null for one that is not there yet. */
  schedule: Schedule | null;
  spec: ScheduleSpec;
}

/** The form of a schedule. It is about a schedule's id, or `new` and a shape's name, by default `new everything`. */
export const scheduleForm = defineForm<ScheduleState, ScheduleSpec>({
  id: 'schedule',
  state({ request, about = 'new everything' }) {
    const [, shape] = /^new (\w+)$/.exec(about) ?? [];
    return shape ? ofShape(shape, request) : ofSchedule(about, request);
  },
  fields: async ({ context, schedule, spec }) => ({
    title: schedule ? `Change ${scheduleNumber(schedule)}` : 'Schedule a digest',
    fields: scheduleFields(context),
    words: await writtenSchedule(spec, context),
  }),
  read({ typed, meta }, { spec, context }) {
    const changed = new Set(changedFields(typed, meta.opened));
    return readSchedule(typed, changed, spec, context);
  },
  async submit({ timing, scope, layout }, { context, schedule }) {
    const spec = { timing, scope, layout };
    if (!schedule) {
      const { schedule: made, isNew } = await addHere(spec, context);
      const number = scheduleNumber(made);
      const sentence = isNew
        ? `Scheduled as ${number}.`
        : `This schedule exists already: ${number}.`;
      return scheduleAnswer(sentence, made, context);
    }
    const changed = await saveSpec(schedule, spec, context);
    if (!changed) throw gone(schedule);
    return scheduleAnswer(`${scheduleNumber(schedule)} is changed.`, changed, context);
  },
});

async function ofShape(shape: string, context: Request): Promise<ScheduleState> {
  requirePlanner(context.asker, await context.plans.settings());
  await placeFor(context);
  const rule = { kind: 'weekdays' as const, times: ['09:00'] };
  const scope = shapeNamed(shape)?.scope ?? EVERYTHING;
  const timing = { rule, zone: context.zone, quiet: [] };
  return { context, schedule: null, spec: { timing, scope, layout: 'auto' } };
}

async function ofSchedule(id: string, context: Request): Promise<ScheduleState> {
  const schedule = await scheduleById(id, context);
  if (!schedule) throw new UserError('That schedule no longer exists. Nothing was changed.');
  await requireChange(schedule, 'edit', context);
  return { context, schedule, spec: schedule };
}
