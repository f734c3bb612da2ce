/** The errors of hosting. They belong to the workspace: the program around it maps them to its own. */

/**
 * The workspace can't be opened as asked: its port is taken, or a flag of the command line is unknown.
 * The message is a sentence for whoever started it, and names what is allowed.
 */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
