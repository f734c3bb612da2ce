/** The zone in which moments are shown. */
import { useStore } from '../store.ts';

/** The zone of whoever acts, an IANA name; UTC until the server has said who that is. */
export function useZone(): string {
  return useStore(({ shell }) => shell?.people.find((each) => each.id === shell.me)?.tz ?? 'UTC');
}
