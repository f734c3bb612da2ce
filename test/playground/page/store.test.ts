import { expect, it, vi } from 'vitest';
import { current, dismiss, receive, toast } from '../../../playground/page/store.ts';
import type { ShownMessage, ToPage } from '../../../playground/protocol/page-protocol.ts';

const message = (ts: string, text = ts): ShownMessage => ({
  ts,
  text,
  user: 'U1',
  from: 'Ana',
  isApp: false,
  blocks: [],
  values: {},
  ephemeral: false,
  edited: false,
  files: [],
  reactions: [],
});
const messages = (whole: boolean, put: ShownMessage[], gone: string[] = []): ToPage => ({
  type: 'messages',
  channel: 'C1',
  whole,
  put,
  gone,
});

it('The store keeps the messages that have not changed as the very objects they were', () => {
  receive(messages(true, [message('1'), message('2')]));
  const [first] = current().messages;
  receive(messages(false, [message('2', 'edited'), message('3')]));
  expect(current().messages.map((each) => each.text)).toEqual(['1', 'edited', '3']);
  expect(current().messages[0]).toBe(first);
  expect(current().arrived.map((each) => each.ts)).toEqual(['3']);
});

it('The store takes messages away, and puts one that comes late in its place', () => {
  receive(messages(true, [message('1'), message('3')]));
  receive(messages(false, [message('2')], ['1']));
  expect(current().messages.map((each) => each.ts)).toEqual(['2', '3']);
});

it('The store takes no change of a channel that is not open any more', () => {
  receive(messages(true, [message('1')]));
  receive({ type: 'messages', channel: 'C2', whole: false, put: [message('9')], gone: [] });
  expect(current().messages.map((each) => each.ts)).toEqual(['1']);
});

it('The store adds to the wire, and closes lines that were open', () => {
  const line = (n: number, took?: number) => ({
    n,
    kind: 'api',
    name: 'auth.test',
    at: '2026-03-12T08:00:00Z',
    took,
    open: true,
    withheld: false,
  });
  receive({ type: 'wire', whole: true, put: [line(1, 4), line(2)] });
  receive({ type: 'wire', whole: false, put: [line(2, 9), line(3)] });
  expect(current().wire.map(({ n, took }) => [n, took])).toEqual([
    [1, 4],
    [2, 9],
    [3, undefined],
  ]);
});

it('The store shows a notice for some seconds, three at most', () => {
  vi.useFakeTimers();
  for (const words of ['a', 'b', 'c', 'd']) toast(words);
  expect(current().toasts.map((each) => each.words)).toEqual(['b', 'c', 'd']);
  dismiss(current().toasts[0]?.id as number);
  expect(current().toasts).toHaveLength(2);
  vi.advanceTimersByTime(10_000);
  expect(current().toasts).toEqual([]);
  vi.useRealTimers();
});
