import { ofVerbs } from '../src/briefing/command/verbs.ts';
import { timezone } from '../src/briefing/settings/clock.ts';
import { currency } from '../src/briefing/settings/currency.ts';
import { isLanguage, language } from '../src/briefing/settings/language.ts';
import { curators, planners, show } from '../src/briefing/settings/settings.ts';
import { defineCommand } from '../src/contracts/command.ts';

/** The decisions of a workspace: who may plan, and who its curators are. */
export default defineCommand({
  name: 'settings',
  summary: 'Who may plan digests, the curators, and the language of dates and numbers',
  usage:
    '[planners members | planners curators | curators | language German [here] | timezone | currency]',
  examples: [
    { ask: '', answers: 'what is set, and who may change it' },
    { ask: 'planners curators', answers: 'only admins and curators plan digests' },
    {
      ask: 'language Swedish',
      answers: 'your dates and numbers as in Swedish; with here, those of the channel',
    },
    { ask: 'curators', answers: 'opens the form in which admins choose the curators' },
  ],
  ...ofVerbs('settings', [show, planners, curators, language, timezone, currency], {
    verb: show,
    takes: (typed) => typed === '',
    implied: (words) => (isLanguage(words) ? { verb: language, words } : null),
  }),
});
