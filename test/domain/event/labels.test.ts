import { describe, expect, it } from 'vitest';
import {
  countOf,
  countryLabel,
  jurisdictionLabel,
  roundLabel,
  roundWords,
  sectorLabel,
  statusLabel,
  statusMeaning,
  statusWords,
  typeLabel,
  typeWords,
} from '../../../src/domain/event/labels.ts';
import {
  EVENT_TYPES,
  legalStanding,
  ROUNDS,
  STATUSES,
  statusesOf,
} from '../../../src/domain/event/vocabulary.ts';
import { plural, valueKey } from '../../../src/domain/text/english.ts';
import { openBundle } from '../../../src/sources/bundle.ts';

const { reference } = openBundle();

describe('the words for what is listed', () => {
  it('The words for what is listed have no underscore in them', () => {
    const said = [
      ...EVENT_TYPES.map(typeLabel),
      ...EVENT_TYPES.map((type) => countOf(type, 2)),
      ...ROUNDS.map(roundLabel),
      ...STATUSES.map(statusLabel),
      ...reference.sectors.map(({ id }) => sectorLabel(reference, id)),
      sectorLabel(reference, 'not_listed'),
    ];
    expect(said.filter((word) => word.includes('_') || word === '')).toEqual([]);
  });

  it('The words for what is listed write rounds as investors do', () => {
    expect(
      ['pre_seed', 'seed', 'series_d', 'debt_financing'].map((r) => roundLabel(r as 'seed')),
    ).toEqual(['Pre-seed', 'Seed', 'Series D', 'Debt financing']);
  });

  it('The words for what is listed count in one and in many', () => {
    expect(countOf('acquisition', 1)).toBe('1 acquisition');
    expect(countOf('ipo', 3)).toBe('3 listings');
    expect(plural(1, 'event')).toBe('1 event');
    expect(plural(0, 'event')).toBe('0 events');
    expect(plural(1234, 'event')).toBe('1,234 events');
    expect(plural(2, 'company', 'companies')).toBe('2 companies');
  });

  it('The words for what is listed name places', () => {
    expect(countryLabel('SE')).toBe('Sweden');
    expect(jurisdictionLabel('EU')).toBe('EU');
    expect(jurisdictionLabel('US-CA')).toBe('California');
    expect(jurisdictionLabel('DE')).toBe('Germany');
    expect(jurisdictionLabel('US-ZZ')).toBe('US-ZZ');
  });
});

describe('what may be typed for it', () => {
  it('What may be typed for it is compared without case, accents and punctuation', () => {
    expect(valueKey(' Cloud-Compute ')).toBe('cloud_compute');
    expect(valueKey('Pré-seed')).toBe('pre_seed');
    expect(valueKey('!!')).toBe('');
  });

  it('What may be typed for it is every id and every label', () => {
    const types = typeWords(EVENT_TYPES);
    for (const type of EVENT_TYPES) {
      expect(types.get(type)).toBe(type);
      expect(types.get(valueKey(typeLabel(type)))).toBe(type);
    }
    for (const round of ROUNDS) expect(roundWords().get(round)).toBe(round);
    for (const round of ROUNDS) expect(roundWords().get(valueKey(roundLabel(round)))).toBe(round);
    for (const status of STATUSES) expect(statusWords().get(status)).toBe(status);
  });

  it('What may be typed for it is only what a command answers about', () => {
    expect(typeWords(['legal']).get('lawsuit')).toBe('legal');
    expect(typeWords(['legal']).has('acquisition')).toBe(false);
    expect(typeWords(['legal']).has('takeover')).toBe(false);
  });
});

describe('the stages of a law', () => {
  it('The stages of a law each have one standing, and those of other events none', () => {
    const of = (standing: string | null) =>
      STATUSES.filter((status) => legalStanding(status) === standing);
    expect(of('proposed')).toEqual([
      'consultation',
      'proposed',
      'in_committee',
      'passed_one_chamber',
    ]);
    expect(of('passed')).toEqual(['passed']);
    expect(of('law')).toEqual(['enacted', 'in_force', 'enjoined', 'delayed']);
    expect(of('voluntary')).toEqual(['voluntary']);
    expect(of('case')).toEqual(['opened', 'decided', 'contested']);
    expect(new Set(of(null))).toEqual(
      new Set(STATUSES.filter((status) => !statusesOf('regulation').includes(status))),
    );
  });

  it('The stages of a law are found by the words that people type for them', () => {
    const words = statusWords();
    const typed = ['in_force', 'signed', 'adopted', 'blocked', 'guidance', 'committee', 'draft'];
    expect(typed.map((word) => words.get(word))).toEqual([
      ...['in_force', 'enacted', 'passed', 'enjoined', 'voluntary'],
      ...['in_committee', 'proposed'],
    ]);
  });

  it('The stages of a law that may be taken for another say what they mean', () => {
    expect(statusMeaning('enacted')).toBe('Signed or published, not yet in force');
    expect(statusMeaning('completed')).toBeUndefined();
  });
});
