import { ofVerbs } from '../src/briefing/command/verbs.ts';
import { joined } from '../src/briefing/events/joined.ts';
import { ruleChange, ruleList } from '../src/briefing/events/review/rule-verbs.ts';
import { storyNumberIn } from '../src/briefing/events/review/typed.ts';
import { acceptance, dismissal, front, next, undo } from '../src/briefing/events/review/verbs.ts';
import { defineCommand } from '../src/contracts/command.ts';

const queue = ofVerbs('review', [next, acceptance, dismissal, undo, joined, ruleList, ruleChange], {
  verb: front,
  takes: (typed) => typed === '' || storyNumberIn(typed) !== null,
});

/** The review of what was read from sources: story by story, best first. */
export default defineCommand({
  name: 'review',
  summary:
    'What was read from your sources and waits for a look: accept, edit or dismiss, best first',
  usage:
    '[R12] | accept <R12> | accept all <source> | dismiss <R12> <why> | undo <R12> | joined | rules',
  examples: [
    { ask: '', answers: 'the best story that waits, with its words and what may be the same' },
    { ask: 'accept R12', answers: 'story R12 into the log, and the next one' },
    {
      ask: 'accept all TechCrunch 0.9',
      answers: 'all of a source that were read with little doubt',
    },
    { ask: 'dismiss R12 not news', answers: 'story R12 gone, also when others print it' },
    {
      ask: 'joined',
      answers: 'which stories were made one, by whom or by which rule, each with Undo',
    },
    { ask: 'rules', answers: 'the rules that accept without a look, and what each has accepted' },
    {
      ask: 'rule try official sources 0.9',
      answers: 'what a rule would have accepted in the last 30 days, before it is saved',
    },
  ],
  ...queue,
});
