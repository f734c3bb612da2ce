/** Where the program writes to: a reader that goes away, a disk that is full. */
import { BriefingError, codeOf } from '../errors.ts';

/** Nothing can be written any more. */
export class OutputError extends BriefingError {
  readonly code = 'output';
  /** True where whoever read has gone with what they wanted, as `head` does: nothing is wrong. */
  readonly isHeard: boolean;

  constructor(cause: unknown) {
    const code = codeOf(cause);
    const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(code));
    super(
      isFull
        ? 'There is no room left where the output goes. What was written is not whole; free some space, or write elsewhere.'
        : 'The output can’t be written: the place that it goes to refuses it. What was written is not whole; write elsewhere.',
      { cause },
    );
    this.isHeard = code === 'EPIPE';
  }
}

/** A stream as far as it may fail. */
interface Stream {
  on(event: 'error', take: (error: unknown) => void): unknown;
}

/** Hears of the failures of the streams that a program writes to: `lost` once, for the first of its output; those of its errors can be told nobody. */
export function heedOutput(
  { out, err }: { out: Stream; err: Stream },
  lost: (error: OutputError) => void,
): void {
  let isLost = false;
  out.on('error', (error) => {
    if (!isLost) lost(new OutputError(error));
    isLost = true;
  });
  err.on('error', () => {});
}
