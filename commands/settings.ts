import { ofVerbs } from '../src/briefing/command/verbs.ts';
import { planners, show } from '../src/briefing/schedules/settings.ts';
import { defineCommand } from '../src/contracts/command.ts';

/** The decisions of a workspace: who may plan, and who its curators are. */
export default defineCommand({
  name: 'settings',
  summary: 'Who may plan digests here, and the curators of this workspace',
  usage: '[planners members|curators]',
  examples: [
    { ask: '', answers: 'what is set, and who may change it' },
    { ask: 'planners curators', answers: 'only admins and curators plan digests' },
  ],
  ...ofVerbs('settings', [show, planners], { verb: show, takes: (typed) => typed === '' }),
});
