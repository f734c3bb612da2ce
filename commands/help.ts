import { definitionOf } from '../src/briefing/answers/trends/definitions.ts';
import { allHelp, helpPage, meaningPage } from '../src/briefing/questions/help.ts';
import type { CommandInfo } from '../src/contracts/command.ts';
import { defineCommand } from '../src/contracts/command.ts';

/** The command that one of the words names, or else is part of how it is used; null for none. */
function commandMeant(typed: string, commands: readonly CommandInfo[]): CommandInfo | null {
  const words = typed.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  const named = commands.find(({ name }) =>
    words.some((word) => word.replace(/s$/, '') === name.replace(/s$/, '')),
  );
  const used = commands.find(({ usage }) =>
    words.some((word) => usage.split(/[^a-z]+/).includes(word)),
  );
  return named ?? used ?? null;
}

/** All commands, by example; or the meaning of a figure. */
export default defineCommand({
  name: 'help',
  summary: 'All commands, by example; or what a figure means, as HHI',
  usage: '[command | figure]',
  examples: [
    { ask: '', answers: 'every command with an example' },
    { ask: 'HHI', answers: 'what a figure means, and what it leaves out' },
  ],
  input: (typed, context) => ({
    meaning: definitionOf(typed),
    command: commandMeant(typed, context.commands),
  }),
  async run({ meaning, command }, context) {
    if (meaning) return meaningPage(meaning);
    if (command) return helpPage(command, context);
    const lines = context.commands.map(({ name }) => context.line(name));
    return {
      headline: `AI Briefing: ${lines.join(', ')}`,
      title: 'What you can ask',
      parts: [
        ...allHelp(context),
        {
          kind: 'context',
          text: 'Type help after any command for its filters and examples. Answers are private until you post them.',
        },
      ],
      actions: [{ kind: 'form', label: 'Add an event' }],
      events: [],
    };
  },
});
