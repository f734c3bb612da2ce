/** Schedules, watches and settings of one workspace: rows whose JSON holds all that no query asks for. */
import { ulid } from 'ulid';
import {
  REMINDERS_MARK,
  type Schedule,
  scheduleSchema,
  specOf,
  type Watch,
  watchSchema,
} from '../../contracts/schedule.ts';
import type {
  NewSchedule,
  ScheduleChange,
  SubscriptionStore,
} from '../../contracts/subscriptions.ts';
import { same } from '../../domain/event/versions.ts';
import { USUAL_GRACE } from '../../domain/schedule/grace.ts';
import { parseJson } from '../../domain/text/json.ts';
import type { Db } from '../engines/engine.ts';
import { lastRevision } from '../reading/revised.ts';
import type { WriteContext } from '../writing/context.ts';
import { readDesk, stanceOf } from '../writing/desk/naming.ts';
import { moveChannel } from './moving.ts';
import { numbered, removed } from './numbering.ts';
import { markOf } from './retention.ts';
import { saveTarget, saveWorkspaceSettings, targetBy, workspaceSettings } from './settings.ts';

/** The subscriptions of a workspace. */
export function plansOf(context: WriteContext, workspace: string): SubscriptionStore {
  const { engine, random } = context;
  const { read, short } = engine;
  const inside = <T>(action: (db: Db) => Promise<T>) => short.transaction().execute(action);
  const idOf = (kind: string, now: number) => `${kind}_${ulid(now, random)}`;
  return {
    schedules: (channel) => schedules(read, workspace, channel),
    schedule: (id) => scheduleBy(read, workspace, id),
    addSchedule: (schedule, now) =>
      inside((db) => addSchedule(db, workspace, { id: idOf('sch', now), ...schedule }, now)),
    changeSchedule: (id, change) => inside((db) => changeSchedule(db, workspace, id, change)),
    removeSchedule: (id) => inside((db) => removed(db, 'schedule', workspace, id)),
    watches: (target) => watches(read, workspace, target),
    addWatch: (watch, now) =>
      inside(async (db) => {
        const lookedBefore = await markOf({ db, workspace }, REMINDERS_MARK);
        const own = {
          ...{ id: idOf('wat', now), workspace, writtenAfter: await lastRevision(db) },
          ...(lookedBefore !== null && { lookedBefore }),
        };
        return numbered(db, 'watch', workspace, (number) => {
          const made: Watch = { ...own, ...watch, number, paused: null, createdAt: now };
          return { made, row: watchRow(made) };
        });
      }),
    pauseWatch: (id, paused) =>
      inside(async (db) => {
        const watch = (await watches(db, workspace)).find((each) => each.id === id);
        if (!watch) return null;
        const { json } = watchRow({ ...watch, paused });
        await db
          .updateTable('watch')
          .set({ json })
          .where('workspace', '=', workspace)
          .where('id', '=', id)
          .execute();
        return { ...watch, paused };
      }),
    removeWatch: (id) => inside((db) => removed(db, 'watch', workspace, id)),
    target: (target) => targetBy({ db: read, words: engine.words }, workspace, target),
    saveTarget: (settings) => inside((db) => saveTarget(db, { ...settings, workspace })),
    settings: () => workspaceSettings(read, workspace),
    saveSettings: (chosen) => inside((db) => saveWorkspaceSettings(db, workspace, chosen)),
    desk: () => stanceOf(read, workspace),
    readDesk: (reads) => readDesk(context, workspace, reads),
    moveChannel: (from, to) =>
      inside((db) => moveChannel({ db, words: engine.words }, { workspace, from, to })),
  };
}

async function schedules(db: Db, workspace: string, channel?: string): Promise<Schedule[]> {
  const all = db.selectFrom('schedule').where('workspace', '=', workspace);
  const rows = await (channel === undefined ? all : all.where('channel', '=', channel))
    .select(['json', 'next_due'])
    .orderBy('number')
    .execute();
  return rows.map(scheduleOf);
}

/** The due moment of the row is the one that counts: planning a digest moves it alone. */
function scheduleOf({ json, next_due }: { json: string; next_due: number | null }): Schedule {
  return { ...parseJson(json, scheduleSchema), nextDue: next_due };
}

async function scheduleBy(db: Db, workspace: string, id: string): Promise<Schedule | null> {
  const row = await db
    .selectFrom('schedule')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .select(['json', 'next_due'])
    .executeTakeFirst();
  return row ? scheduleOf(row) : null;
}

async function addSchedule(
  db: Db,
  workspace: string,
  schedule: NewSchedule & { id: string },
  now: number,
): Promise<Schedule> {
  const known =
    (await scheduleBy(db, workspace, schedule.id)) ?? (await sameThing(db, workspace, schedule));
  if (known) return known;
  return numbered(db, 'schedule', workspace, (number) => {
    const own = { number, workspace, paused: null, createdAt: now };
    const made: Schedule = { grace: USUAL_GRACE, ...schedule, ...own };
    return { made, row: scheduleRow(made) };
  });
}

/** A schedule that nobody else changes until the transaction ends: an update that changes nothing is a lock in any engine. */
async function lockedSchedule(db: Db, workspace: string, id: string): Promise<Schedule | null> {
  await db
    .updateTable('schedule')
    .set((eb) => ({ number: eb.ref('number') }))
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .execute();
  return scheduleBy(db, workspace, id);
}

/** A schedule of the same channel that says the very same. */
async function sameThing(db: Db, workspace: string, { channel, ...asked }: NewSchedule) {
  const there = await schedules(db, workspace, channel);
  return there.find((schedule) => same(specOf(schedule), specOf(asked)));
}

async function changeSchedule(
  db: Db,
  workspace: string,
  id: string,
  change: ScheduleChange,
): Promise<Schedule | null> {
  const known = await lockedSchedule(db, workspace, id);
  if (!known) return null;
  const changed = { ...known, ...change };
  const { json, next_due } = scheduleRow(changed);
  await db
    .updateTable('schedule')
    // A digest may be planned at this very moment: only who means to move the due moment does.
    .set('nextDue' in change ? { json, next_due } : { json })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .execute();
  return changed;
}

function scheduleRow(schedule: Schedule) {
  const { workspace, id, number, channel, nextDue } = schedule;
  return { workspace, id, number, channel, next_due: nextDue, json: JSON.stringify(schedule) };
}

function watchRow(watch: Watch) {
  const { workspace, id, number, target } = watch;
  return { workspace, id, number, target, json: JSON.stringify(watch) };
}

async function watches(db: Db, workspace: string, target?: string): Promise<Watch[]> {
  const all = db.selectFrom('watch').where('workspace', '=', workspace);
  const rows = await (target === undefined ? all : all.where('target', '=', target))
    .select('json')
    .orderBy('number')
    .execute();
  return rows.map((row) => parseJson(row.json, watchSchema));
}
