import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/domain/durations.ts';
import type { EventFields, EventRecord, Source } from '../../../src/domain/event/event.ts';
import { startOfDayUtc } from '../../../src/domain/time/calendar.ts';
import { outOf, recordAt } from '../../helpers/samples/ended.ts';
import { logMoment, someRecords } from '../../helpers/samples/events.ts';
import { fields, record, source } from '../../helpers/samples/records.ts';
import { everythingOf } from '../../helpers/stores/store.ts';
import { atMost, type Open, WHOLE, withLog } from './opening.ts';

/** Words that stand nowhere else, each with the moment from which it may be seen. */
type Marks = Map<string, number>;

const endOf = (day: string) => startOfDayUtc(day) + DAY_MS;

/** The records with every text replaced by a word of its own. */
function marked(records: readonly EventRecord[]): { records: EventRecord[]; marks: Marks } {
  const marks: Marks = new Map();
  const mark = (from: number) => {
    const word = `mark${marks.size}x`;
    marks.set(word, from);
    return word;
  };
  const texts = <F extends Partial<EventFields>>(fields: F, knownOn: string): F => {
    const known = endOf(knownOn);
    const { title, summary, sources, effectiveOn, conflicts } = fields;
    const out = (s: Source) => Math.max(known, outOf(s));
    return {
      ...fields,
      ...(title && { title: mark(known) }),
      ...(summary && { summary: mark(known) }),
      ...(sources && {
        sources: sources.map((s) => ({
          ...s,
          publisher: mark(out(s)),
          quote: mark(out(s)),
        })),
      }),
      ...(effectiveOn && {
        effectiveOn: effectiveOn.map((p) => ({
          ...p,
          label: mark(p.knownOn <= knownOn ? known : endOf(p.knownOn)),
        })),
      }),
      ...(conflicts && { conflicts: conflicts.map((c) => ({ ...c, claim: mark(known) })) }),
    };
  };
  return {
    marks,
    records: records.map((record) => ({
      ...texts(record, record.knownOn),
      revisions: record.revisions.map((revision) => ({
        knownOn: revision.knownOn,
        why: mark(endOf(revision.knownOn)),
        changes: texts(revision.changes, revision.knownOn),
      })),
    })),
  };
}

