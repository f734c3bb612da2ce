/** `/ai-settings timezone`: the zone of whoever asks is Slack's, and is chosen there. */
import type { Request } from '../../contracts/command.ts';
import { zoneOrMisreading, zoneWords } from '../../domain/time/zones.ts';
import { code, type Page } from '../../page/page.ts';
import { defineVerb } from '../command/verbs.ts';

/** Says which zone holds, where it is changed, and the line for a schedule in another. */
export const timezone = defineVerb({
  word: 'timezone',
  also: ['tz', 'time', 'zone', 'clock', 'clocks', 'time-zone', 'hours'],
  input: (typed) => zoneTyped(typed),
  run: async (other, context): Promise<Page> => zonePage(other, context),
});

/** The first zone that some of the words name; null for none. */
function zoneTyped(typed: string): string | null {
  const words = typed.split(/\s+/).filter((word) => !/^(?:|to|zone|is|my|=|:|in)$/i.test(word));
  const found = [words.join(' '), ...words].map(zoneOrMisreading);
  return found.find((zone) => typeof zone === 'string') ?? null;
}

function zonePage(other: string | null, { zone, line }: Request): Page {
  const sentence = `Your time zone is ${zoneWords(zone)}, as in your Slack; nothing was changed. Change it in Slack: Preferences, Language & region.`;
  const wanted = zoneWords(other ?? 'Europe/Stockholm');
  const example = line('digest', `schedule weekdays 09:00 ${wanted}`);
  return {
    headline: sentence,
    parts: [
      { kind: 'text', text: sentence },
      { kind: 'context', text: ['A schedule may have a zone of its own: ', code(example)] },
    ],
    actions: [],
    events: [],
  };
}
