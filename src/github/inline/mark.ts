import { z } from 'zod';
import { fingerprint } from '../../report/fingerprint.ts';

/** What a comment on a line knows of itself, in its hidden first line. */
const schema = z.object({
  /** Hash of the project's key. */
  project: z.string(),
  /** Identities of the findings that it is about. */
  findings: z.array(z.string()).min(1),
  /** Hash of what it says, without what differs from run to run. */
  meaning: z.string(),
  /** It says that nothing is left of them. */
  settled: z.boolean().default(false),
  /** We resolved its thread. */
  resolved: z.boolean().default(false),
});

export type Mark = Readonly<z.infer<typeof schema>>;

const LINE = /^<!-- pgrehearse-inline:(\{.*\}) -->\r?\n/;
const POSTED = /^<!-- pgrehearse-posted:(\{.*\}) -->\r?$/m;

/** Names are hashed, so that nothing in it can end the HTML comment. */
export function projectMark(key: string): string {
  return fingerprint(key);
}

/** @param body of our own comment; anybody could write such a line into theirs */
export function readMark(body: string): Mark | undefined {
  return schema.safeParse(parsed(LINE.exec(body)?.[1])).data;
}

export function marked(mark: Mark, text: string): string {
  return `<!-- pgrehearse-inline:${JSON.stringify(mark)} -->\n${text}`;
}

/** A comment's text below its hidden line. */
export function unmarked(body: string): string {
  return body.replace(LINE, '');
}

const posted = z.object({ project: z.string(), places: z.array(z.array(z.string())) });

/**
 * The hidden line of a review that names what was posted with it: it stays when a person deletes one of the comments.
 * @param places identities of the findings at each
 */
export function postedLine(project: string, places: readonly (readonly string[])[]): string {
  return `<!-- pgrehearse-posted:${JSON.stringify({ project, places })} -->`;
}

/** @param body of our own review */
export function readPosted(body: string, project: string): readonly (readonly string[])[] {
  const read = posted.safeParse(parsed(POSTED.exec(body)?.[1])).data;
  return read?.project === project ? read.places : [];
}

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}
