import { historyPage } from '../src/briefing/answers/event-history.ts';
import { formPage, importPage, suggestPage } from '../src/briefing/event-form/open.ts';
import { eventActions } from '../src/briefing/events/event-actions.ts';
import { mergingPage } from '../src/briefing/events/merging.ts';
import { type EventOrder, permitEventOrder, readEventOrder } from '../src/briefing/events/order.ts';
import { publishingPage } from '../src/briefing/events/publishing.ts';
import { listeningPage } from '../src/briefing/events/reading/listening.ts';
import { undoPage } from '../src/briefing/events/undoing.ts';
import { withdrawalPage } from '../src/briefing/events/withdrawal.ts';
import { defineCommand } from '../src/contracts/command.ts';
import { firstWord } from '../src/domain/text/cutting.ts';

const OPENING: readonly string[] = ['add', 'edit', 'import', 'suggest'];

/** Events by hand: one whole, the form, an edit of one, its withdrawal, two made one, a change taken back. */
export default defineCommand<EventOrder>({
  name: 'event',
  summary:
    'Show an event with its sources and history; add, edit, withdraw one, or merge two that tell the same',
  usage:
    '<E12> | add <text> | suggest <text> | edit <E12> | withdraw <E12> | merge | undo | import | listen',
  examples: [
    { ask: 'E12', answers: 'event E12 whole: facts, sources, history, and what can be done' },
    {
      ask: 'add Acme raises $30M Series B led by Birch',
      answers: 'the form for a new event, filled from these words; add alone opens it empty',
    },
    { ask: 'edit E12', answers: 'the form filled with event E12' },
    { ask: 'import', answers: 'a form for a text or a file of events, which is tried first' },
    {
      ask: 'listen',
      answers: 'a reply in the thread of each message here about a deal; listen off ends it',
    },
    { ask: 'suggest Acme raises $30M', answers: 'a suggestion; you hear what became of it' },
    {
      ask: 'publish E12',
      answers: 'opens to everybody what only this channel, or you, can see; asked first',
    },
  ],
  permit: permitEventOrder,
  input: readEventOrder,
  opens: (typed) => OPENING.includes(firstWord(typed).word.toLowerCase()),
  async run(order, context) {
    if (order.verb === 'history') {
      const page = await historyPage(order.event, context);
      return { ...page, actions: eventActions(order.event, context) };
    }
    if (order.verb === 'import') return importPage();
    if (order.verb === 'suggest') return suggestPage(order.text);
    if (order.verb === 'listen') return listeningPage(order.on, context);
    if (order.verb === 'withdraw' || order.verb === 'restore')
      return withdrawalPage(order, context);
    if (order.verb === 'publish') return publishingPage(order, context);
    if (order.verb === 'undo') return undoPage(order.event, context);
    if (order.verb === 'merge' || order.verb === 'split') return mergingPage(order, context);
    return formPage(order.event, order.verb === 'add' ? order.text : '');
  },
});
