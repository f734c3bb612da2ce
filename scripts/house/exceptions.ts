/** The committed exceptions to each rule: a list that may only shrink, and is gone when it is empty. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.ts';
import type { Finding } from './rule.ts';

/** By what is found: the times it is found, or its size. */
export type Exceptions = Readonly<Record<string, number>>;

export interface Verdict {
  /** Found, and not excepted, or more of it than is excepted. */
  added: string[];
  /** Excepted, and no longer found, or less of it. */
  outdated: string[];
}

const FOLDER = join(ROOT, 'test/house/exceptions');

/** Findings as a list of exceptions: what is found twice counts twice. */
export function tallied(findings: readonly Finding[]): Exceptions {
  const tally = new Map<string, number>();
  for (const { at, count = 1 } of findings) tally.set(at, (tally.get(at) ?? 0) + count);
  return Object.fromEntries([...tally].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Compares what is found with what is excepted. */
export function verdict(findings: readonly Finding[], excepted: Exceptions): Verdict {
  const found = tallied(findings);
  const notes = new Map(findings.flatMap(({ at, note }) => (note ? [[at, note] as const] : [])));
  const told = (at: string, there: number, allowed: number) => {
    const more = notes.get(at);
    return `${at}${there + allowed > 1 ? ` (${there}, listed ${allowed})` : ''}${more ? `: ${more}` : ''}`;
  };
  const compared = (all: Exceptions, isWrong: (there: number, allowed: number) => boolean) =>
    Object.keys(all).flatMap((at) => {
      const [there, allowed] = [found[at] ?? 0, excepted[at] ?? 0];
      return isWrong(there, allowed) ? [told(at, there, allowed)] : [];
    });
  return {
    added: compared(found, (there, allowed) => there > allowed),
    outdated: compared(excepted, (there, allowed) => there < allowed),
  };
}

/** The exceptions to a rule as they are committed; none where there is no list. */
export function readExceptions(rule: string, folder: string = FOLDER): Exceptions {
  const file = join(folder, `${rule}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Exceptions) : {};
}

/** Writes a rule's list, sorted, or removes it where nothing is left. */
export function writeExceptions(rule: string, list: Exceptions, folder: string = FOLDER): void {
  const file = join(folder, `${rule}.json`);
  if (Object.keys(list).length === 0) rmSync(file, { force: true });
  else writeFileSync(file, `${JSON.stringify(list, null, 2)}\n`);
}
