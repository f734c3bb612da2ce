/** Help by example, for one command and for all of them. */
import type { CommandInfo, Request } from '../../contracts/command.ts';
import { bold, code, type Page, type Part } from '../../page/page.ts';
import { FILTER_KEYS, filterOf } from './filter-keys.ts';

/** One command: what it does, with its examples and, where it takes filters, what those are. */
export function helpPage(command: CommandInfo, context: Pick<Request, 'line'>): Page {
  const usage = context.line(command.name, command.usage);
  return {
    headline: `${usage}: ${command.summary}`,
    parts: [
      { kind: 'text', text: [code(usage), ` ${command.summary}.`] },
      {
        kind: 'facts',
        facts: command.examples.map(({ ask, answers }) => ({
          label: answers,
          value: [code(context.line(command.name, ask))],
        })),
      },
      ...(command.usage.includes('filters') ? [filterHelp(), ABOUT_QUOTES] : []),
    ],
    actions: [],
    events: [],
  };
}

const ABOUT_QUOTES: Part = {
  kind: 'context',
  text: 'Plain words are read as filters: european seed rounds since march, not space. A minus before a filter leaves out, as -sector:space. A value may have spaces, as since:last 30 days. Words in quotes are looked for as they stand.',
};

function filterHelp(): Part {
  return {
    kind: 'facts',
    facts: FILTER_KEYS.map((key) => {
      const { allowed, example } = filterOf(key);
      return { label: `${key}:`, value: [`${allowed}, as `, code(`${key}:${example}`)] };
    }),
  };
}

/** All commands in one answer, one line and one example each. */
export function allHelp(context: Pick<Request, 'line' | 'commands'>): Part[] {
  return context.commands.map((command) => ({
    kind: 'text',
    text: [
      bold(context.line(command.name, command.usage)),
      ` ${command.summary}. For example `,
      code(context.line(command.name, command.examples[0]?.ask)),
    ],
  }));
}

/** A figure with its formula, what it leaves out, and who else defines it so. */
interface Meaning {
  terms: readonly string[];
  means: string;
  source?: string;
}

/** The meaning of a figure. */
export function meaningPage({ terms: [name = '', ...others], means, source }: Meaning): Page {
  return {
    headline: `${name}: ${means}`,
    parts: [
      { kind: 'text', text: [bold(name), others.length > 0 ? ` (${others.join(', ')})` : ''] },
      { kind: 'text', text: means },
      ...(source ? [{ kind: 'context' as const, text: `After: ${source}` }] : []),
    ],
    actions: [],
    events: [],
  };
}
