import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLegalForm } from '../../../src/domain/text/legal-forms.ts';
import { doubtfulNames, listedNames, listOf, writtenList } from '../../../src/domain/text/lists.ts';
import { nameKey } from '../../../src/domain/text/names.ts';

const KNOWN = new Set(
  ['Nvidia', 'Nokia', 'Challenger Gray & Christmas', 'Andreessen Horowitz', 'Science Corp'].map(
    nameKey,
  ),
);
const isKnown = (name: string) => KNOWN.has(nameKey(name));

describe('legal forms', () => {
  it.each([
    'SAS|S.A.S.|SARL|S.p.A.|S.r.l.|K.K.|G.K.|株式会社|(株)|㈱|Pte. Ltd.|Pty Ltd|AB (publ)|A/S|ASA|Oy|Oyj|Inc.|PBC',
    'GmbH|GmbH & Co. KG|SE & Co. KGaA|UG (haftungsbeschränkt)|L.L.C.|L.P.|LLP|Co., Ltd.|Private Limited|N.V.|B.V.',
    'Kft.|Sp. z o.o.|a.s.|s.r.o.|d.o.o.|Ltda.|S.A. de C.V.|S. de R.L. de C.V.|Sdn. Bhd.|PT|АО|ООО',
  ])('The key of a name is without each of the legal forms %s behind it', (forms) => {
    const kept = forms.split('|').filter((form) => nameKey(`Acme AI ${form}`) !== 'acmeai');
    expect(kept.filter((form) => form !== 'PT')).toEqual([]);
  });

  it.each([
    '株式会社Acme AI',
    '株式会社 Acme AI',
    'Acme AI株式会社',
    '（株）Acme AI',
    '㈱Acme AI',
    'Acme AI有限公司',
    '주식회사 Acme AI',
    '(주)Acme AI',
    'ООО «Acme AI»',
    'АО Acme AI',
    'PT Acme AI Tbk',
    'Acme AI股份有限公司',
  ])('The key of %s is without its legal form, before or behind and without a blank', (name) => {
    expect(nameKey(name)).toBe('acmeai');
  });

  it('A name keeps a form that tells it from a larger company, and words that only look like one', () => {
    expect(nameKey('SoftBank Corp.')).not.toBe(nameKey('SoftBank'));
    expect(nameKey('SoftBank Corp.')).not.toBe(nameKey('SoftBank Group'));
    expect(nameKey('Private AI')).toBe('privateai');
    expect(nameKey('Procter and Gamble')).toBe('procterandgamble');
    expect(['PBC', 'Pte. Ltd.', 'S.A. de C.V.', 'Nvidia', 'Aker ASA', ''].map(isLegalForm)).toEqual(
      [true, true, true, false, false, false],
    );
  });
});

