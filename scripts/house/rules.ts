/** Every house rule that keeps a list of exceptions. */
import type { HouseRule } from './rule.ts';
import { comments } from './rules/comments.ts';
import { reexports, typeNames, unused } from './rules/exports.ts';
import { json } from './rules/json.ts';
import { files, folders, homes, noCircles, places, steps, strata } from './rules/layout.ts';
import { patterns } from './rules/patterns.ts';
import { decisions, sqlSentences } from './rules/sentences.ts';
import { ownTitles, subjects } from './rules/tests.ts';

export const RULES: readonly HouseRule[] = [
  places,
  strata,
  steps,
  noCircles,
  folders,
  files,
  homes,
  reexports,
  unused,
  typeNames,
  decisions,
  sqlSentences,
  json,
  patterns,
  subjects,
  ownTitles,
  comments,
];
