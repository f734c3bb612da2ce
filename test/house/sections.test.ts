import { describe, expect, it } from 'vitest';
import type { News } from '../../src/contracts/section.ts';
import { EVENT_TYPES, type EventType, statusesOf } from '../../src/domain/event/vocabulary.ts';
import { loadSections } from '../../src/runtime/load.ts';
import { change, evidence } from '../helpers/samples/tracked.ts';

const sections = await loadSections();
const takers = (found: News) =>
  sections.filter((section) => section.takes?.(found)).map((section) => section.name);

/** Every form in which an event of a type can come, each of which a digest must tell exactly once. */
function forms(type: EventType): [string, News][] {
  const statuses = statusesOf(type);
  const rumoured = statuses.includes('rumoured');
  return [
    ...statuses.map((status): [string, News] => [`news, ${status}`, change({ type, status })]),
    ...statuses.map((status): [string, News] => [
      `unconfirmed, ${status}`,
      change({ type, status, evidence: evidence('unconfirmed', 0) }),
    ]),
    ...statuses.map((status): [string, News] => [
      `changed, ${status}`,
      change({ type, status }, { status: statuses.at(-1) ?? status }),
    ]),
    ...(rumoured ? statuses : []).map((status): [string, News] => [
      `a rumour moved to ${status}`,
      change({ type, status }, { status: 'rumoured' }),
    ]),
  ];
}

describe('the sections of a digest', () => {
  it.each(EVENT_TYPES)(
    'The sections of a digest take %s in each of its forms exactly once',
    (type) => {
      const told = forms(type).map(([form, found]) => ({ form, takers: takers(found) }));
      expect(told.filter((form) => form.takers.length !== 1)).toEqual([]);
    },
  );

  it('The sections of a digest have a place each, and no two headings alike', () => {
    const orders = sections.map((section) => section.order);
    expect(new Set(orders).size).toBe(orders.length);
    const headings = sections.map((section) => section.heading);
    expect(new Set(headings).size).toBe(headings.length);
  });

  it('The sections of a digest count their lines in words, in one and in many', () => {
    for (const section of sections.filter((candidate) => candidate.takes)) {
      const one = section.count?.([{ number: 1, news: change(), isFolded: false }]) ?? '';
      const many =
        section.count?.([1, 2].map((number) => ({ number, news: change(), isFolded: false }))) ??
        '';
      expect(one).toMatch(/^1 [a-z]+( [a-z]+)*$/);
      expect(many).toMatch(/^2 [a-z]+( [a-z]+)*s$/);
    }
  });
});
