/** Markets: listings, shares, funds. */
import { defineFrame } from '../../frames/frame.ts';

export const market = defineFrame({
  type: 'market',
  classes: {
    ipo: 'ipo listing debut flotation',
    percent: '% percent',
    estimate: 'estimate forecast outlook projection',
    fund: 'fund',
  },
  verbs: [
    '{company} file|plan|prepare|price|raise|launch|postpone|delay|seek|weigh|consider|target|delay|pull|withdraw @ipo',
    '{company} go+public',
    ['{company} raise|increase|cut|lower|lift|trim @estimate', { trust: 0.75 }],
    '{company} list on|in {thing}',
    '{company} rise|fall|jump|drop|surge|soar|plunge|tumble|climb|slide|sink|gain|slump|rally|slip @percent',
    ['{company} close|raise|launch|form @fund', { trust: 0.85 }],
  ],
  nouns: [],
  about: ['company'],
  amount: 'other',
});
