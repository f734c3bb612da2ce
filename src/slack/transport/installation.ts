/** The workspace whose request it is: the app answers where it is installed, and nowhere else. */
import type { BotIdentity } from '../api/startup.ts';

type Home = Pick<BotIdentity, 'team' | 'enterprise'>;

/** A workspace or an organisation, as Slack names it. */
interface Installation {
  team: string | null | undefined;
  enterprise: string | null | undefined;
}

/** The fields of requests that name workspaces; every kind of request has others. */
interface Body {
  /** Of commands, and of events without authorizations. */
  team_id?: string | null;
  enterprise_id?: string | null;
  /** Of events: the installations that one is meant for. In a shared channel the workspace beside it may be another. */
  authorizations?: readonly { team_id?: string | null; enterprise_id?: string | null }[];
  /** Of presses, shortcuts and forms; null where a whole organisation has the app. */
  team?: { id?: string } | null;
  enterprise?: { id?: string } | null;
  user?: { team_id?: string } | string;
  /** Of a form that somebody of another organisation opened in a shared channel, the workspace that has the app. */
  view?: { app_installed_team_id?: string };
}

/**
 * True for a request of a workspace that the app is not installed in, or that names none. On Enterprise Grid a request
 * may come from another workspace of the same organisation.
 */
export function isFromElsewhere(body: Body, home: Home): boolean {
  return !installationsOf(body).some(
    ({ team, enterprise }) =>
      team === home.team || (home.enterprise !== null && enterprise === home.enterprise),
  );
}

function installationsOf(body: Body): Installation[] {
  const { authorizations, view, team, enterprise, user } = body;
  if (authorizations?.length)
    return authorizations.map((each) => ({ team: each.team_id, enterprise: each.enterprise_id }));
  const installed = view?.app_installed_team_id;
  if (installed) return [{ team: installed, enterprise: null }];
  if (body.team_id) return [{ team: body.team_id, enterprise: body.enterprise_id }];
  const own = typeof user === 'object' ? user.team_id : undefined;
  return [{ team: team ? team.id : own, enterprise: enterprise?.id }];
}
