import { expect, it } from 'vitest';
import { saveNew, saveTicked } from '../../../../src/briefing/events/save.ts';
import { eventNumber } from '../../../../src/briefing/wording/event-words.ts';
import { fields } from '../../../helpers/samples/records.ts';
import { reference } from '../../../helpers/stores/store.ts';
import { opened } from '../importing/opened.ts';

it('Two people who save the same event at the same moment leave one: the other is asked, and in a list told, that the log has it', async () => {
  const { store, log } = await opened();
  const by = { store, workspace: 'T1', author: 'ana' };
  const context = () => ({ log: log(), reference });
  const known = { marks: ['new'], typed: {} };
  const typed = fields({
    title: 'Lumiq raises $10M',
    parties: [{ company: 'Lumiq', role: 'subject' }],
  });
  const first = await saveNew(by, typed, context(), known);
  const marks = 'marks' in first ? first.marks : [];
  const saving = () => saveNew(by, typed, context(), { marks, typed: {} });
  const both = await Promise.all([saving(), saving()]);
  const saved = both.flatMap((one) => ('event' in one ? [one.event] : []));
  expect(saved).toHaveLength(1);
  const number = eventNumber(saved[0]!);
  expect(both).toContainEqual(expect.objectContaining({ title: `Looks like ${number}` }));
  const ticked = fields({
    title: 'Tarnok raises $10M',
    parties: [{ company: 'Tarnok', role: 'subject' }],
  });
  const ticking = () => saveTicked(by, ticked, context(), null);
  const results = await Promise.allSettled([ticking(), ticking()]);
  const refused = results.filter(({ status }) => status === 'rejected');
  expect(refused).toMatchObject([
    { reason: { message: expect.stringContaining('tells this already') } },
  ]);
});
