/** Words of a question that narrow nothing: its grammar, and the nouns of what is asked about. */

const GRAMMAR = new Set(
  `a about again against all also am among an and any anything are as at be been being by can could did do does during every
  everything find for from gave get give given gets got had has have how i if in into is it its let like list look made make
  many me more much my need of off on only or our out per please pls show shows so some still tell thanks that the their
  them there these they this those to together up us want wants was we were what whats when where which while who whom whose
  will with within would you your but hey hi hello just really actually currently current yet already pls plz ok yes`.split(
    /\s+/,
  ),
);

const NOUNS = new Set(
  `ai company companies startup startups start-up start-ups firm firms business businesses event events happened happen
  happening news money capital dollars dollar deal deals round rounds investor investors investments invested investing led
  backed backing took take taking went came comes come coming began begin rules rule regulations regulatory legal item items ones
  one else ever so far cos worth by size amount announced signed reported disclosed value everything much new total totals sum overall force effect apply applies applied start starts raise raises raised raising fundraise fundraising financing funding financings named called known involving concerning regarding related`.split(
    /\s+/,
  ),
);

/** True for a word that is passed over, by its key. */
export const isIdle = (key: string): boolean => key === '' || GRAMMAR.has(key) || NOUNS.has(key);
