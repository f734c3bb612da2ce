/** robots.txt by RFC 9309: which paths of a site may be read. */

/** The name by which a site may mean this program, in small letters. */
export const ROBOT = 'ai-briefing';

interface Rule {
  isAllowed: boolean;
  path: string;
}

/** True where a robots.txt lets us read a path: the longest rule counts, of two as long the one that allows. */
export function mayRead(robots: string, path: string): boolean {
  const groups = groupsOf(robots);
  const rules = groups.get(ROBOT) ?? groups.get('*') ?? [];
  const fitting = rules.filter((rule) => rule.path !== '' && fits(rule.path, path));
  const [longest] = fitting.toSorted(
    (a, b) => b.path.length - a.path.length || Number(b.isAllowed) - Number(a.isAllowed),
  );
  return longest?.isAllowed ?? true;
}

/** The rules by the name that they are for; groups of one name are one. */
function groupsOf(robots: string): Map<string, Rule[]> {
  const groups = new Map<string, Rule[]>();
  let names: string[] = [];
  let isOpen = false;
  for (const [field, value] of fieldsOf(robots)) {
    if (field === 'user-agent') {
      names = isOpen ? [...names, value.toLowerCase()] : [value.toLowerCase()];
      isOpen = true;
      for (const name of names) groups.set(name, groups.get(name) ?? []);
    } else if (field === 'allow' || field === 'disallow') {
      isOpen = false;
      for (const name of names)
        groups.get(name)?.push({ isAllowed: field === 'allow', path: value });
    }
  }
  return groups;
}

function fieldsOf(robots: string): [field: string, value: string][] {
  return robots.split(/\r\n?|\n/).flatMap((line) => {
    const [said = ''] = line.split('#');
    const colon = said.indexOf(':');
    const field = said.slice(0, colon).trim().toLowerCase();
    return colon < 0 ? [] : [[field, said.slice(colon + 1).trim()]];
  });
}

/** `*` stands for anything, `$` for the end. Each piece is looked for behind the one before. */
function fits(rule: string, path: string): boolean {
  const isWhole = rule.endsWith('$');
  const [start = '', ...rest] = (isWhole ? rule.slice(0, -1) : rule).split('*');
  if (!path.startsWith(start)) return false;
  let at = start.length;
  for (const piece of rest) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return !isWhole || at === path.length || (rest.length > 0 && path.endsWith(rest.at(-1) ?? ''));
}
