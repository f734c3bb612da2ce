/**
 * Looks at the house rules and their exceptions: `node scripts/house.ts` tells what stands, `--write` takes off the
 * lists what is mended, `--write --grow` lists anew what is found, as after a move of files. `--all` names each finding.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readExceptions, tallied, verdict, writeExceptions } from './house/exceptions.ts';
import { ROOT, theProject } from './house/project.ts';
import type { HouseRule } from './house/rule.ts';
import { RULES } from './house/rules.ts';

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    grow: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
  },
});

/** Looks at one rule; false where it stays broken. */
function look(rule: HouseRule): boolean {
  const found = rule.find(theProject());
  const { added, outdated } = verdict(found, readExceptions(rule.name));
  const total = Object.keys(tallied(found)).length;
  const told = `${total} found, ${added.length} not listed, ${outdated.length} listed and mended`;
  process.stdout.write(`${rule.name.padEnd(20)} ${told}\n`);
  const mayWrite = values.write && (added.length === 0 || values.grow);
  if (mayWrite) writeExceptions(rule.name, tallied(found));
  const news = mayWrite ? [] : added;
  const named = values.all ? found.map(({ at, note }) => (note ? `${at}: ${note}` : at)) : news;
  for (const line of named) process.stdout.write(`  ${line}\n`);
  return mayWrite || added.length + outdated.length === 0;
}

mkdirSync(join(ROOT, 'test/house/exceptions'), { recursive: true });
const broken = RULES.filter((rule) => !look(rule));
if (broken.length > 0) {
  process.exitCode = 1;
  const advice =
    'Mend what is new; --write takes off what is mended, --write --grow lists what is new.';
  process.stdout.write(`\n${broken.map(({ name }) => name).join(', ')}: ${advice}\n`);
}
