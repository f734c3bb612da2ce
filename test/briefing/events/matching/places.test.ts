import { describe, expect, it } from 'vitest';
import { withPlace } from '../../../../src/briefing/events/matching/places.ts';
import type { EventFields } from '../../../../src/domain/event/event.ts';
import { openBundle } from '../../../../src/sources/bundle.ts';
import { fields } from '../../../helpers/samples/records.ts';

const { reference } = openBundle();
const named = (name: string, country: string, sector: string, isNear = false) => ({
  typed: name,
  company: { id: name.toLowerCase(), name, country, sector },
  isNear,
});
const NAMES = [
  named('Ampere', 'FR', 'chips'),
  named('Bolt', 'JP', 'energy'),
  named('Nearly', 'SE', 'chips', true),
  { typed: 'Unknown', company: null, isNear: false },
];
/** An event of which nothing says where it is. */
function place(given: Partial<EventFields>) {
  const bare = { country: null, region: null, sector: null, jurisdiction: null };
  const { country, region, sector } = withPlace(fields({ ...bare, ...given }), NAMES, reference);
  return { country, region, sector };
}
const of = (...parties: [string, EventFields['parties'][number]['role']][]) => ({
  parties: parties.map(([company, role]) => ({ company, role })),
});
const NOTHING = { country: null, region: null, sector: null };
const FRENCH = { country: 'FR', region: 'EU', sector: 'chips' };

describe('the place of an event', () => {
  it.each([
    [
      'a round is that of its subject',
      'funding_round',
      of(['Bolt', 'investor'], ['Ampere', 'subject']),
      FRENCH,
    ],
    [
      'a purchase is that of its target',
      'acquisition',
      of(['Bolt', 'acquirer'], ['Ampere', 'target']),
      FRENCH,
    ],
    [
      'a partnership without a subject is that of a partner',
      'partnership',
      of(['Ampere', 'partner']),
      FRENCH,
    ],
    [
      'an incident is that of its victim, without a sector',
      'security_incident',
      of(['Ampere', 'victim']),
      { ...FRENCH, sector: null },
    ],
    [
      'a case is that of its defendant, without a sector',
      'legal',
      of(['Bolt', 'plaintiff'], ['Ampere', 'defendant']),
      { ...FRENCH, sector: null },
    ],
    [
      'a round of a company that the log does not know is nowhere',
      'funding_round',
      of(['Unknown', 'subject']),
      NOTHING,
    ],
    [
      'a round of a name that is only nearly known is nowhere',
      'funding_round',
      of(['Nearly', 'subject']),
      NOTHING,
    ],
    ['a market is of no company', 'market', of(['Ampere', 'subject']), NOTHING],
  ] as const)('The place of %s', (_what, type, parties, expected) => {
    expect(place({ type, ...parties })).toEqual(expected);
  });

  it('The place that a text says stays, and the rest is filled beside it', () => {
    const said = { ...of(['Ampere', 'subject']), sector: 'robotics' };
    expect(place({ type: 'funding_round', ...said })).toEqual({ ...FRENCH, sector: 'robotics' });
  });
});
