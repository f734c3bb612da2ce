import { allHelp } from '../src/briefing/questions/help.ts';
import { defineCommand } from '../src/contracts/command.ts';

/** All commands, by example. */
export default defineCommand({
  name: 'help',
  summary: 'All commands, by example',
  usage: '',
  examples: [{ ask: '', answers: 'every command with an example' }],
  input: () => null,
  async run(_input, context) {
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
