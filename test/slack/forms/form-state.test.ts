import { expect, it } from 'vitest';
import { packMeta, readState } from '../../../src/slack/forms/form-state.ts';

const sent = (private_metadata: string) => ({ private_metadata, state: { values: {} } });

it('A form remembers what it is about, and the words of fields that it does not show', () => {
  const meta = { about: 'evt_1', kept: { investor: 'Nvidia' }, opened: { title: 'a1' } };
  const read = readState(sent(packMeta(meta)));
  expect(read.meta).toEqual(meta);
  expect(read.typed).toEqual({ investor: 'Nvidia' });
});

it.each([
  ['another version, which knew the event by another name', '{"event":"evt_1","kept":{}}'],
  ['another version, which remembered nothing', ''],
])('A form of %s is refused: it may be about something else than it says', (_name, text) => {
  expect(() => readState(sent(text))).toThrow('This form is of another version of the app.');
});