/** Nothing that became known later can be seen. */
export function aboutAsOf(open: Open): void {
  describe('a reader at a moment', () => {
    it('A reader at a moment is never told a word that became known later, by any way of asking', () =>
      fc.assert(
        fc.asyncProperty(someRecords(5), logMoment, async (some, moment) => {
          const { records, marks } = marked(some);
          await withLog(open, records, async ({ at }) => {
            const later = [...marks].filter(([, from]) => from > moment).map(([word]) => word);
            const all = await everythingOf(at(moment), later);
            const text = JSON.stringify(all);
            expect(later.filter((word) => text.includes(word))).toEqual([]);
            expect(all.said.map((found) => found.total)).toEqual(later.map(() => 0));
            // A reader after everything is told what none of them replaced: the marks are no idle words.
            const end = JSON.stringify(await everythingOf(at()));
            for (const { revisions } of records)
              for (const { why } of revisions) expect(end).toContain(why);
          });
        }),
        { numRuns: atMost(open, 25) },
      ));

    it('A reader at a moment is answered as by a log that ends there', () =>
      fc.assert(
        fc.asyncProperty(someRecords(6), logMoment, async (some, moment) => {
          // Whoever says otherwise, or what is to come, is judged by the sources beside it, which a revision may drop.
          const whole = some.map((record) => ({
            ...record,
            conflicts: [],
            expects: [],
            revisions: record.revisions.map(({ changes: { expects: _, ...changes }, ...rest }) => ({
              ...rest,
              changes,
            })),
          }));
          const words = ['alpha', 'delta', 'Acme'];
          const ofWhole = await withLog(open, whole, ({ at }) => everythingOf(at(moment), words));
          const ended = whole.flatMap((record) => recordAt(record, moment));
          const ofEnded = await withLog(open, ended, ({ at }) => everythingOf(at(moment), words));
          expect(ofWhole).toEqual(ofEnded);
        }),
        { numRuns: atMost(open, 25) },
      ));

    it('A reader at a moment has no link to an event that is not yet known, nor in its history', () => {
      const link = { kind: 'part_of' as const, event: 'later' };
      const records = [
        record({ id: 'now', links: [link] }),
        record({ id: 'later', knownOn: '2026-02-01' }),
      ];
      return withLog(open, records, async ({ at }) => {
        const links = async (moment: string) => [
          (await at(moment).event('now'))?.links,
          (await at(moment).history('now'))[0]?.patch.links,
        ];
        expect(await links('2026-01-15')).toEqual([[], []]);
        expect(await links('2026-02-02')).toEqual([[link], [link]]);
      });
    });

    it('A reader at a moment does not see later sources, nor counts them as evidence', () => {
      const sources = [source('A Blog'), source('SEC', { publishedOn: '2026-02-01' })];
      return withLog(open, [record({ id: 'x', sources })], async ({ at }) => {
        const seen = async (moment: string) => {
          const event = await at(moment).event('x');
          return [event?.evidence.word, event?.sources.length];
        };
        expect(await seen('2026-02-01T23:59:59Z')).toEqual(['single source', 1]);
        expect(await seen('2026-02-02')).toEqual(['official', 2]);
      });
    });

    it('A reader at a moment is told of changes in a window, and what was there just before it', () => {
      const revisions = [
        { knownOn: '2026-01-20', why: 'closed', changes: { title: 'Closed' } },
        { knownOn: '2026-01-21', why: 'retold', changes: { summary: 'Retold.' } },
      ];
      const records = [
        record({ id: 'old', revisions }),
        record({ id: 'new', knownOn: '2026-01-20' }),
      ];
      return withLog(open, records, async ({ at }) => {
        const window = { from: Date.parse('2026-01-15'), to: Date.parse('2026-01-30') };
        const changes = await at().changes(window);
        expect(
          changes.map(({ event, before, at, why }) => [
            event.id,
            event.title,
            before?.title ?? null,
            new Date(at).toISOString().slice(0, 10),
            why,
          ]),
        ).toEqual([
          ['new', 'Acme raises $10M', null, '2026-01-21', 'first known'],
          ['old', 'Closed', 'Acme raises $10M', '2026-01-22', 'closed; retold'],
        ]);
        expect(await at('2026-01-20').changes(window)).toEqual([]);
        // What became known just when the window before this one ended was in that one.
        const next = await at().changes({ ...window, from: Date.parse('2026-01-21') });
        expect(next.map((change) => [change.event.id, change.why])).toEqual([['old', 'retold']]);
        const [first] = await at('2026-01-21').changes(window);
        expect([first?.event.id, first?.why]).toEqual(['old', 'closed']);
      });
    });

    it('A reader at a moment is told of what was withdrawn only where it asks for that', () =>
      withLog(open, [], async ({ store, clock, at }) => {
        const [event] = await store.append('T1', [
          { event: null, patch: fields(), who: 'ana', why: 'added' },
        ]);
        const window = { from: clock.now().getTime(), to: clock.now().getTime() + 60_000 };
        clock.set(window.to);
        const withdrawn = {
          event: event!.id,
          patch: { withdrawn: true },
          who: 'ana',
          why: 'wrong',
        };
        await store.append('T1', [withdrawn]);
        const reader = at(clock.now().getTime());
        expect(await reader.changes(window)).toEqual([]);
        const [change] = await reader.changes({ ...window, withdrawn: true });
        expect([change?.before?.withdrawn, change?.event.withdrawn]).toEqual([false, true]);
      }));

    it('A reader at a moment says when something next becomes known, to a workspace and to no other', () =>
      withLog(open, [record({ id: 'a' })], async ({ store, clock }) => {
        const known = endOf('2026-01-10');
        expect(await store.nextKnown('T1', known - 1)).toBe(known);
        expect(await store.nextKnown('T1', known)).toBe(null);
        await store.append('T1', [{ event: null, patch: fields(), who: 'ana', why: 'added' }]);
        expect(await store.nextKnown('T1', known)).toBe(clock.now().getTime());
        expect(await store.nextKnown('T2', known)).toBe(null);
      }));

    it('A reader at a moment is told how much there is, and until when', () =>
      withLog(
        open,
        [record({ id: 'a' }), record({ id: 'b', knownOn: '2026-02-01' })],
        async ({ at }) => {
          expect(await at('2026-01-01').size()).toMatchObject({ events: 0, latest: null });
          expect(await at('2026-01-20').size()).toEqual({
            events: 1,
            companies: 1,
            latest: '2026-01-10',
          });
          expect((await at().find({}, WHOLE)).total).toBe(2);
        },
      ));
  });
}
