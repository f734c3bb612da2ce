import { describe, expect, it } from 'vitest';
import { bodyIn, ofDeal } from '../../../src/storage/reading/bodies.ts';
import { fields } from '../../helpers/samples/records.ts';
import { evidence } from '../../helpers/samples/tracked.ts';

const body = { fields: fields(), evidence: evidence('press', 2), stages: [] };

describe('the body of a version', () => {
  it('A body has the defaults of fields that are younger than it is', () => {
    const { links: _links, unconfirmed: _unconfirmed, ...old } = body.fields;
    expect(bodyIn(JSON.stringify({ ...body, fields: old }))).toEqual(body);
  });

  it('JSON of another shape is no body', () => {
    for (const json of ['null', '[]', '{}', '{"fields":[],"evidence":{},"stages":[]}'])
      expect(() => bodyIn(json)).toThrow('another shape');
  });

  it('JSON of another shape is not what a deal makes of an event', () => {
    const countedOn = { status: 'announced', on: null, by: '2026-03-12' };
    expect(ofDeal(JSON.stringify({ countedOn, closedBy: null }))).toEqual({
      countedOn,
      closedBy: null,
    });
    for (const json of ['null', '[]', '{}', '{"countedOn":1,"closedBy":null}'])
      expect(() => ofDeal(json)).toThrow('another shape');
  });
});
