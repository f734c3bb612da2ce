/** Tells listeners that something has changed, and lets a test wait for what it expects. */

/** Real milliseconds that `until` waits by default. */
const PATIENCE = 30_000;

/** Real milliseconds without a change that `settled` waits for by default. */
const QUIET = 10;
/** Looks in that time, each in a turn of its own: a program that was held up between two of them has not been quiet. */
const LOOKS = 5;

/** The bell of a workspace. */
export interface Hub {
  changed(): void;
  onChange(listener: () => void): () => void;
  /** Counts work under way; `done` must be called once. */
  begin(): () => void;
  until<T>(look: () => T, options?: UntilOptions): Promise<Truthy<T>>;
  settled(quietMs?: number): Promise<void>;
}

/** The part of a type that counts as true. */
export type Truthy<T> = Exclude<T, false | null | undefined | 0 | ''>;

/** The patience of `until`, in real milliseconds, and the name of the thing waited for in its error. */
export interface UntilOptions {
  timeoutMs?: number;
  what?: string;
}

/** A hub; `describe` gives what an error should show. */
export function createHub(describe: () => string): Hub {
  const listeners = new Set<() => void>();
  let busy = 0;

  function changed(): void {
    for (const listener of [...listeners]) listener();
  }

  function until<T>(look: () => T, options: UntilOptions = {}): Promise<Truthy<T>> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        listeners.delete(check);
        clearTimeout(timer);
      };
      const check = () => {
        try {
          const found = look();
          if (!found) return;
          stop();
          resolve(found as Truthy<T>);
        } catch (error) {
          stop();
          reject(error);
        }
      };
      const timeoutMs = options.timeoutMs ?? PATIENCE;
      const timer = setTimeout(() => {
        stop();
        const what = options.what ?? look.toString();
        reject(new Error(`waited ${timeoutMs} ms in vain for ${what}\n${describe()}`));
      }, timeoutMs);
      listeners.add(check);
      check();
    });
  }

  function settled(quietMs = QUIET): Promise<void> {
    return new Promise((resolve) => {
      let quiet = 0;
      const disturb = () => {
        quiet = 0;
      };
      const look = () => {
        quiet = busy === 0 ? quiet + 1 : 0;
        if (quiet <= LOOKS) return void setTimeout(look, quietMs / LOOKS);
        listeners.delete(disturb);
        resolve();
      };
      listeners.add(disturb);
      look();
    });
  }

  return {
    changed,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin() {
      busy += 1;
      return () => {
        busy -= 1;
        changed();
      };
    },
    until,
    settled,
  };
}
