/** Of every property: one that fails says so with what it has found within a minute, and shrinks no further. */
import fc from 'fast-check';
import './run/own-imports.ts';
import { SOAK } from './soak.ts';

const MINUTE = 60_000;

if (!SOAK) fc.configureGlobal({ ...fc.readConfigureGlobal(), interruptAfterTimeLimit: MINUTE });