describe('a list of names', () => {
  it.each<[string, string[]]>([
    ['Acme Robotics, PBC', ['Acme Robotics, PBC']],
    ['Acme Robotics, S.p.A., Nvidia', ['Acme Robotics, S.p.A.', 'Nvidia']],
    ['Acme Robotics, Pte. Ltd.', ['Acme Robotics, Pte. Ltd.']],
    ['Moonshot AI Co., Ltd.', ['Moonshot AI Co., Ltd.']],
    ['Acme GmbH & Co. KG, Nokia', ['Acme GmbH & Co. KG', 'Nokia']],
    ['Birch Capital, Cedar Ventures, and Nvidia', ['Birch Capital', 'Cedar Ventures', 'Nvidia']],
    ['Birch Capital, Cedar Ventures and Oak', ['Birch Capital', 'Cedar Ventures', 'Oak']],
    ['Birch Capital, Cedar Ventures & Oak', ['Birch Capital', 'Cedar Ventures', 'Oak']],
    ['Birch, LLC and Oak, Inc.', ['Birch, LLC', 'Oak, Inc.']],
    ['led by Birch, with participation from Cedar and Oak', ['Birch', 'Cedar', 'Oak']],
    ['Birch with participation from Cedar', ['Birch', 'Cedar']],
    ['Birch, Cedar, and others', ['Birch', 'Cedar']],
    ['Procter & Gamble', ['Procter & Gamble']],
    ['Bureau of Industry and Security', ['Bureau of Industry and Security']],
    ['Birch; Bureau of Industry and Security', ['Birch', 'Bureau of Industry and Security']],
    ['Nvidia, Nvidia,, ', ['Nvidia']],
    ['With Intelligence', ['With Intelligence']],
  ])('The list %j has the names %j', (typed, names) => {
    expect(listOf(typed)).toEqual(names);
  });

  it.each<[string, string[]]>([
    ['Birch Capital and Nvidia', ['Birch Capital', 'Nvidia']],
    ['Nvidia & Nokia', ['Nvidia', 'Nokia']],
    ['Procter & Nvidia', ['Procter & Nvidia']],
    ['Nokia, Challenger, Gray & Christmas', ['Nokia', 'Challenger, Gray & Christmas']],
    ['Andreessen, Horowitz', ['Andreessen, Horowitz']],
    ['Nokia, Andreessen, Horowitz and Nvidia', ['Nokia', 'Andreessen', 'Horowitz', 'Nvidia']],
  ])('The list %j, of which some names are known, has the names %j', (typed, names) => {
    expect(listOf(typed, isKnown)).toEqual(names);
  });

  it.each<[string, string[]]>([
    ['Birch / Cedar + Oak', ['Birch', 'Cedar', 'Oak']],
    ['• Birch • Cedar · Oak', ['Birch', 'Cedar', 'Oak']],
    ['1. Birch\n2) Cedar,\n– Oak', ['Birch', 'Cedar', 'Oak']],
    ['Birch[1], Cedar*, Oak [a]', ['Birch', 'Cedar', 'Oak']],
    ['“Birch”, Cedar (NYSE), Oak ($20m)', ['Birch', 'Cedar', 'Oak']],
    ['Birch (existing), Cedar (new), Oak m.fl.', ['Birch', 'Cedar', 'Oak']],
    ['Birch, Cedar, Oak and 3 others', ['Birch', 'Cedar', 'Oak']],
    ['Birch, Cedar and other existing investors', ['Birch', 'Cedar']],
    ['various angels including Birch', ['Birch']],
    ['Nokia (Espoo), Birch (Espoo)', ['Nokia', 'Birch (Espoo)']],
    ['existing shareholders', []],
    ['Birch; Cedar; and a number of angel investors', ['Birch', 'Cedar']],
    ['1) Birch 2) Cedar 3) Oak', ['Birch', 'Cedar', 'Oak']],
    ['Birch, Cedar m fl', ['Birch', 'Cedar']],
    ['Birch und Nvidia', ['Birch', 'Nvidia']],
    ['Birch, Cedar – 50%', ['Birch', 'Cedar']],
    ['no lead, family offices', []],
  ])('A list that was copied as %j has the names %j', (typed, names) => {
    expect(listOf(typed, isKnown)).toEqual(names);
  });

  it.each<[string, string[]]>([
    ['Birch (lead), Cedar, Oak (co-lead)', ['Birch', 'Oak']],
    ['led by Birch; also Cedar, Oak', ['Birch']],
    ['co-led by Nvidia and Nokia', ['Nvidia', 'Nokia']],
    ['led by Birch, Cedar, Oak', ['Birch']],
    ['led by Birch, Cedar, with participation from Oak', ['Birch', 'Cedar']],
    ['Lead: Birch; others: Cedar, Oak', ['Birch']],
    ['Birch – lead, Cedar', ['Birch']],
    ['Birch [lead], Cedar → lead, Oak', ['Birch', 'Cedar']],
    ['jointly led by Nvidia and Nokia', ['Nvidia', 'Nokia']],
    ['Cedar, Oak', []],
  ])('The list %j says that %j led', (typed, leads) => {
    const led = listedNames(typed, isKnown).filter(({ isLead }) => isLead);
    expect(led.map(({ name }) => name)).toEqual(leads);
  });

  it('A name is read alike whatever is written beside it, and whatever stands between names', () => {
    const name = fc.constantFrom('Birch', 'Cedar Ventures', '8090 Industries', 'Nvidia');
    const beside = fc.constantFrom('', '[2]', '*', ' (lead)', ' (existing)', ' (NVDA)', ' (€5m)');
    const between = fc.constantFrom(', ', '; ', '\n', ' / ', ' • ', ',\n');
    const end = fc.constantFrom('', ', others', ' et al.', ' and existing investors');
    const names = fc.uniqueArray(fc.tuple(name, beside), {
      minLength: 2,
      selector: ([one]) => one,
    });
    fc.assert(
      fc.property(names, between, end, (all, sign, last) => {
        const ended = /[;\n]/.test(sign) ? '' : last;
        const typed = all.map(([one, more]) => `${one}${more}`).join(sign) + ended;
        expect(listOf(typed, isKnown)).toEqual(all.map(([one]) => one));
      }),
    );
  });

  it('What may be one name or several is asked about, and nothing else', () => {
    expect(doubtfulNames('Nvidia')).toEqual([]);
    expect(doubtfulNames('Birch and Nvidia')).toEqual(['Birch and Nvidia', 'Birch', 'Nvidia']);
    expect(doubtfulNames('Andreessen, Horowitz')).toEqual(['Andreessen, Horowitz']);
  });

  it('A list that was written is read as the same names', () => {
    const name = fc.constantFrom(
      'Nvidia',
      'Acme, Inc.',
      'Bureau of Industry and Security',
      'Procter & Gamble',
      'Aker ASA',
      'led by',
      'Co.',
    );
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2 }), (names) => {
        expect(listOf(writtenList(names))).toEqual(names);
      }),
    );
  });
});
