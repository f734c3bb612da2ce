/** The note of the highest number of a version that was ever given: rows may be deleted by hand beside a running program. */
export const LAST_VERSION = 'last version';
