/** Markets: shares, estimates, funds. */
import { defineFrame } from '../../frames/frame.ts';

export const market = defineFrame({
  type: 'market',
  classes: {
    percent: '% percent',
    estimate: 'estimate forecast outlook projection',
    fund: 'fund',
    close: 'close closing',
  },
  verbs: [
    ['{company} raise|increase|cut|lower|lift|trim @estimate', { trust: 0.75 }],
    '{company} rise|fall|jump|drop|surge|soar|plunge|tumble|climb|slide|sink|gain|slump|rally|slip @percent',
    ['{company} close|raise|launch|form @fund', { trust: 0.85 }],
    [
      '{company} achieve|reach|hit|mark|hold|complete|announce|make|secure @close',
      { trust: 0.85, needsSum: true },
    ],
  ],
  nouns: [],
  about: ['company'],
  labels: ['plain', 'fund'],
  amount: 'other',
});
