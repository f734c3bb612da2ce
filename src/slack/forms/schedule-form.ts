/** The form for a schedule: one that is there, or a new one of a shape. */
import { changedFields } from '../../briefing/command/changed-fields.ts';
import { shapeNamed } from '../../briefing/digest/presets.ts';
import { alikeQuestion, madePage, scheduleAnswer } from '../../briefing/schedules/answer.ts';
import { gone } from '../../briefing/schedules/change.ts';
import { readSchedule, scheduleFields, writtenSchedule } from '../../briefing/schedules/form.ts';
import {
  placeFor,
  requireChange,
  requirePlans,
  scheduleById,
  scheduleNumber,
} from '../../briefing/schedules/reference.ts';
import { addHere, alikeHere, saveSpec } from '../../briefing/schedules/save.ts';
import { flagged, TOO } from '../../briefing/schedules/schedule-line.ts';
import type { Request } from '../../contracts/command.ts';
import { type Schedule, type ScheduleSpec, specOf } from '../../contracts/schedule.ts';
import { EVERYTHING } from '../../domain/schedule/scope.ts';
import { UserError } from '../../errors.ts';
import { Again } from './definition.ts';
import { defineForm } from './pipeline.ts';

interface ScheduleState {
  context: Request;
  /** True for one that is to be the asker's own. */
  mine: boolean;
  /** Null for one that is not there yet. */
  schedule: Schedule | null;
  spec: ScheduleSpec;
}

/** The words of the form, and whether one that is alike to another is wanted too. */
interface ScheduleInput {
  spec: ScheduleSpec;
  too: boolean;
}

/** The form of a schedule. It is about a schedule's id, or `new`, `me` for the asker's own and a shape's name, by default `new everything`. */
export const scheduleForm = defineForm<ScheduleState, ScheduleInput>({
  id: 'schedule',
  state({ request, about = 'new everything' }) {
    const [, mine, shape] = /^new (me )?(\w+)$/.exec(about) ?? [];
    return shape ? ofShape(shape, request, mine !== undefined) : ofSchedule(about, request);
  },
  fields: async ({ context, schedule, spec }) => ({
    title: schedule ? `Change ${scheduleNumber(schedule)}` : 'Schedule a digest',
    fields: scheduleFields(context),
    words: await writtenSchedule(spec, context),
  }),
  async read({ typed, meta }, { spec, context }) {
    const changed = new Set(changedFields(typed, meta.opened));
    const read = await readSchedule(typed, changed, spec, context);
    return { spec: specOf(read), too: typed[TOO] === 'yes' };
  },
  async submit({ spec, too }, { context, schedule, mine }) {
    if (!schedule) {
      const alike = too ? null : await alikeHere(spec, context, mine);
      if (alike) return new Again(alikeQuestion(alike));
      return madePage(await addHere(spec, context, mine), context);
    }
    const changed = await saveSpec(schedule, spec, context);
    if (!changed) throw gone(schedule);
    return scheduleAnswer(`${scheduleNumber(schedule)} is changed.`, changed, context);
  },
});

async function ofShape(shape: string, context: Request, mine: boolean): Promise<ScheduleState> {
  await requirePlans(context, mine);
  const again = context.line('digest', `schedule ${flagged(shape, { mine })}`);
  await placeFor(context, { mine, again });
  const rule = { kind: 'weekdays' as const, times: ['09:00'] };
  const scope = shapeNamed(shape)?.scope ?? EVERYTHING;
  const timing = { rule, zone: context.zone, quiet: [] };
  return { context, mine, schedule: null, spec: { timing, scope, layout: 'auto' } };
}

async function ofSchedule(id: string, context: Request): Promise<ScheduleState> {
  const schedule = await scheduleById(id, context);
  if (!schedule) throw new UserError('That schedule no longer exists. Nothing was changed.');
  await requireChange(schedule, 'edit', context);
  return { context, mine: false, schedule, spec: schedule };
}
