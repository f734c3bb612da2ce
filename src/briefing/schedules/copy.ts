/** `/ai-digest copy from #channel`: another channel's schedules, here too. */
import type { Request } from '../../contracts/command.ts';
import { type Schedule, specOf } from '../../contracts/schedule.ts';
import { present } from '../../domain/collections.ts';
import { isPerson } from '../../domain/schedule/target.ts';
import { listed } from '../../domain/text/english.ts';
import { nearest } from '../../domain/text/names.ts';
import { shown } from '../../domain/text/typed.ts';
import { InputError } from '../../errors.ts';
import type { Page } from '../../page/page.ts';
import { requirePlanner } from '../command/permission.ts';
import { defineVerb } from '../command/verbs.ts';
import { scheduleAnswer, scheduleParts } from './answer.ts';
import { scheduleNumber, visibleSchedules } from './reference.ts';
import { addHere } from './save.ts';
import { channelName } from './words.ts';

/** `#deals`, `deals`, `C0123` or Slack's own `<#C0123|deals>`. */
function isOf({ channel, channelName: name }: Schedule, typed: string): boolean {
  const [, id, label] = /^<#(\w+)(?:\|([^>]*))?>$/.exec(typed) ?? [];
  const plain = (label || typed).replace(/^#/, '').toLowerCase();
  return channel === (id ?? typed) || (name !== null && name.toLowerCase() === plain);
}

/** Makes the schedules of a channel here. */
export const copy = defineVerb({
  word: 'copy',
  permit: async ({ asker, plans }) => requirePlanner(asker, await plans.settings()),
  async input(typed, context): Promise<Schedule[]> {
    const from = typed.replace(/^from\b/i, '').trim();
    const all = await visibleSchedules(context);
    const others = all.filter(({ channel }) => channel !== context.here && !isPerson(channel));
    const there = others.filter((schedule) => isOf(schedule, from));
    if (there.length > 0) return there;
    throw nothingThere(from, others, context);
  },
  async run(schedules, context): Promise<Page> {
    const made: Schedule[] = [];
    for (const schedule of schedules)
      made.push((await addHere(specOf(schedule), context)).schedule);
    const numbers = listed(made.map(scheduleNumber));
    const from = present(schedules[0], 'the schedule to copy');
    const sentence = `Copied from ${channelName(from)} as ${numbers}.`;
    const [first, ...others] = made;
    const page = await scheduleAnswer(sentence, present(first, 'the copy'), context);
    const more = await Promise.all(others.map((each) => scheduleParts(each, context)));
    return { ...page, parts: [...page.parts, ...more.flat()] };
  },
});

function nothingThere(typed: string, others: readonly Schedule[], context: Request): InputError {
  const names = others.flatMap(({ channelName: name }) => name ?? []);
  const [meant] = nearest(typed, names, (name) => name.replace(/[^\p{L}\p{N}]/gu, ''));
  const next = meant ?? names[0];
  return new InputError({
    wrong: typed
      ? `There is no schedule of ${shown(typed)}.`
      : 'The channel to copy from is missing.',
    allowed: next ? `Name one of ${[...new Set(names)].map((name) => `#${name}`).join(', ')}` : '',
    next: context.line('digest', next ? `copy from #${next}` : 'schedule weekdays 09:00'),
  });
}
