/** Writes the README's list of filters, its tables of commands and of environment variables, and the definitions of trends anew from the code: `npm run readme`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DEFINITIONS } from '../src/briefing/answers/trends/definitions.ts';
import { FILTER_KEYS } from '../src/briefing/questions/filter-keys.ts';
import { FRONT_DOOR } from '../src/briefing/router.ts';
import type { CommandInfo } from '../src/contracts/command.ts';
import { loadCommands } from '../src/runtime/load.ts';
import { VARIABLES, type VariableName } from '../src/runtime/variables.ts';

const README = fileURLToPath(new URL('../README.md', import.meta.url));
const MEANINGS = fileURLToPath(new URL('../docs/definitions.md', import.meta.url));
const PREFIX = 'ai-';

/** A cell on one line; a bar in it would be the end of the cell. */
const cell = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/** One row a command, as typed with the default prefix, the front door first. */
export function commandsTable(commands: readonly CommandInfo[]): string {
  const typed = (name: string, args = '') =>
    `\`${`/${name === FRONT_DOOR ? '' : PREFIX}${name} ${args}`.trim()}\``;
  const frontFirst = [...commands].sort(
    (a, b) => Number(b.name === FRONT_DOOR) - Number(a.name === FRONT_DOOR),
  );
  return table(
    ['Command', 'What it answers', 'For example'],
    frontFirst.map(({ name, usage, summary, examples }) => [
      typed(name, usage),
      summary,
      typed(name, examples[0]?.ask),
    ]),
  );
}

/** The filters as they are typed, in one line. */
export const filtersLine = (): string =>
  `\`${FILTER_KEYS.map((key) => `${key}:`).join(' ')}\`, and plain words, which must all be in the text.`;

/** One row a variable, with the default that the code reads where it is unset. */
export function variablesTable(): string {
  return table(
    ['Variable', 'What it is for', 'Default'],
    Object.entries(VARIABLES).map(([name, { about, read }]) => [
      `\`${name satisfies string as VariableName}\``,
      about,
      defaultOf(read.safeParse(undefined)),
    ]),
  );
}

function defaultOf(unset: { success: boolean; data?: unknown }): string {
  return unset.data === undefined ? '–' : `\`${String(unset.data)}\``;
}

/** One row a figure of trends, with its formula and the outside source of its definition. */
export function definitionsTable(): string {
  const named = (terms: readonly string[]) => [`**${terms[0]}**`, ...terms.slice(1)].join(', ');
  return table(
    ['Figure', 'Meaning, and what it leaves out', 'After'],
    DEFINITIONS.map(({ terms, means, source }) => [named(terms), means, source ?? 'our own rule']),
  );
}

/** The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. Throws where the marks are missing. */
export function between(text: string, name: string, content: string): string {
  const marks = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(\\n?<!-- /${name} -->)`);
  if (!marks.test(text)) throw new Error(`The text has no <!-- ${name} --> … <!-- /${name} -->`);
  return text.replace(marks, (_all, start: string, end: string) => `${start}${content}${end}`);
}

/** The README as it should be. */
export async function readme(text: string): Promise<string> {
  const parts = {
    filters: filtersLine(),
    commands: commandsTable(await loadCommands()),
    variables: variablesTable(),
  };
  return Object.entries(parts).reduce((all, [name, part]) => between(all, name, part), text);
}

/** The page of definitions as it should be. */
export const definitions = (text: string): string => between(text, 'trends', definitionsTable());

if (import.meta.main) {
  writeFileSync(README, await readme(readFileSync(README, 'utf8')));
  writeFileSync(MEANINGS, definitions(readFileSync(MEANINGS, 'utf8')));
}
