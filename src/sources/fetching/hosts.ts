/** Politeness: one request a host at a time, a pause after each, and few hosts at once. */

interface HostsOptions {
  /** Hosts that are asked at once. */
  atOnce: number;
  /** Milliseconds between two requests to one host. */
  gapMs: number;
  /** Resolves after so many milliseconds. */
  wait(ms: number): Promise<void>;
}

/** Lets work begin when its host is free and not too many others are busy. */
export class Hosts {
  readonly #options: HostsOptions;
  readonly #tails = new Map<string, Promise<unknown>>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor(options: HostsOptions) {
    this.#options = options;
  }

  /** Does work for a host, after all that came before it for the same host. */
  async turn<T>(host: string, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(host);
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#tails.set(host, promise);
    await before;
    if (before) await this.#options.wait(this.#options.gapMs);
    await this.#enter();
    try {
      return await work();
    } finally {
      this.#leave();
      if (this.#tails.get(host) === promise) this.#tails.delete(host);
      resolve();
    }
  }

  async #enter(): Promise<void> {
    if (this.#busy >= this.#options.atOnce) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#waiting.push(resolve);
      await promise;
    } else this.#busy += 1;
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#busy -= 1;
  }
}
