import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../src/domain/text/sentences.ts';

const cut = (text: string) => sentences(text).map((sentence) => sentence.text);

/** Texts, with a bar where a sentence ends. */
const TEXTS = [
  'Acme Robotics Inc. raises $30M Series B led by Birch.| It closed on Tuesday.',
  'Acme, Inc. (NASDAQ: ACME) today said so.| Shares rose.',
  'The chip maker was bought by Acme Robotics Inc.| The deal closed in May.',
  'It was bought by Acme Corp.| In March 2026 the name went.',
  'Acme Inc. In Talks To Buy Birch Co. For $2B',
  'Acme Ltd. CEO Jane Doe resigns.| She stays until May.',
  'The U.S. Senate passes an AI bill.| It goes to the House.',
  'It sells to the U.K. and the U.S.| The rest stays.',
  'No. 1 chip maker Acme sells a stake.| Done.',
  'Did it sell?| No.| 5 others did.'.replace('| 5', ' 5'),
  'SAN FRANCISCO, March 11, 2026 — Acme, Inc. (Nasdaq: ACME), the robot maker, raised $30M.| It said so.',
  'Acme raised a Series B.| Birch Capital led.',
  'J. P. Morgan and Warren E. Buffett sold.| Nobody bought.',
  'It was bought by X.| Musk agreed.',
  'See Art. 50 and Sec. 230; Jan. 5 is the day.| Then nothing.',
  'The round is approx. $5M vs. Nvidia’s Rs. 500 crore.| Next.',
  'It opens at 9 a.m. ET on Friday.| It closes at 5 p.m.| The rest is quiet.',
  'Amounts rose 2.5 times.| Figures, e.g. Nvidia’s, follow.',
  'Yahoo! buys Kahoot! ASA for $1.5bn.| Why?| Nobody knows!| Not even Yum! Brands.',
  '“Really?” he asked.| “Yes.”| She left.',
  'Read https://example.com/?id=1&x=2 and https://example.com/a!b first.| Then go.',
  'It raised $30M.[1]| It closed.[2][3]| “Done.”[4]',
  'Acme was bought.| xAI said nothing.| a16z led.| d-Matrix rose.| Then it fell.',
  '1. Acme raises $30M.| It closed.|\n2. Birch buys Cedar.|\n- Nothing else',
  'Acme raises $30M|\n\nBirch led the round,\nwith Cedar and\nNvidia beside it.| It closed.',
  'Acme raises a round led by\nBirch Capital.|\r\nIt closed.',
  'Am 12. März zahlte die Nr. 1 rund 20 Mio. Euro, z. B. an Acme.| Danach nichts.',
  '中国发布人工智能规定。|公司表示欢迎！|智谱发布GLM-5。',
  'Done.| ✅ Shipped...| And then “it” fell.',
  'Jones et al. Nature said so.| Ph.D. students left, etc.| The rest stayed.',
];

describe('the sentences of a text', () => {
  it.each(TEXTS)('A text has its sentences: %j', (marked) => {
    const clean = (text: string) => text.trim();
    expect(cut(marked.replaceAll('|', ''))).toEqual(marked.split('|').map(clean));
  });

  it('A sentence says where it stands, and no letter of a text is lost', () => {
    const piece = fc.constantFrom(
      ...[
        'Acme ',
        'Inc. ',
        'U.S. ',
        '\n',
        '. ',
        '! ',
        'xAI ',
        '1. ',
        '[1]',
        '。',
        '人',
        '” ',
        '\r\n',
        '…',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const text = pieces.join('');
        let [last, kept] = [0, ''];
        for (const sentence of sentences(text)) {
          expect(sentence.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          kept += sentence.text;
          last = sentence.end;
        }
        const letters = (all: string) => all.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(kept)).toBe(letters(text));
      }),
    );
  });

  it('A text without words has no sentence', () => {
    expect(cut('')).toEqual([]);
    expect(cut(' … \n — \n ')).toEqual([]);
  });

  it('A long text of one thing over and over is cut as fast as any other', () => {
    const pieces = [
      '. (',
      '.1 ',
      'Inc. A ',
      'a. xAI ',
      '\n',
      '.)',
      'x\n',
      '? ',
      '[1]. ',
      '."',
      ' ',
    ];
    for (const piece of pieces) sentences(piece.repeat(20_000 / piece.length));
  });
});
