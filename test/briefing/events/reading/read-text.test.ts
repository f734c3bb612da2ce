import { describe, expect, it } from 'vitest';
import { createTextReader } from '../../../../src/briefing/events/reading/read-text.ts';
import { openBundle } from '../../../../src/sources/bundle.ts';

const { companies, reference } = openBundle();
const read = createTextReader(companies, () => new Date('2026-03-12T09:00:00Z'), reference.topics);

const ROUND =
  'Nscale raised $1.1 billion in a Series B led by Aker ASA, with participation from Nvidia and Nokia.';
const DEAL = 'Google agreed to buy Wiz for $32 billion.';

describe('a text that is read for the form', () => {
  it('A text that is read for the form fills its fields with words that the form takes', () => {
    const [event] = read(ROUND, '2026-03-12');
    expect(event?.typed).toMatchObject({
      type: 'funding_round',
      status: 'announced',
      company: 'Nscale',
      amount: '$1.1B',
      round: 'series_b',
      lead_investor: 'Aker ASA',
      investor: 'Nvidia, Nokia',
    });
  });

  it('A text that is read for the form says of each field from which of its words', () => {
    const [event] = read(ROUND, '2026-03-12');
    expect(event?.from).toMatchObject({
      company: 'Nscale',
      amount: '$1.1 billion',
      lead_investor: 'Aker ASA',
      investor: 'Nvidia … Nokia',
    });
    for (const words of Object.values(event?.from ?? {}))
      for (const part of words.split(' … ')) expect(ROUND).toContain(part);
  });

  it('A text that is read for the form proposes its topics, with the words that speak of them', () => {
    const text = 'Crusoe raised $1 billion in a Series E for Data Centers with nuclear power.';
    const [event] = read(text, '2026-03-12');
    expect(event?.draft.topics).toEqual(['energy', 'data_centres']);
    expect(event?.typed.topics).toBe('energy,data_centres');
    expect(event?.from.topics?.split(' … ').sort()).toEqual(['Data Centers', 'nuclear', 'power']);
  });

  it('A text that is read for the form gives every event that it tells, each with its sentence', () => {
    const events = read(`${ROUND} ${DEAL}`, null);
    expect(events.map(({ sentence }) => sentence).sort()).toEqual([DEAL, ROUND]);
  });

  it('A text that is read for the form gives nothing where it tells nothing', () => {
    expect(read('The market for AI chips may reach $400 billion by 2030.', null)).toEqual([]);
    expect(read('Nscale nosti miljardin rahoituskierroksen eilen Helsingissä.', null)).toEqual([]);
  });
});
