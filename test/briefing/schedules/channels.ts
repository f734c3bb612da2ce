/** Channels in which digests are planned. */
import type { Asker, ChannelInfo } from '../../../src/contracts/command.ts';
import { type Asked, type AskOptions, type Log, MARCH } from '../../helpers/log.ts';

/** A member who is neither the owner of a schedule nor an admin. */
export const OTHER: Asker = { id: 'U3', name: 'carmen', standing: 'member' };

/** Makes channels in a log, each of its own, with the way in which one asks there. */
export function channelsIn(log: Log) {
  let channels = 0;
  return (part: Partial<ChannelInfo> = {}) => {
    const id = `C${++channels}`;
    const place: ChannelInfo = {
      id,
      name: `room-${channels}`,
      kind: 'public',
      isMember: true,
      ...part,
    };
    const here: AskOptions = { zone: 'Europe/Stockholm', here: id, place: async () => place };
    if (place.name) here.channel = { id, name: place.name };
    const ask = (line: string, options: AskOptions = {}, now = MARCH) =>
      log.ask(`/ai-digest ${line}`, now, { ...here, ...options });
    return { id, name: place.name, ask, schedules: () => log.context.plans.schedules(id) };
  };
}

/** The labels of an answer's buttons. */
export const labels = (asked: Asked) => asked.page.actions.map(({ label }) => label);
