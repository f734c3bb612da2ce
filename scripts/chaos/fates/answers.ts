/** Fates of Slack, of whatever stands before it, and of the way to it. */
import type { Fault } from '../../../playground/index.ts';
import type { Chance } from '../chance.ts';
import type { PipeState } from '../pipe.ts';
import type { RunStage } from '../stage.ts';
import { pause } from '../time.ts';
import type { Fate } from './fate.ts';

const POST = 'chat.postMessage';
const READS = ['conversations.history', 'conversations.replies', 'conversations.info'] as const;

const applied = (chance: Chance) => chance.upTo(2) === 0;

const ANSWERS: Readonly<Record<string, (chance: Chance) => Fault>> = {
  'an odd Retry-After': (chance) => ({
    kind: 'rate_limited',
    retryAfter: chance.pick([null, 0, -5, 'soon', 30, 999_999_999]),
  }),
  'rate_limited with status 200': () => ({ kind: 'rate_limited', retryAfter: 20, status: 200 }),
  'a gateway’s error': (chance) => ({
    kind: 'status',
    status: chance.pick([500, 502, 503, 504]),
    applied: applied(chance),
  }),
  'a body that is no answer': (chance) => ({
    kind: 'garbage_body',
    applied: applied(chance),
    body: chance.pick(['<html>gateway</html>', '{"ok":true', '', '{}', 'null', '{"ok":true}']),
  }),
  'half of a body': (chance) => ({
    kind: 'cut_body',
    applied: applied(chance),
    ending: chance.pick(['reset', 'silence']),
  }),
  'an error of Slack’s own': (chance) => ({
    kind: 'error',
    error: chance.pick(['internal_error', 'fatal_error']),
    applied: applied(chance),
  }),
  'a token that is refused': () => ({ kind: 'error', error: 'token_revoked' }),
  'a connection that breaks': (chance) => ({ kind: 'cut', applied: applied(chance) }),
  'no answer at all': (chance) => ({ kind: 'stall', applied: applied(chance) }),
};

/** The next posts and some of the looks for them are answered so. */
async function answered(
  { chance, space }: RunStage,
  fault: (chance: Chance) => Fault,
): Promise<void> {
  for (let count = chance.between(1, 5); count > 0; count--) space.faults.next(POST, fault(chance));
  for (const name of READS) if (chance.upTo(3) === 0) space.faults.next(name, fault(chance));
  await pause(chance.between(3_000, 5_000));
  space.faults.clear();
}

async function through({ chance, slack }: RunStage, state: PipeState): Promise<void> {
  await pause(chance.between(0, 1_500));
  slack.set(state);
  await pause(chance.between(1_000, 4_000));
  slack.set('open');
}

const ways: readonly { name: string; state: PipeState }[] = [
  { name: 'the way to Slack silent', state: 'silent' },
  { name: 'connections half open', state: 'deaf' },
  { name: 'answers in drops', state: 'drip' },
];

export const SLACK_FATES: readonly Fate[] = [
  ...Object.entries(ANSWERS).map(
    ([name, fault]): Fate => ({ name, of: 'Slack', strike: (stage) => answered(stage, fault) }),
  ),
  ...ways.map(
    ({ name, state }): Fate => ({ name, of: 'Slack', strike: (stage) => through(stage, state) }),
  ),
  {
    name: 'connections to Slack cut',
    of: 'Slack',
    async strike({ chance, slack, space }) {
      for (let count = 0; count < 8; count++) {
        await pause(chance.between(100, 600));
        slack.cut();
        space.sockets.cut();
      }
    },
  },
  {
    name: 'a socket to be renewed',
    of: 'Slack',
    async strike({ chance, space }) {
      await pause(chance.between(0, 2_000));
      space.sockets.disconnect();
    },
  },
];
