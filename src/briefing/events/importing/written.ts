/** Records written so that one which the store refuses keeps no other from the log. */
import type { Imported } from '../../../contracts/store.ts';
import { InputError } from '../../../errors.ts';

/** Writes records, whole or not at all. Throws InputError for one that does not fit. */
type Write<Line> = (lines: readonly Line[]) => Promise<Imported>;

const NOTHING: Imported = { added: 0, revised: 0, unchanged: 0 };

/** Writes all that the store takes; `refused` hears of each of the others, with the rest of a sentence. */
export async function written<Line>(
  lines: readonly Line[],
  write: Write<Line>,
  refused: (line: Line, why: string) => void,
): Promise<Imported> {
  try {
    return await write(lines);
  } catch (error) {
    const [first] = lines;
    if (!(error instanceof InputError) || first === undefined) throw error;
    if (lines.length === 1) {
      refused(first, withoutPlace(error.mistake.wrong));
      return NOTHING;
    }
    const half = Math.ceil(lines.length / 2);
    const a = await written(lines.slice(0, half), write, refused);
    const b = await written(lines.slice(half), write, refused);
    return {
      added: a.added + b.added,
      revised: a.revised + b.revised,
      unchanged: a.unchanged + b.unchanged,
    };
  }
}

/** "amount: 1 IDR is …": the place that the store names is one in its batch. */
const withoutPlace = (wrong: string) => wrong.replace(/^Line \d+, /, '').replace(/\.$/, '');
