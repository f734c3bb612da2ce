/** Answers to a bid, by the company that gets it and by those who own it; the classes are those of its frame. */
import type { PatternLine } from '../../../frames/pattern.ts';

export const ANSWERS: readonly PatternLine[] = [
  '{target} accept|recommend @bid from|by {acquirer}',
  ["{target} accept {acquirer}'s @bid", { trust: 0.9 }],
  ['{target} @owners back|accept|recommend|approve {acquirer} @bid', { trust: 0.85 }],
  [
    '{target} @owners back|accept|recommend|approve|support @bid from|by {acquirer}',
    { trust: 0.85 },
  ],
  ['{target} turn+down @bid from|by {acquirer}', { standing: 'failed' }],
  ["{target} turn+down {acquirer}'s @bid", { standing: 'failed', trust: 0.9 }],
  ['{target} reject|spurn|rebuff|decline|snub @bid from|by {acquirer}', { standing: 'failed' }],
  [
    "{target} reject|spurn|rebuff|decline|snub {acquirer}'s @bid",
    { standing: 'failed', trust: 0.9 },
  ],
  ['{target!} back|accept|recommend|welcome {acquirer} @bid', { trust: 0.85 }],
  ['{target!} confirm @approach from|by {acquirer}', { standing: 'talked', trust: 0.85 }],
];
