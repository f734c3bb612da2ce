import { describe, expect, it } from 'vitest';
import {
  between,
  commandsTable,
  definitions,
  filtersLine,
  readme,
  variablesTable,
} from '../../scripts/readme.ts';
import { loadCommands } from '../../src/runtime/load.ts';
import { VARIABLES } from '../../src/runtime/variables.ts';
import { textOf } from '../helpers/house/house.ts';

describe('the README', () => {
  it('The README has the tables of the code (npm run readme writes them)', async () => {
    const text = textOf('README.md');
    expect(text).toBe(await readme(text));
  });

  it('The definitions of trends are those of the code (npm run readme writes them)', () => {
    const text = textOf('docs/definitions.md');
    expect(text).toBe(definitions(text));
  });

  it('The README names every command and every variable once', async () => {
    const commands = await loadCommands();
    const text = textOf('README.md');
    const table = (name: string) =>
      text.split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0] ?? '';
    const rows = (name: string) => table(name).trim().split('\n').slice(2);
    expect(rows('commands')).toHaveLength(commands.length);
    expect(rows('variables')).toHaveLength(Object.keys(VARIABLES).length);
  });
});

describe('writing its tables', () => {
  it('The line of filters has each with its colon, in the order of help', () => {
    expect(filtersLine()).toMatch(
      /^`company: with: investor: lead: acquirer: target: plaintiff: defendant: supplier: customer: subject: type: .*: top: event:`, and plain words, /,
    );
  });

  it('Writing its tables writes a row a command, with the front door first and bars that end no cell', () => {
    const table = commandsTable([
      { name: 'rounds', summary: 'Rounds', usage: '[a|b]', examples: [{ ask: 'x', answers: 'y' }] },
      { name: 'briefing', summary: 'New', usage: '', examples: [{ ask: '', answers: 'y' }] },
    ]);
    expect(table.split('\n')).toEqual([
      '| Command | What it answers | For example |',
      '| --- | --- | --- |',
      '| `/briefing` | New | `/briefing` |',
      '| `/ai-rounds [a\\|b]` | Rounds | `/ai-rounds x` |',
    ]);
  });

  it('Writing its tables writes the default of a variable, or a dash', () => {
    const rows = variablesTable().split('\n');
    expect(rows.find((row) => row.startsWith('| `BRIEFING_PREFIX`'))).toMatch(/\| `ai-` \|$/);
    expect(rows.find((row) => row.startsWith('| `SLACK_BOT_TOKEN`'))).toMatch(/\| – \|$/);
  });

  it('Writing its tables replaces only what stands between the marks', () => {
    const text = 'a\n<!-- x -->\nold $1\n<!-- /x -->\nb';
    expect(between(text, 'x', 'new $&')).toBe('a\n<!-- x -->\nnew $&\n<!-- /x -->\nb');
    expect(() => between('a', 'x', '')).toThrow('The text has no <!-- x -->');
  });
});
