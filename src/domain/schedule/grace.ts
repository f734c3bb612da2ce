/** The delay with which what is due may still go out. */
import { HOUR_MS } from '../durations.ts';

/** The grace of a schedule that names none, and of a delivery that belongs to no schedule, milliseconds. */
export const USUAL_GRACE = 12 * HOUR_MS;
