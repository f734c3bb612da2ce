/**
 * The time for which a test waits for what must come: far longer than it ever takes, so that only what never comes
 * makes it fail. It looks often, so that nobody waits longer than needed.
 */
export const PATIENT = { timeout: 30_000, interval: 10 };
