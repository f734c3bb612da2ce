import { expect, it } from 'vitest';
import { saveNew } from '../../../../src/briefing/events/save.ts';
import { fields } from '../../../helpers/samples/records.ts';
import { reference } from '../../../helpers/stores/store.ts';
import { objects, opened } from '../importing/opened.ts';

const rumour = {
  type: 'acquisition',
  status: 'rumoured',
  title: 'Nvidia in talks to acquire Graphcore',
  date: '9 Mar 2026',
  company: 'Graphcore',
  acquirer: 'Nvidia',
  source: 'The Wire',
};
const DENIED = 'Nvidia denies that it is in talks to acquire Graphcore';

it('A denial by an import becomes a claim beside the rumour that it denies, and so does one by the form', async () => {
  const { takes, store, log } = await opened();
  await takes(objects(rumour));
  const denial = { ...rumour, title: DENIED, source: 'Evening Post' };
  const { words } = await takes(objects(denial), { duplicates: 'sources' });
  expect(words).toContain('tells E2');
  const claims = async (event: string) =>
    (await log().event(event))?.conflicts.map(({ publisher, claim }) => `${publisher}: ${claim}`);
  expect(await claims('E2')).toEqual(['Evening Post: it is denied']);
  const [source] = fields({}).sources;
  const parties = [
    { company: 'Graphcore', role: 'subject' as const },
    { company: 'Nvidia', role: 'acquirer' as const },
  ];
  const typed = fields({
    type: 'acquisition',
    status: 'rumoured',
    title: DENIED,
    summary: '',
    parties,
    amount: null,
    round: null,
    occurredOn: { date: '2026-03-10', precision: 'day' },
    sources: [{ ...source!, publisher: 'Daily Note', url: 'https://example.com/denied' }],
  });
  const by = { store, workspace: 'T1', author: 'ana' };
  const context = { log: log(), reference };
  const chosen = { marks: ['E2'], typed: { duplicate: 'E2' } };
  expect(await saveNew(by, typed, context, chosen)).toMatchObject({
    notes: ['Daily Note says that it is denied: that is kept beside it.'],
  });
  expect(await claims('E2')).toEqual(['Evening Post: it is denied', 'Daily Note: it is denied']);
});

it('A headline that denies nothing is saved as it is, whatever the word “not” stands in', async () => {
  const { takes, log } = await opened();
  const plain = { ...rumour, title: 'Nvidia in talks to acquire Graphcore, but not its debt' };
  await takes(objects(plain));
  expect((await log().event('E2'))?.conflicts).toEqual([]);
});
