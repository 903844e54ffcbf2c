import { linesOf } from './lines.ts';
import type { Complaint } from './tool.ts';

/** One change of a plan. A name that comes again is the same change reworked. */
export interface PlannedChange {
  readonly name: string;
  /** From 1: which of the changes of that name it is. */
  readonly occurrence: number;
  /** Line of the plan. */
  readonly line: number;
  /** Tags between it and the change that reworks it; its scripts are named after one of those. */
  readonly reworkTags: readonly string[];
}

const CHANGE = /^\s*([+-]?)\s*([^\s:@#\\[%][^\s:@#\\[]*)(?:\s*\[([^\]]+)\])?(?:\s|$)/;
const TAG = /^\s*@([^\s:@#\\/]+)/;

interface Read {
  readonly name: string;
  readonly occurrence: number;
  readonly line: number;
  readonly requires: readonly string[];
  readonly tags: string[];
}

/**
 * Reads `sqitch.plan` (App::Sqitch 1.3, `Plan.pm`, `_parse`): pragmas begin with `%`, tags with `@`, remarks with `#`;
 * every other line is a change, with what it requires in brackets.
 */
export function readPlan(text: string): readonly PlannedChange[] | Complaint {
  const changes: Read[] = [];
  for (const { text: line, number } of linesOf(text)) {
    if (/^\s*(?:[#%].*)?$/.test(line)) continue;
    const tag = TAG.exec(line)?.[1];
    if (tag !== undefined) {
      if (!changes.at(-1))
        return { line: number, message: 'sqitch refuses a tag before any change: move it.' };
      changes.at(-1)?.tags.push(tag);
      continue;
    }
    const [, operator, name, dependencies = ''] = CHANGE.exec(line) ?? [];
    if (name === undefined || operator === '-')
      return { line: number, message: 'sqitch does not understand this line of its plan.' };
    const change = {
      name,
      line: number,
      requires: dependencies
        .trim()
        .split(/\s+/)
        .filter((one) => one !== ''),
    };
    const missing = change.requires.find((one) => !isKnown(one, changes));
    if (missing !== undefined)
      return {
        line: number,
        message: `sqitch refuses its plan: ${name} requires ${missing}, which does not come before it.`,
      };
    const occurrence = changes.filter((other) => other.name === name).length + 1;
    changes.push({ ...change, occurrence, tags: [] });
  }
  return withReworks(changes);
}

/** Of other projects (`project:change`) and what conflicts (`!change`) nothing stands in this plan. */
function isKnown(dependency: string, before: readonly Read[]): boolean {
  if (/^!|:/.test(dependency)) return true;
  const [name = '', tag] = dependency.split('@');
  const isThere = name === '' || before.some((change) => change.name === name);
  const isTagged =
    tag === undefined || ['HEAD', 'ROOT'].includes(tag) || before.some(({ tags }) => tags.includes(tag));
  return /^[0-9a-f]{40}$/.test(dependency) || (isThere && isTagged);
}

function withReworks(changes: readonly Read[]): readonly PlannedChange[] | Complaint {
  const planned: PlannedChange[] = [];
  for (const [at, { name, occurrence, line }] of changes.entries()) {
    const next = changes.findIndex((other, place) => place > at && other.name === name);
    const reworkTags = next < 0 ? [] : changes.slice(at, next).flatMap(({ tags }) => tags);
    const again = changes[next];
    if (again && reworkTags.length === 0)
      return {
        line: again.line,
        message: `sqitch refuses a second ${name} without a tag between the two: tag the first one.`,
      };
    planned.push({ name, occurrence, line, reworkTags });
  }
  return planned;
}
