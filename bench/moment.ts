/** When and where all that is measured takes place: the morning at which the synthetic log ends. */

/** Thursday 12 March 2026, 08:59 in Stockholm. */
export const MOMENT = Date.parse('2026-03-12T07:59:00Z');
export const TODAY = '2026-03-12';
export const ZONE = 'Europe/Stockholm';
/** The workspace that owns the synthetic events. */
export const TEAM = 'T0BENCHTEAM';
