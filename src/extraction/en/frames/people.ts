/** People: who leaves, who comes. */
import { defineFrame } from '../../frames/frame.ts';

export const people = defineFrame({
  type: 'people',
  classes: {
    post: 'post role job position office',
    title:
      'ceo cfo cto coo president chairman chair founder co-founder cofounder director executive chief head scientist engineer researcher vp boss board chairwoman',
  },
  verbs: [
    '{company} appoint|name|promote|poach @title',
    ['{company} hire @title', { isDone: true }],
    '{company} oust|replace @title',
    '{company} resign|quit|retire',
    ['{company} depart', { trust: 0.85 }],
    '{company} step+down',
    '{person} leave|quit|depart|exit {company}',
    '{company} leave|quit|vacate @post',
    ['{company} @title leave|exit', { trust: 0.85 }],
    '{person} join|rejoin {company} as {thing}',
  ],
  nouns: [],
  about: ['company'],
  other: ['person'],
  amount: null,
});
