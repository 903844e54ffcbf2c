import { joinPath } from '../tree/paths.ts';
import { compareText } from './names.ts';
import { fillPsql } from './psql.ts';
import { layoutOf, WAYS, type SqitchLayout, type Way } from './sqitch-layout.ts';
import { readPlan, type PlannedChange } from './sqitch-plan.ts';
import { managesTransactions } from './transaction.ts';
import type { Complaint, Entry, Part, Tool } from './tool.ts';

const ROLES: Readonly<Record<Way, Part['role']>> = { deploy: 'up', revert: 'down', verify: 'verify' };
const CONF = 'sqitch.conf';

/**
 * sqitch 1.3, its engine `pg`. Order: that of `sqitch.plan`; a change that is planned again is reworked, and the scripts
 * of what it was are called `<name>@<tag>.sql` after a tag between the two (`Change.pm`, `_path_segments`). Transactions:
 * none of its own: each script is run by psql with ON_ERROR_STOP (`pg.pm`), so BEGIN and COMMIT stand in it. A change
 * planned before one that is deployed makes the next run fail ("Cannot find change … in sqitch.plan", seen with 1.3.1),
 * since ids are made of what comes before. `deploy --verify` runs a change's verify script right behind it and takes back
 * what fails. History: schema `sqitch`.
 */
export const sqitch: Tool = {
  ...sqitchAs(layoutOf('')),
  settings: { files: [CONF], isHere: true, read: (text) => sqitchAs(layoutOf(text)) },
};

function sqitchAs(layout: SqitchLayout | undefined): Tool {
  const { folders, extension = 'sql', plan = 'sqitch.plan' } = layout ?? {};
  const tool: Tool = {
    name: 'sqitch',
    pattern: `deploy/<name>.${extension} and add it to ${plan}`,
    markers: [],
    lateArrival: 'refused',
    parse: (path) => (folders ? partOf(path, folders, extension) : undefined),
    compare: (a, b) => compareText(a.up, b.up),
    guess: () => false,
    fill: (script) => fillPsql(script, { registry: 'sqitch', ...layout?.values, ...script.values }),
    transaction: ({ statements }) => (managesTransactions(statements) ? 'none' : 'per-statement'),
  };
  if (!layout) return tool;
  return { ...tool, index: { file: plan, read: (text, paths) => planned(tool, layout, text, paths) } };
}

/** Without a plan every script is taken by its name. */
function partOf(path: string, folders: Readonly<Record<Way, string>>, extension: string): Part | undefined {
  for (const way of WAYS) {
    const start = joinPath(folders[way], '');
    if (!path.startsWith(start) || !path.endsWith(`.${extension}`)) continue;
    const name = path.slice(start.length, -extension.length - 1);
    return { version: name, name, role: ROLES[way] };
  }
  return undefined;
}

function planned(tool: Tool, layout: SqitchLayout, text: string, paths: readonly string[]): Tool | Complaint {
  const changes = readPlan(text);
  if ('message' in changes) return changes;
  const known = new Set(paths);
  const parts = new Map<string, Part>();
  const places = new Map<string, number>();
  for (const [at, change] of changes.entries()) {
    const { name, occurrence } = change;
    const version = occurrence === 1 ? name : `${name} (${occurrence})`;
    const deploy = pathOf(change, 'deploy', layout, known);
    if (!known.has(deploy))
      return {
        line: change.line,
        message: `sqitch stops at ${name}, because ${deploy} is not there: add it.`,
      };
    places.set(version, at);
    for (const way of WAYS)
      parts.set(pathOf(change, way, layout, known), { version, name, role: ROLES[way] });
  }
  const placeOf = ({ version }: Entry, otherwise: number): number => places.get(version) ?? otherwise;
  return {
    ...tool,
    parse: (path) => parts.get(path),
    compare: (a, b) => placeOf(a, Infinity) - placeOf(b, Infinity) || compareText(a.up, b.up),
    // What this plan does not know, as of the base branch's tip, comes late to nothing.
    compareAge: (a, b) => placeOf(a, -1) - placeOf(b, -1) || compareText(a.up, b.up),
    isNumbered: true,
    pairsByVersion: true,
    // A file that scripts include is none; a script has its way back, or its proof, beside it.
    isMeant: (path) => isScript(tool, path, paths),
    unlisted: `sqitch runs only what ${layout.plan} lists: let \`sqitch add\` write both`,
  };
}

/** A change that was reworked has its scripts under the first tag between the two under which one is there. */
function pathOf(
  { name, reworkTags }: PlannedChange,
  way: Way,
  { folders, reworked, extension }: SqitchLayout,
  known: ReadonlySet<string>,
): string {
  const [first] = reworkTags;
  if (first === undefined) return joinPath(folders[way], `${name}.${extension}`);
  const under = (tag: string, of: Way): string => joinPath(reworked[of], `${name}@${tag}.${extension}`);
  return under(reworkTags.find((tag) => known.has(under(tag, 'deploy'))) ?? first, way);
}

function isScript(tool: Tool, path: string, paths: readonly string[]): boolean {
  const part = tool.parse(path);
  return (
    part?.role === 'up' &&
    paths.some((other) => other !== path && tool.parse(other)?.version === part.version)
  );
}
