/** The shared desk in the words of the settings. */
import type { Request } from '../../../contracts/command.ts';
import type { DeskStance } from '../../../contracts/sources/desk.ts';
import { code, type Part } from '../../../page/page.ts';

/** The words for a workspace's stance; null where no desk is named. */
const WORDS: Readonly<Record<DeskStance, string | null>> = {
  none: null,
  desk: 'This workspace is the shared desk: other workspaces of this app read every event that its review accepts, and its later corrections. They don’t see names, notes, messages in Slack, or stories that wait.',
  reads:
    'What the shared desk accepts is read here, beside the bundled log. What you change of it, you change for this workspace alone.',
  declines: 'This workspace declines the shared desk: no answer here knows of its events.',
};

/** The sentence for people of the desk after they accepted a story; null anywhere else. */
export const sharedNote = (stance: DeskStance): string | null =>
  stance === 'desk' ? 'All workspaces that read the shared desk see it now.' : null;

/** The stance of the workspace, with the way to change it for admins. */
export async function deskParts({
  plans,
  asker,
  line,
}: Pick<Request, 'plans' | 'asker' | 'line'>): Promise<Part[]> {
  const stance = await plans.desk();
  const text = WORDS[stance];
  if (text === null) return [];
  const mayChange = asker.standing === 'admin' && stance !== 'desk';
  const other = line('settings', stance === 'reads' ? 'desk off' : 'desk on');
  return [
    { kind: 'text', text },
    ...(mayChange ? [{ kind: 'context' as const, text: ['To change that: ', code(other)] }] : []),
  ];
}
