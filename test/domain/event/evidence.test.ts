import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventFields, Source } from '../../../src/domain/event/event.ts';
import { evidenceOf, evidenceText } from '../../../src/domain/event/evidence.ts';
import { someFields } from '../../helpers/samples/events.ts';
import { fields, source } from '../../helpers/samples/records.ts';
import { reference } from '../../helpers/stores/store.ts';

const evidence = (sources: Source[], given: Partial<EventFields> = {}) =>
  evidenceText(evidenceOf(fields({ sources, ...given }), reference.publisherKind));

describe('the evidence for an event', () => {
  it('The evidence for an event is official when a filing or a regulator says so itself', () => {
    expect(evidence([source('SEC'), source('A Blog')])).toBe('official');
  });

  it.each([
    ['leg.colorado.gov', 'official'],
    ['www.ofcom.org.uk', 'official'],
    ['eur-lex.europa.eu', 'official'],
    ['www1.hkexnews.hk', 'official'],
    ['www.meti.go.jp', 'official'],
    ['storage.courtlistener.com', 'official'],
    ['www.scott.state.fl.us', 'official'],
    ['investors.acme.com', 'company statement'],
    ['blog.acme.co.uk', 'company statement'],
    ['acme.com.example.org', 'single source'],
    ['leg.gov.example.com', 'single source'],
    ['gov.fake-news.com', 'single source'],
    ['acme.substack.com', 'single source'],
    ['x.com', 'single source'],
  ])(
    'The evidence for an event goes by the kind of domain of a page whose publisher nobody rated: %s is %s',
    (host, word) => {
      const parties = [
        { company: 'Acme', role: 'subject' as const },
        { company: 'X', role: 'partner' as const },
      ];
      const page = source(host, { url: `https://${host}/news` });
      expect(evidence([page], { parties })).toBe(word);
    },
  );

  it('The evidence for an event counts the pages of one company as one origin', () => {
    const parties = [{ company: 'Acme', role: 'subject' as const }];
    const pages = ['investors.acme.com', 'acme.com'].map((host) =>
      source(host, { url: `https://${host}/news` }),
    );
    expect(evidenceOf(fields({ sources: pages, parties }), reference.publisherKind).origins).toBe(
      1,
    );
  });

  it('The evidence for an event is not official when somebody else repeats a filing', () => {
    expect(evidence([source('A Blog', { origin: 'SEC' })])).toBe('single source');
  });

  it('The evidence for an event is a company statement when the company says so itself', () => {
    const parties = [{ company: 'Acme', role: 'subject' as const }];
    expect(evidence([source('Acme Newsroom')], { parties })).toBe('company statement');
  });

  it('The evidence for an event tells what a company says of itself from what others report beside it', () => {
    const parties = [{ company: 'Acme', role: 'subject' as const }];
    const beside = (...others: Source[]) =>
      evidence([source('Acme Newsroom'), ...others], { parties });
    expect(beside(source('Reuters'))).toBe('company statement, also press, 1 source');
    expect(beside(source('Reuters'), source('A Blog'))).toBe(
      'company statement, also press, 2 sources',
    );
    expect(beside(source('A Blog'))).toBe('company statement, also blogs, 1 source');
    expect(beside(source('Who'))).toBe('company statement, also 1 source, publisher not rated');
    // Whoever repeats the company, another page of it, a wire that names no author, and a copy add nobody.
    expect(beside(source('Reuters', { origin: 'Acme' }))).toBe('company statement');
    expect(beside(source('Acme Newsroom', { url: 'https://acme.com/2' }))).toBe(
      'company statement',
    );
    expect(beside(source('A Wire'))).toBe('company statement');
    expect(beside(source('Reuters'), source('A Blog', { origin: 'Reuters' }))).toBe(
      'company statement, also press, 1 source',
    );
  });

  it('The evidence for an event is no company statement when a company speaks of others', () => {
    const parties = [{ company: 'Umbrella', role: 'subject' as const }];
    expect(evidence([source('Acme Newsroom')], { parties })).toBe('single source');
  });

  it('The evidence for an event is a company statement when a wire carries its release, and counts one origin with its own page', () => {
    const parties = [{ company: 'Acme', role: 'subject' as const }];
    const release = source('A Wire', { origin: 'Acme' });
    expect(evidence([release], { parties })).toBe('company statement');
    const all = [release, source('Acme Newsroom'), source('A Blog', { origin: 'Acme' })];
    expect(evidenceOf(fields({ sources: all, parties }), reference.publisherKind).origins).toBe(1);
  });

  it('The evidence for an event is no company statement when a wire carries what another says', () => {
    const parties = [{ company: 'Acme', role: 'subject' as const }];
    const of = (origin: string | null) => evidence([source('A Wire', { origin })], { parties });
    expect([of(null), of('Acmeon')]).toEqual(['single source', 'single source']);
  });

  it('The evidence for an event is press when a wire carries the release of an authority', () => {
    const parties = [
      { company: 'Ofcom', role: 'regulator' as const },
      { company: 'Acme', role: 'defendant' as const },
    ];
    const told = (origin: string) =>
      evidence([source('A Wire', { origin }), source('A Blog')], { parties });
    expect(told('Ofcom')).toBe('press, 2 sources');
    expect(told('Acme')).toBe('company statement, also blogs, 1 source');
  });

  it('The evidence for an event is of its present stage: a page from before its day counts only where there is no other', () => {
    const filing = source('SEC', { publishedOn: '2026-01-10' });
    const later = source('Reuters', { publishedOn: '2026-03-12' });
    const since = (sources: Source[], day: string | null) =>
      evidenceText(evidenceOf(fields({ sources }), reference.publisherKind, day));
    expect(since([filing, later], '2026-03-11')).toBe('single source');
    expect(since([filing, later], null)).toBe('official');
    expect(since([filing], '2026-03-11')).toBe('official');
    // Of the evening before, of a month that reaches into the stage, of no day.
    for (const given of [{ publishedOn: '2026-03-10' }, { publishedOn: '2026-03' }, {}])
      expect(since([source('SEC', given), later], '2026-03-11')).toBe('official');
    const updated = source('SEC', { publishedOn: '2026-01-10', notBefore: '2026-03-11' });
    expect(since([updated, later], '2026-03-11')).toBe('official');
  });

  it('The evidence for an event counts a copy as its origin', () => {
    expect(evidence([source('Reuters'), source('A Blog', { origin: 'Reuters' })])).toBe(
      'single source',
    );
    expect(evidence([source('Reuters'), source('A Blog')])).toBe('press, 2 sources');
  });

  it('The evidence for an event names blogs as blogs, and does not guess what an unknown publisher is', () => {
    expect(evidence([source('A Blog'), source('A Blog', { origin: 'Another' })])).toBe(
      'blog only, 2 sources',
    );
    expect(evidence([source('Who'), source('Knows')])).toBe('2 sources, publishers not rated');
  });

  it('The evidence for an event takes a briefing without an address for no source at all', () => {
    expect(evidence([source('AI industry briefing')])).toBe('unconfirmed');
    expect(evidence([])).toBe('no source yet');
    expect(evidence([source('AI industry briefing', { url: 'https://example.org/b' })])).toBe(
      'single source',
    );
  });

  it('The evidence for an event keeps an editor’s mark whatever the sources', () => {
    expect(evidence([source('SEC')], { unconfirmed: true })).toBe('unconfirmed');
  });

  it('The evidence for an event calls a reported incident with a named actor an allegation until it is confirmed', () => {
    const incident: Partial<EventFields> = {
      type: 'security_incident',
      status: 'reported',
      parties: [{ company: 'Acme', role: 'actor' }],
    };
    expect(evidence([source('SEC')], incident)).toBe('allegation, 1 source');
    expect(evidence([source('SEC')], { ...incident, status: 'confirmed' })).toBe('official');
  });

  it('The evidence for an event says nothing of the order in which sources stand', () => {
    fc.assert(
      fc.property(someFields, (some) => {
        const turned = { ...some, sources: some.sources.toReversed() };
        expect(evidenceOf(turned, reference.publisherKind)).toEqual(
          evidenceOf(some, reference.publisherKind),
        );
      }),
    );
  });
});
