/** Of every property: with the suite it tries the same values each time, and fails within a minute with what it has found. */
import fc from 'fast-check';
import './run/own-imports.ts';
import { SOAK } from './soak.ts';

const MINUTE = 60_000;
/** Any will do. A commit passes or fails whoever runs it and however often; new values are for `npm run soak`. */
const SEED = 20_261_130;

if (!SOAK)
  fc.configureGlobal({
    ...fc.readConfigureGlobal(),
    seed: SEED,
    interruptAfterTimeLimit: MINUTE,
  });
