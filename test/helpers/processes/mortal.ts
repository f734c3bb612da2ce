/** A program that ends at a point of a test's choice, as one does that is killed: what it was about to do is never done. */

/** A step of a program: before or after it does something. */
export type Step = `${'before' | 'after'} ${string}`;

export interface Life {
  /** Does something at this step, or at the `nth` time that it comes there, once. */
  at(step: Step, action: () => void, nth?: number): void;
  /** Ends it at this step. */
  endAt(step: Step, nth?: number): void;
  /** Ends it now. */
  end(): void;
  isOver(): boolean;
  /** Resolves when it is over. */
  over: Promise<undefined>;
}

type Work = (...args: unknown[]) => unknown;

const never = () => new Promise<never>(() => {});

/** A life, and what ties the parts of a program to it. */
export function createLife(): Life & {
  /** The same object; whatever is asked of it after the end, or ends the life, never answers. What answers at once is left as it is. */
  tie<T extends object>(inner: T, atOnce?: readonly string[]): T;
} {
  const { promise: over, resolve } = Promise.withResolvers<undefined>();
  const waiting = new Map<string, { left: number; action: () => void }>();
  let isOver = false;

  function end(): void {
    isOver = true;
    resolve(undefined);
  }

  function pass(step: string): Promise<void> | undefined {
    const due = waiting.get(step);
    if (due && --due.left === 0) due.action();
    return isOver ? never() : undefined;
  }

  const at: Life['at'] = (step, action, nth = 1) => void waiting.set(step, { left: nth, action });

  const tied =
    (name: string, work: Work) =>
    async (...args: unknown[]) => {
      await pass(`before ${name}`);
      const result = await work(...args);
      await pass(`after ${name}`);
      return result;
    };

  /** A method, or a port with methods of its own. */
  const tiedPart = (name: string, part: unknown, atOnce: readonly string[]): unknown =>
    typeof part === 'function' ? tied(name, part as Work) : tie(part as object, atOnce);

  const tie = <T extends object>(inner: T, atOnce: readonly string[] = []): T =>
    Object.fromEntries(
      Object.entries(inner).map(([name, part]) => [
        name,
        atOnce.includes(name) ? part : tiedPart(name, part, atOnce),
      ]),
    ) as T;

  return {
    over,
    end,
    isOver: () => isOver,
    at,
    endAt: (step, nth) => at(step, end, nth),
    tie,
  };
}
