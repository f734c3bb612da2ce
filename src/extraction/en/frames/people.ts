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
    ['{company} poach|lure {person} from {thing}', { trust: 0.9 }],
    ['{person} name|appoint|promote|elect @title of|at|by {company}', { isSuffered: true }],
    ['{person} name|appoint {company} @title', { isSuffered: true, unless: 'as' }],
    ['{person} oust|fire|remove|dismiss @title of|at|from {company}', { isSuffered: true }],
    ['{company} fire|sack|remove|dismiss @title', { trust: 0.85 }],
    '{person} resign|retire @title of|at|from {company}',
    '{person} step+down @title of|at|from {company}',
    '{person} take+over @title of|at {company}',
    '{person} succeed|replace @title of|at {company}',
    '{company} oust|replace @title',
    '{company} resign|quit|retire',
    ['{company} depart', { trust: 0.85 }],
    '{company} step+down',
    '{person} leave|quit|depart|exit {company}',
    '{company} leave|quit|vacate @post',
    ['{company} @title leave|exit', { trust: 0.85 }],
    '{person} join|rejoin {company} as {thing}',
  ],
  nouns: [
    ['{company} appointment|promotion @title', { trust: 0.85 }],
    ['{company} departure|resignation|exit|retirement @title', { trust: 0.85 }],
    ["departure|resignation|exit|retirement @title of {company}'s", { trust: 0.85 }],
  ],
  about: ['company'],
  other: ['person'],
  amount: null,
});
