/** Where the person is, kept in the address: reloading, going back and sharing it work by themselves. */
import { useSyncExternalStore } from 'react';

/** `#/ana/C0LOCALBRIEF/1773302400.000001`: who, where, and which thread. */
interface Route {
  /** A handle or id. */
  person: string;
  /** A channel id, `home` for the app's home, or nothing: the list of channels. */
  room: string | null;
  thread: string | null;
}

const decoded = (part: string | undefined) => (part ? decodeURIComponent(part) : null);

function read(): Route {
  const [, person, room, thread] = location.hash.split('/');
  return { person: decoded(person) ?? '', room: decoded(room), thread: decoded(thread) };
}

let place = read();
const listeners = new Set<() => void>();

addEventListener('hashchange', () => {
  place = read();
  for (const listener of listeners) listener();
});

/** Goes somewhere; what is not named stays, but a thread belongs to its room. */
export function navigate(to: Partial<Route>, how: 'push' | 'replace' = 'push'): void {
  const next = { ...place, ...('room' in to || 'person' in to ? { thread: null } : {}), ...to };
  const parts = [next.person, next.room, next.thread];
  const end = parts.findIndex((each) => !each);
  const path = parts
    .slice(0, end < 0 ? parts.length : end)
    .map((each) => encodeURIComponent(each!));
  const address = `#/${path.join('/')}`;
  if (address === location.hash) return;
  if (how === 'push') location.hash = address;
  else {
    history.replaceState(null, '', address);
    dispatchEvent(new HashChangeEvent('hashchange'));
  }
}

/** Where the person is; draws anew when they go elsewhere. */
export function useRoute(): Route {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => place,
  );
}
