/**
 * The owner of a row: a workspace, and where not everybody in it may see the row, whoever may. What only a channel or a
 * person sees lies over what the workspace sees, as that lies over the bundled rows: a reader reads layer upon layer.
 */
import type { Visibility } from '../../domain/event/shapes.ts';
import { BUNDLED } from './tables.ts';

/** The name of the owner: of what everybody in a workspace sees, that workspace. */
export const ownerOf = (workspace: string, visibility: Visibility): string =>
  visibility === 'workspace' || workspace === BUNDLED ? workspace : `${workspace} ${visibility}`;

/** The workspace of an owner. */
export const workspaceOf = (owner: string): string => owner.split(' ', 1)[0] ?? owner;

/** The workspace of a row; null for what comes with the program. */
export const teamOf = (workspace: string): string | null =>
  workspace === BUNDLED ? null : workspace;

/** True for an owner that is not everybody in a workspace. */
export const isHidden = (owner: string): boolean => owner.includes(' ');

/** The shared desk, as it is a layer of what others read: between the bundled rows and their own. */
export interface Desk {
  /** The workspace that is it; null where none is named. */
  workspace: string | null;
  /** The workspaces that decline to read it. */
  declined: ReadonlySet<string>;
}

/** The owner of what a workspace shares as the desk. No workspace of Slack has such a name, and it sorts before them. */
export const deskOwner = (workspace: string): string => `@${workspace}`;

/** True for such an owner. */
export const isDesk = (owner: string): boolean => owner.startsWith('@');

/** The owner of what the desk shares, where a workspace reads it; null where it does not, as the desk itself, which has its own events. */
function deskOf(workspace: string, desk: Desk): string | null {
  const { workspace: named, declined } = desk;
  const isTeam = workspace !== BUNDLED && !isDesk(workspace);
  const reads = named !== null && isTeam && workspace !== named && !declined.has(workspace);
  return reads ? deskOwner(named) : null;
}

/** The owners whose rows an owner sees, the lowest layer first, itself the last. */
export function layersUnder(owner: string, desk: Desk): string[] {
  const workspace = workspaceOf(owner);
  return [...new Set([BUNDLED, deskOf(workspace, desk) ?? BUNDLED, workspace, owner])];
}
