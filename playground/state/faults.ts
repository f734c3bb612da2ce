/** Trouble on request: what a test asks the server to do to the next call of a method. */

/** A fault: happens instead of (or after) an ordinary answer. `applied` says whether the call took effect. */
export type Fault =
  /** 429 with `Retry-After`, or with none where it is null; never applied. `status` 200 says the same in the body alone. */
  | { kind: 'rate_limited'; retryAfter: number | string | null; status?: 200 | 429 }
  /** An HTTP status with a plain body. */
  | { kind: 'status'; status: number; applied?: boolean; body?: string }
  /** Status 200 with a body that is no answer of Slack's: a gateway's page, half of an object, nothing at all. */
  | { kind: 'garbage_body'; applied: boolean; body: string }
  /** Status 200 and half of the body; then the connection breaks, or nothing more comes. */
  | { kind: 'cut_body'; applied: boolean; ending: 'reset' | 'silence' }
  /** `ok: false` with this error. */
  | { kind: 'error'; error: string; applied?: boolean; messages?: string[] }
  /** The connection breaks. */
  | { kind: 'cut'; applied: boolean }
  /** No answer until `until` resolves; without it, none ever: the caller's time-out decides. */
  | { kind: 'stall'; applied: boolean; until?: Promise<unknown> };

/** The faults of a workspace. Names are methods, or `response_url`, or `upload`. */
export interface Faults {
  /** One fault for the next call; several queue up. */
  next(name: string, fault: Fault): void;
  /** A fault for every call until `clear`. */
  always(name: string, fault: Fault): void;
  /** Refuses these block types with `invalid_blocks`, as a workspace does that lacks a feature. */
  refuseBlocks(...types: string[]): void;
  refusedBlocks(): readonly string[];
  /** Lets the history be read once a minute, 15 messages at a time, as of an app that is distributed outside of the marketplace. */
  limitHistory(): void;
  historyIsLimited(): boolean;
  clear(): void;
  /** Takes the fault that applies to a call now, if there is one. */
  take(name: string): Fault | undefined;
}

/** No faults, until some are asked for. */
export function createFaults(): Faults {
  const queued = new Map<string, Fault[]>();
  const standing = new Map<string, Fault>();
  const refused = new Set<string>();
  let limited = false;
  return {
    next(name, fault) {
      queued.set(name, [...(queued.get(name) ?? []), fault]);
    },
    always(name, fault) {
      standing.set(name, fault);
    },
    refuseBlocks(...types) {
      for (const type of types) refused.add(type);
    },
    refusedBlocks: () => [...refused],
    limitHistory() {
      limited = true;
    },
    historyIsLimited: () => limited,
    clear() {
      queued.clear();
      standing.clear();
      refused.clear();
      limited = false;
    },
    take: (name) => queued.get(name)?.shift() ?? standing.get(name),
  };
}
