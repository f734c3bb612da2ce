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

/** True for an owner that is not everybody in a workspace. */
export const isHidden = (owner: string): boolean => owner.includes(' ');

/** The owners whose rows an owner sees, the lowest layer first, itself the last. */
export const layersUnder = (owner: string): string[] => [
  ...new Set([BUNDLED, workspaceOf(owner), owner]),
];
