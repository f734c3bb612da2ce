/** Listings: companies that go public. */
import { defineFrame } from '../../frames/frame.ts';

/** Before a listing comes something else: “raises $5m ahead of an IPO”. */
const BEFORE = 'ahead before pre';

export const ipo = defineFrame({
  type: 'ipo',
  classes: {
    ipo: 'ipo listing debut flotation s-1 prospectus',
    debut: 'debut',
    offering: 'offering',
    public: 'public',
  },
  verbs: [
    [
      '{company} file|prepare|plan|launch|announce|confirm|set|target|postpone|delay @ipo',
      { unless: BEFORE },
    ],
    ['{company} seek|weigh|consider|explore|eye|mull @ipo', { standing: 'talked', unless: BEFORE }],
    ['{company} price @ipo', { standing: 'completed' }],
    ['{company} @ipo raise|value {amount}', { trust: 0.9 }],
    [
      '{company} make @debut',
      { trust: 0.85, unless: 'album film product directorial chart podcast' },
    ],
    ['{company} submit|pick|hire|choose|select|appoint @ipo', { trust: 0.85, unless: BEFORE }],
    [
      '{company} rise|jump|soar|surge|fall|drop|plunge|climb|pop|slump|slide @debut',
      { trust: 0.85 },
    ],
    ['{company} raise @ipo', { unless: BEFORE }],
    ['{company} raise {amount} @ipo in|from|through|via {thing}', { unless: BEFORE }],
    [
      '{company} pull|withdraw|scrap|shelve|cancel|abandon @ipo',
      { standing: 'failed', unless: 'previous prior earlier' },
    ],
    [
      '{company} file|prepare|plan|consider|explore|weigh @offering',
      { trust: 0.85, unless: `${BEFORE} product service debt bond note token` },
    ],
    '{company} go+public',
    '{company} take+public {thing}',
    ['{company} list on|in {thing}', { trust: 0.9 }],
  ],
  nouns: ['flotation of {company}', ['offering @public of {company}', { trust: 0.9 }]],
  about: ['company'],
  absorbs: ['funding_round', 'market', 'valuation', 'earnings'],
  amount: 'raised',
});
