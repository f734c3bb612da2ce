import { describe, expect, it } from 'vitest';
import { causeWords } from '../../../src/briefing/deliveries/cause-words.ts';
import { stateWords } from '../../../src/briefing/deliveries/words.ts';
import { type DeliveryCause, deliveryCauseSchema } from '../../../src/contracts/causes.ts';
import type { Delivery } from '../../../src/contracts/delivery.ts';
import { NINE } from '../../helpers/samples/deliveries.ts';

const ZONE = 'Europe/Stockholm';
const word = 'is_archived';
const message = { kind: 'message', at: NINE, zone: 'UTC' } as const;

/** One of each kind, with what is said of it. */
const SAID: readonly [DeliveryCause, string][] = [
  [{ kind: 'rate_limited' }, 'Slack asked to wait.'],
  [
    { kind: 'put_off', word: 'message_limit_exceeded' },
    'The workspace has reached Slack’s limit on messages: an admin can see the limit of the plan.',
  ],
  [
    { kind: 'app_refused', word: 'token_revoked' },
    'The app has lost its access to the workspace: an admin can install it again.',
  ],
  [{ kind: 'redrawn', word }, 'Slack does not accept this message, not even as plain text.'],
  [{ kind: 'not_arrived', word }, 'Slack did not say whether it arrived.'],
  [{ kind: 'no_answer', word }, 'Slack did not say whether it arrived.'],
  [{ kind: 'abandoned' }, 'Slack did not say whether it arrived.'],
  [
    { kind: 'unreadable', word },
    'Slack did not say whether it arrived, and the app can’t read in the channel to find out, so it is not sent again. Its news comes with the next digest too.',
  ],
  [{ kind: 'refused', word }, 'The channel is archived: somebody has to unarchive it.'],
  [{ kind: 'refused', word: 'a_word_of_next_year' }, 'Slack refused it.'],
  [{ kind: 'undrawable', word }, 'Slack does not accept this message, not even as plain text.'],
  [{ kind: 'given_up', attempts: 12, word }, 'It did not arrive in 12 attempts.'],
  [{ kind: 'missed' }, 'Nothing could be sent at that time. Its news comes with the next digest.'],
  [{ kind: 'too_late' }, 'It could not be sent in time. Its news comes with the next digest.'],
  [
    { kind: 'replaced', due: NINE },
    'It could not be sent in time; its news comes with the digest of Thu 12 Mar, 10:00.',
  ],
  [{ kind: 'in_digest' }, 'A digest of this channel includes it.'],
  [
    { kind: 'past_budget', budget: 5, rest: { kind: 'digest' } },
    'Past the budget of 5; in the next digest.',
  ],
  [
    { kind: 'past_budget', budget: 5, rest: message },
    'Past the budget of 5; in one message, Thu 12 Mar, 09:00.',
  ],
  [{ kind: 'obsolete' }, 'It was corrected or withdrawn before this was sent.'],
  [{ kind: 'empty' }, 'There was nothing to tell.'],
  [{ kind: 'orphaned' }, 'The message that it belongs to was not sent.'],
  [{ kind: 'no_thread' }, 'The message that starts its thread is missing.'],
];

describe('what is said of a delivery’s cause', () => {
  it.each(SAID)('A cause %j is one sentence without Slack’s word', (cause, words) => {
    expect(causeWords(cause, ZONE)).toBe(words);
    expect(words).not.toMatch(/_/);
  });

  it('Every kind of cause has its words here', () => {
    const kinds = deliveryCauseSchema.options.map(({ shape }) => shape.kind.value).sort();
    expect([...new Set(SAID.map(([{ kind }]) => kind))].sort()).toEqual(kinds);
  });

  it('A delivery without a cause says that no reason was given', () => {
    expect(causeWords(null, ZONE)).toBe('No reason was given.');
  });
});

describe('the state of a delivery in words', () => {
  const state = (given: Partial<Delivery>) =>
    stateWords({ sentAt: null, nextAt: NINE, cause: null, ...given } as Delivery, ZONE);

  it('A delivery that waits says for whom, and until when', () => {
    expect(state({ state: 'pending' })).toBe('waiting for its turn');
    expect(state({ state: 'pending', cause: { kind: 'rate_limited' } })).toBe(
      'waiting: Slack asked to wait until 10:00:00',
    );
    expect(state({ state: 'pending', cause: { kind: 'put_off', word: 'accesslimited' } })).toBe(
      'waiting: to be tried again at 10:00:00. Slack limits the app on this network for now.',
    );
    expect(state({ state: 'pending', cause: { kind: 'not_arrived', word: null } })).toBe(
      'waiting: to be tried again at 10:00:00',
    );
  });

  it('A delivery that is not sent says what for', () => {
    expect(state({ state: 'skipped', cause: { kind: 'in_digest' } })).toBe(
      'skipped: A digest of this channel includes it.',
    );
    expect(state({ state: 'failed' })).toBe('failed');
  });
});
