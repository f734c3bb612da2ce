import { mistakePage, sentencePage } from '../../briefing/command/mistake.ts';
import { codeOf, SlackError, StorageError, UserError } from '../../errors.ts';
import type { Page } from '../../page/page.ts';
import { type Logger, redact } from '../api/log.ts';
import { failureOf } from '../api/outcomes.ts';

export interface ErrorReply {
  /** The error as an answer. `where` names the listener in the log; `ids` are Slack's ids, never words. */
  page(error: unknown, where: string, ids?: object): Page;
  /** Logs what is shown to nobody, with the reference returned. */
  note(error: unknown, where: string, ids?: object): string;
}

// Without 0, O, 1, I and L: it is read aloud to whoever runs the app.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 4;

/** The edge; `random` gives numbers from 0 up to 1. */
export function createErrorReply(logger: Logger, random: () => number): ErrorReply {
  const reference = () =>
    Array.from({ length: LENGTH }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');

  function note(error: unknown, where: string, ids: object = {}): string {
    const named = reference();
    logger.error({ reference: named, where, ...ids, error: facts(error) }, 'A request failed');
    return named;
  }

  return {
    note,
    page(error, where, ids) {
      if (error instanceof UserError) return mistakePage(error);
      return sentencePage(`${sentence(error)} Reference ${note(error, where, ids)}.`);
    },
  };
}

function sentence(error: unknown): string {
  if (error instanceof StorageError) return error.message;
  if (error instanceof SlackError && TRIGGERS.has(error.slack))
    return 'Slack opens a form only within three seconds, once. Nothing was saved; ask for it again.';
  const kind = error instanceof SlackError ? failureOf(error).kind : null;
  if (kind === 'unknown') return NOT_SAID;
  return kind === 'later' ? LATER : 'That failed here, not with you. Nothing was saved.';
}

const NOT_SAID = 'Slack did not say whether the answer arrived. If it is not there, ask again.';

const LATER = 'Slack takes no more messages of the app for a moment. Ask again in a minute.';

const TRIGGERS = new Set(['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id']);

function facts(error: unknown): object {
  if (!(error instanceof Error)) return { message: redact(String(error)) };
  const { name, message, stack, cause } = error;
  const code = codeOf(error);
  return {
    name,
    code,
    message: redact(message),
    // Frames only: the stack's first lines repeat the message.
    stack: stack?.split('\n').filter((line) => /^\s+at /.test(line)),
    ...(cause instanceof Error && { cause: { name: cause.name, message: redact(cause.message) } }),
  };
}
