import { z } from 'zod';

/**
 * What lives from run to run, in one hidden line of our own comment. A field that does not read as it should is as if it
 * were not there; a field that a later version added is kept.
 */
const schema = z.looseObject({
  /** What was last said of findings. `resolved`: there were some, and none is left. */
  findings: z.enum(['open', 'resolved', 'none']).optional().catch(undefined),
  /** Number and attempt of the workflow's run that wrote the comment: the newest wins. */
  run: z.number().optional().catch(undefined),
  attempt: z.number().optional().catch(undefined),
  /** The pull request's commit that was reviewed. */
  head: z.string().optional().catch(undefined),
  /** Hash of the review without what differs from run to run. */
  meaning: z.string().optional().catch(undefined),
  /** Who let the findings of which content pass, by which label. */
  approved: z.object({ label: z.string(), by: z.string(), content: z.string() }).optional().catch(undefined),
});

export type CommentState = Readonly<z.infer<typeof schema>>;

const LINE = /^<!-- pgrehearse-state:(\{.*\}) -->\r?$/m;

/** @param body of our own comment: a state that anybody else wrote is not to be believed */
export function readState(body: string | undefined): CommentState {
  // Below its first lines the comment holds what the pull request says.
  const head = (body ?? '').split('\n', 2).join('\n');
  return schema.catch({}).parse(parsed(LINE.exec(head)?.[1] ?? '{}'));
}

/** The hidden line: second in the comment, after its marker. */
export function stateLine(state: CommentState): string {
  return `<!-- pgrehearse-state:${inComment(JSON.stringify(state))} -->`;
}

/** Whether the first was written by a later run, or by a later attempt at the same one. */
export function isNewer(one: CommentState, other: CommentState): boolean {
  const [run, before] = [one.run ?? 0, other.run ?? 0];
  return run === before ? (one.attempt ?? 0) > (other.attempt ?? 0) : run > before;
}

/** Whether two runs say the same. */
export function saysTheSame(one: CommentState, other: CommentState): boolean {
  return said(one) === said(other);
}

function said(state: CommentState): string {
  const entries = Object.entries({ ...state, run: undefined, attempt: undefined });
  const given = entries.filter(([, value]) => value !== undefined);
  return JSON.stringify(given.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

/** In JSON these stand in strings only, where an escape means the same; `--` and `>` could end an HTML comment. */
function inComment(json: string): string {
  return json.replace(/[<>]|-(?=-)/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}
