/** Questions as `/ai-rounds` reads them on the first morning. */
import { readQuestion } from '../../../src/briefing/questions/question.ts';
import type { EventType } from '../../../src/domain/event/vocabulary.ts';
import { InputError } from '../../../src/errors.ts';
import { type Log, MARCH } from '../../helpers/log.ts';

/** Reads questions over a log; a refusal as its asker reads it. */
export function readingOf(log: Log) {
  const read = (typed: string, types?: readonly EventType[]) =>
    readQuestion(
      typed,
      {
        log: log.reader(MARCH),
        reference: log.bundle.reference,
        now: new Date(MARCH),
        zone: 'Europe/Stockholm',
        ...(types && { types }),
      },
      (args) => `/ai-rounds ${args}`.trim(),
    );
  const refusal = (typed: string): Promise<string> =>
    read(typed).then(
      () => 'it was understood',
      (error: Error) => (error instanceof InputError ? error.message : Promise.reject(error)),
    );
  return { read, refusal };
}
