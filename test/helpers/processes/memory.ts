/** The memory of this process. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Gives back what nobody uses. */
export function collect(): void {
  setFlagsFromString('--expose-gc');
  const gc: () => void = runInNewContext('gc');
  gc();
}

/** The memory in use once all else has been given back, MB. */
export function heapInUse(): number {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}
