import { ofVerbs } from '../src/briefing/command/verbs.ts';
import { timezone } from '../src/briefing/settings/clock.ts';
import { currency } from '../src/briefing/settings/currency.ts';
import { desk } from '../src/briefing/settings/desk.ts';
import { isLanguage, language } from '../src/briefing/settings/language.ts';
import { reviewer, texts, triage } from '../src/briefing/settings/reviewing.ts';
import { curators, planners, show } from '../src/briefing/settings/settings.ts';
import { defineCommand } from '../src/contracts/command.ts';

const VERBS = [
  ...[show, planners, curators, language, timezone, currency],
  ...[triage, reviewer, texts, desk],
];

/** The decisions of a workspace: who may plan, who its curators are, and where its review is. */
export default defineCommand({
  name: 'settings',
  summary:
    'Who may plan digests, the curators, the review’s channel, the language of dates and numbers',
  usage:
    '[planners members | language German | currency | triage here | reviewer me | texts 14 | desk off]',
  examples: [
    { ask: '', answers: 'what is set, and who may change it' },
    { ask: 'planners curators', answers: 'only admins and curators plan digests' },
    {
      ask: 'language Swedish',
      answers: 'your dates and numbers as in Swedish; with here, those of the channel',
    },
    { ask: 'triage here', answers: 'what waits for a review is posted in this channel' },
    { ask: 'reviewer me', answers: 'you hear of what has waited for a review for two days' },
    { ask: 'texts 14', answers: 'texts of what is read are kept for 14 days for this workspace' },
    { ask: 'desk off', answers: 'this workspace reads nothing of the shared desk' },
    { ask: 'curators', answers: 'opens the form in which admins choose the curators' },
  ],
  ...ofVerbs('settings', VERBS, {
    verb: show,
    takes: (typed) => typed === '',
    implied: (words) => (isLanguage(words) ? { verb: language, words } : null),
  }),
});
