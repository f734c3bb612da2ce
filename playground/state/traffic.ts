/** A bounded record of what went over the wire, for tests that fail and for whoever watches. */
import type { Fields } from '../protocol/types.ts';

/** One thing that went over the wire. */
export interface TrafficEntry {
  /** Counts from 1 and never repeats. */
  n: number;
  kind: 'envelope' | 'api' | 'response_url' | 'socket' | 'upload' | 'verification';
  /** `slash_commands`, `chat.postMessage`, `hello`, … */
  name: string;
  /** The workspace's time, ISO. */
  at: string;
  /** Real milliseconds since the workspace started. */
  started: number;
  /** Real milliseconds until the answer or acknowledgement; absent while there is none. */
  took?: number;
  request?: unknown;
  response?: unknown;
  /** `ok`, or what went wrong. */
  outcome?: string;
  /** The one person whom it is about, where only the server knows. */
  whose?: string;
}

/** An entry under way. */
interface OpenEntry {
  entry: TrafficEntry;
  close(outcome: string, response?: unknown): void;
}

/** The record. */
export interface Traffic {
  entries(): TrafficEntry[];
  /** The arguments of each call of a method (or of `response_url`), oldest first. */
  calls(name: string): Fields[];
  /** The last lines, for a person to read. */
  tail(lines?: number): string;
  clear(): void;
  open(kind: TrafficEntry['kind'], name: string, request?: unknown, whose?: string): OpenEntry;
  note(kind: TrafficEntry['kind'], name: string, detail?: unknown): void;
}

function line(entry: TrafficEntry): string {
  const took = entry.took === undefined ? '   …' : `${Math.round(entry.took)} ms`;
  const request = entry.request === undefined ? '' : JSON.stringify(entry.request);
  const text = `${entry.n} ${entry.kind} ${entry.name} ${took} ${entry.outcome ?? ''} ${request}`;
  return text.length > 240 ? `${text.slice(0, 239)}…` : text;
}

/** A record of at most `limit` entries; the oldest go first. */
export function createTraffic(now: () => Date, changed: () => void, limit = 2000): Traffic {
  let entries: TrafficEntry[] = [];
  let count = 0;
  const began = performance.now();

  function add(kind: TrafficEntry['kind'], name: string, request?: unknown): TrafficEntry {
    const started = performance.now() - began;
    const entry: TrafficEntry = { n: ++count, kind, name, at: now().toISOString(), started };
    if (request !== undefined) entry.request = request;
    entries.push(entry);
    if (entries.length > limit) entries = entries.slice(-Math.ceil(limit * 0.9));
    return entry;
  }

  return {
    entries: () => [...entries],
    calls: (name) =>
      entries.filter((each) => each.name === name).map((each) => (each.request ?? {}) as Fields),
    tail: (lines = 15) => entries.slice(-lines).map(line).join('\n'),
    clear() {
      entries = [];
    },
    open(kind, name, request, whose) {
      const entry = add(kind, name, request);
      if (whose !== undefined) entry.whose = whose;
      changed();
      return {
        entry,
        close(outcome, response) {
          entry.took = performance.now() - began - entry.started;
          entry.outcome = outcome;
          if (response !== undefined) entry.response = response;
          changed();
        },
      };
    },
    note(kind, name, detail) {
      add(kind, name, detail);
      changed();
    },
  };
}
