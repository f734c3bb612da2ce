import { describe, expect, it } from 'vitest';
import { readTarget, writtenTarget } from '../../../src/briefing/watches/form.ts';
import { toldText, whoWatches } from '../../../src/briefing/watches/preferences.ts';
import {
  sameTerms,
  termsLine,
  termsQuery,
  termsText,
} from '../../../src/briefing/watches/terms.ts';
import type { WatchTerms } from '../../../src/contracts/schedule.ts';
import { asUsual } from '../../../src/contracts/schedule.ts';
import { FieldErrors } from '../../../src/errors.ts';
import { reference } from '../../helpers/stores/store.ts';

const acme = { id: 'acme', name: 'Acme Robotics' };
const terms: WatchTerms = {
  company: acme,
  sector: 'chips',
  topic: 'energy',
  jurisdiction: 'EU',
  types: ['funding_round', 'ipo'],
  rounds: ['seed'],
  region: { typed: 'europe', label: 'Europe', regions: ['EU'], countries: ['CH'] },
  country: { typed: 'SE', label: 'Sweden', regions: [], countries: ['SE'] },
  minUsd: 1e9,
  words: ['export', 'the act'],
};

describe('what is watched', () => {
  it('What is watched is said in a word, as it is typed, and as a question', () => {
    expect(termsText(terms, reference)).toBe(
      'Acme Robotics · Chips · Energy and power · EU · funding round or listing · Seed · Europe · Sweden · “export” “the act” · ≥ $1B',
    );
    expect(termsLine(terms)).toBe(
      'company:"Acme Robotics" sector:chips topic:energy jurisdiction:EU type:funding_round,ipo round:seed region:europe country:SE min:1000000000 "export" "the act"',
    );
    expect(termsQuery(terms)).toEqual({
      companies: ['acme'],
      sectors: ['chips'],
      topics: ['energy'],
      jurisdictions: ['EU'],
      types: ['funding_round', 'ipo'],
      rounds: ['seed'],
      places: [
        { regions: ['EU'], countries: ['CH'] },
        { regions: [], countries: ['SE'] },
      ],
      words: ['export', 'the act'],
      minUsd: 1e9,
    });
  });

  it('What is watched is the same whatever a company is called and in whichever order words stand', () => {
    const company = { id: 'acme', name: 'ACME' };
    const same = { ...terms, company, words: ['The Act', 'export'] };
    expect(sameTerms(terms, same)).toBe(true);
    expect(sameTerms(terms, { ...terms, minUsd: 2e9 })).toBe(false);
    expect(sameTerms({ company }, { company, words: ['act'] })).toBe(false);
  });

  it('What is watched is watched by a person or by a channel', () => {
    expect(whoWatches({ target: 'U1' })).toBe('You watch');
    expect(whoWatches({ target: 'C1' })).toBe('This channel watches');
  });
});

describe('how a target is told', () => {
  const STOCKHOLM = asUsual('Europe/Stockholm');
  const typed = writtenTarget(STOCKHOLM);

  it('How a target is told is five alerts a day at any hour, unless it says otherwise', () => {
    expect(typed).toEqual({ budget: '5', from: '00:00', to: '00:00', zone: 'Europe/Stockholm' });
    expect(toldText(readTarget(typed, STOCKHOLM))).toBe(
      'At most 5 alerts a day, no quiet hours, Stockholm time.',
    );
  });

  it('How a target is told has no quiet hours where their start and end are the same', () => {
    expect(readTarget({ ...typed, from: '09:00', to: '09:00' }, STOCKHOLM).quiet).toBe(null);
    expect(readTarget({ ...typed, from: '22:00', to: '07:00' }, STOCKHOLM).quiet).toEqual({
      from: '22:00',
      to: '07:00',
    });
  });

  it('How a target is told takes a zone in any case, as it is written', () => {
    expect(readTarget({ ...typed, zone: ' america/new_york ' }, STOCKHOLM).zone).toBe(
      'America/New_York',
    );
    expect(readTarget({ ...typed, zone: 'utc' }, STOCKHOLM).zone).toBe('UTC');
  });

  it('How a target is told keeps a zone that was not touched, as Slack has it', () => {
    const slacks = { ...STOCKHOLM, zone: 'Etc/GMT+5' };
    expect(readTarget({ ...typed, zone: slacks.zone }, slacks).zone).toBe('Etc/GMT+5');
  });

  it.each([
    [{ budget: '0' }, { budget: '“0” is not a number of alerts. Use 1 to 50.' }],
    [{ budget: '51' }, { budget: '“51” is not a number of alerts. Use 1 to 50.' }],
    [{ budget: '2.5' }, { budget: '“2.5” is not a number of alerts. Use 1 to 50.' }],
    [{ from: '24:00' }, { from: '“24:00” is not a time of day. Use 22:00.' }],
    [{ to: '' }, { to: 'A time of day is missing. Use 22:00.' }],
    [
      { zone: 'Stokholm' },
      { zone: '“Stokholm” is not a time zone. Did you mean Europe/Stockholm?' },
    ],
    [{ zone: '' }, { zone: 'A time zone is missing. Type a city, as Stockholm.' }],
    [{ zone: 'Zorblatt' }, { zone: '“Zorblatt” is not a time zone. Type a city, as Stockholm.' }],
  ])('How a target is told says at its field what is wrong with %j', (given, fields) => {
    const read = () => readTarget({ ...typed, ...given }, STOCKHOLM);
    expect(read).toThrow(FieldErrors);
    expect(read).toThrow(expect.objectContaining({ fields }));
  });
});
