/** Buttons and menus of an answer for whoever asked: nothing is offered that would then be refused. */
import type { Request } from '../contracts/command.ts';
import { ForbiddenError } from '../errors.ts';
import type { Action, Line, Page, Part } from '../page/page.ts';
import { requireAdmin, requireMember } from './command/permission.ts';
import type { CommandRouter } from './router.ts';
import { requireChange, requirePlans, scheduleById } from './schedules/reference.ts';
import { requireMay } from './watches/target.ts';

type Permits = (action: Action) => Promise<boolean>;

/** The page without what its asker may not do. Whoever Slack has not described yet keeps all: they may well be a member. */
export async function offered(
  page: Page,
  request: Request,
  router: Pick<CommandRouter, 'permits'>,
): Promise<Page> {
  const { standing } = request.asker;
  if (standing === 'admin' || standing === 'unsaid') return page;
  const permits = remembered((action) => isPermitted(action, request, router));
  const parts = (of: readonly Part[]) => Promise.all(of.map((part) => offeredPart(part, permits)));
  return {
    ...page,
    parts: await parts(page.parts),
    ...(page.thread && { thread: await Promise.all(page.thread.map(parts)) }),
    actions: await kept(page.actions, permits),
  };
}

async function offeredPart(part: Part, permits: Permits): Promise<Part> {
  if (part.kind !== 'lines') return part;
  return {
    ...part,
    lines: await Promise.all(part.lines.map((line) => offeredLine(line, permits))),
  };
}

async function offeredLine({ menu, ...line }: Line, permits: Permits): Promise<Line> {
  const items = menu ? await kept(menu.items, permits) : [];
  return menu && items.length > 0 ? { ...line, menu: { ...menu, items } } : line;
}

async function kept<T extends Action>(actions: readonly T[], permits: Permits): Promise<T[]> {
  const may = await Promise.all(actions.map(permits));
  return actions.filter((_action, index) => may[index]);
}

/** Every line of a page has the same kinds of actions: each kind is looked at once. */
function remembered(permits: Permits): Permits {
  const known = new Map<string, Promise<boolean>>();
  return (action) => {
    const key = kindOf(action);
    const before = known.get(key) ?? permits(action);
    known.set(key, before);
    return before;
  };
}

/** Events and filters of a typed line, on which nobody's rights depend, as they do on plans, watches and places. */
const BESIDE_RIGHTS = / (?:E\d+|[a-z]+:(?:"[^"]*"|\S*))/g;

function kindOf(action: Action): string {
  if (action.kind === 'form' || action.kind === 'link') return action.kind;
  if (action.kind === 'ask') return `ask ${action.ask.replace(BESIDE_RIGHTS, '')}`;
  return JSON.stringify(action);
}

async function isPermitted(
  action: Action,
  request: Request,
  router: Pick<CommandRouter, 'permits'>,
): Promise<boolean> {
  if (action.kind === 'link') return true;
  if (action.kind === 'ask') return router.permits(action.ask, request);
  try {
    if (action.kind === 'open') await requireOpen(action, request);
    else requireMember(request.asker, '');
    return true;
  } catch (error) {
    if (error instanceof ForbiddenError) return false;
    throw error;
  }
}

/** Refuses whoever may not open a form, as the form itself does. */
async function requireOpen(
  { view, about = '' }: Extract<Action, { kind: 'open' }>,
  request: Request,
): Promise<void> {
  if (view === 'settings') return requireAdmin(request.asker, '');
  if (view === 'target') return requireMay(about || request.asker.id, request);
  requireMember(request.asker, '');
  if (view !== 'schedule') return;
  const schedule = about.startsWith('new') ? null : await scheduleById(about, request);
  if (schedule) await requireChange(schedule, '', request);
  else await requirePlans(request, about.startsWith('new me'));
}
