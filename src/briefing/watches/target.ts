/** Whose alerts a line is about, and who may change them. */
import type { Request } from '../../contracts/command.ts';
import { isDirect, isPerson } from '../../domain/schedule/target.ts';
import { InputError, UserError } from '../../errors.ts';
import { requireMember, requirePlanner } from '../command/permission.ts';

const DEED = 'set watches';

/** Members watch for themselves; who watches for a channel is for the workspace to say. */
export async function requireMay(target: string, { asker, plans }: Request): Promise<void> {
  if (isPerson(target)) requireMember(asker, DEED);
  else requirePlanner(asker, await plans.settings(), `${DEED} for a channel`);
}

/** Where alerts go: `here` in front or at the end is the channel, else the asker. `verb` is what is typed in front of the line. */
export function targetOf(typed: string, verb: string, { asker, here, line }: Request) {
  const trimmed = typed.trim();
  const front = /^here\b/i.exec(trimmed)?.[0] ?? '';
  const after = trimmed.slice(front.length);
  const end = /\bhere$/i.exec(after)?.[0] ?? '';
  const words = after.slice(0, after.length - end.length).trim();
  if (!front && !end) {
    if (isPerson(asker.id)) return { target: asker.id, words: typed };
    throw new UserError('Alerts are direct messages in Slack: set your watches there.');
  }
  if (here && !isDirect(here)) return { target: here, words };
  throw new InputError({
    wrong: '“here” works only in a channel.',
    allowed: 'Type it in a channel, or leave out “here” to get the alerts yourself',
    next: line('watch', `${verb} ${words}`.trim()),
  });
}
