import { describe, expect, it } from 'vitest';
import { createTextReader } from '../../../../src/briefing/events/reading/read-text.ts';
import {
  ownLine,
  ownSummary,
  ownTitle,
} from '../../../../src/briefing/wording/own/own-sentence.ts';

const read = createTextReader([], () => new Date('2026-03-12T09:00:00Z'));

function draftOf(text: string) {
  const [event] = read(text, '2026-03-12');
  if (!event) throw new Error(`nothing is read in ${text}`);
  return event.draft;
}

describe('a sentence of our own', () => {
  it.each([
    [
      'Acme Robotics raised $120M in a Series B led by Aker ASA.',
      'Acme Robotics raises $120M, Series B, led by Aker ASA',
    ],
    [
      'Acme Robotics is in talks to raise $120 million in a Series B.',
      'Acme Robotics in talks to raise $120M, Series B',
    ],
    ['Ordovane acquires Lumiq for $45 million.', 'Ordovane to acquire Lumiq for $45M'],
    [
      'Ordovane completed its acquisition of Lumiq for $45 million.',
      'Ordovane completes its $45M purchase of Lumiq',
    ],
    [
      'Ordovane is in talks to acquire Lumiq for $45 million.',
      'Ordovane in talks to acquire Lumiq for $45M',
    ],
    ['The Senate passed the AI chatbots bill on 9 March 2026.', 'Senate: measure passed'],
    ['Senate enacts law', 'Senate: law enacted'],
    ['The FTC opened an inquiry into Acme.', 'FTC opens a case about Acme'],
    ['The FTC fined Acme $5 million.', 'FTC decides a case about Acme, $5M'],
  ])('A sentence of our own has the verb of the status: %s', (text, title) => {
    expect(ownTitle(draftOf(text))).toBe(title);
  });

  it('A sentence of our own takes no word of a text but names, sums and days', () => {
    const draft = draftOf(
      'Between us: Acme Robotics quietly raised $120M in a Series B led by Aker ASA, with participation from Nvidia, on 9 March 2026.',
    );
    expect(ownSummary(draft)).toBe(
      'Acme Robotics raises $120M, Series B, led by Aker ASA, with Nvidia.',
    );
    expect(ownLine(draft)).toMatch(
      /^Acme Robotics raises \$120M, Series B, led by Aker ASA · \w+ 9 Mar 2026$/,
    );
  });

  it('A sentence of our own says what of a rumour is not known, and never tells it as done', () => {
    const draft = { ...draftOf('Ordovane acquires Lumiq for $45 million.'), amount: null };
    expect(ownTitle({ ...draft, status: 'rumoured' })).toBe('Ordovane in talks to acquire Lumiq');
    expect(ownTitle({ ...draft, status: 'failed' })).toBe(
      'Ordovane’s purchase of Lumiq fell through',
    );
    expect(ownLine({ ...draft, occurredOn: null })).toMatch(/, date not stated$/);
    const round = { ...draft, type: 'funding_round' as const, parties: [], round: null };
    expect(ownTitle(round)).toBe('– raises a round, amount not stated');
  });
});
