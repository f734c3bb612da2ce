/** The longest that a server may take, kept on both sides: by the server, and by the program where no answer comes. */
import type { ServerLimits } from '../engine.ts';

/** The purpose of a kind of connections. */
export type Purpose = 'read' | 'short' | 'write';

/** The limits of one kind of connections. */
export interface Limits extends ServerLimits {
  /** The longest wait for another's lock, milliseconds. */
  lock: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const SHARED = { connecting: 10 * SECOND, answer: 5 * SECOND } as const;

/** A write of the log may make an index of it; a reader in a transaction holds nobody up. */
const USUAL: Readonly<Record<Purpose, ServerLimits>> = {
  read: { ...SHARED, statement: 15 * SECOND, standstill: 10 * MINUTE },
  short: { ...SHARED, statement: 10 * SECOND, standstill: 10 * SECOND },
  write: { ...SHARED, statement: MINUTE, standstill: 30 * SECOND },
};

/** The limits of a purpose, those that are given in place of the usual ones. */
export function limitsOf(
  purpose: Purpose,
  { limits, busyTimeout }: { limits?: Partial<ServerLimits> | undefined; busyTimeout: number },
): Limits {
  return { ...USUAL[purpose], ...limits, lock: busyTimeout };
}

/** The limits as settings, each to stand after `set` or `set local`. */
export function settingsOf({ statement, lock, standstill }: Limits): readonly string[] {
  return [
    `statement_timeout = ${statement}`,
    `lock_timeout = ${lock}`,
    `idle_in_transaction_session_timeout = ${standstill}`,
  ];
}
