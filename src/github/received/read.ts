import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import type { Review } from '../../model.ts';
import { clip, name } from '../../report/inert.ts';
import { bytes as size } from '../../report/units.ts';
import { reportSchema } from './schema/review.ts';

/** The report of a comment of 65,536 characters is far smaller; a review of 800 findings takes some 2 MB. */
const LARGEST = 20 * 1024 * 1024;
/** The model's own depth is 8. */
const DEEPEST = 64;
const MOST_COMPLAINTS = 3;
const LONGEST_PATH = 100;

/**
 * A report that somebody else wrote, as data of the model and nothing else; undefined when there is no such file.
 * @throws UserError that says what is wrong with it
 */
export async function readReport(path: string): Promise<Review | undefined> {
  const bytes = await readBounded(path);
  return bytes && checked(parsed(bytes));
}

/** No link is followed: an archive may hold one that leads anywhere. */
async function readBounded(path: string): Promise<Uint8Array | undefined> {
  try {
    await using file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stats = await file.stat();
    if (!stats.isFile()) throw new UserError('The report is no file.');
    if (stats.size > LARGEST)
      throw new UserError(`The report has ${size(stats.size)}; it may have ${size(LARGEST)} at most.`);
    return await file.readFile();
  } catch (error) {
    const code = typeof error === 'object' && error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return undefined;
    if (code === 'ELOOP') throw new UserError('The report is a symbolic link, which is not followed.');
    throw error;
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (depthOf(text) > DEEPEST) throw new SyntaxError('it is nested too deep');
    return JSON.parse(text);
  } catch (error) {
    // V8's own words quote the text.
    const why = error instanceof SyntaxError && error.message.startsWith('it is') ? `: ${error.message}` : '';
    throw new UserError(`The report is not valid JSON in UTF-8${why}.`);
  }
}

/** How deep a JSON text is nested, without building anything of it. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') isString = !isString;
    else if (isString) index += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') deepest = Math.max(deepest, (depth += 1));
    else if (character === ']' || character === '}') depth -= 1;
  }
  return deepest;
}

const versioned = z.object({ schemaVersion: z.number() });

function checked(data: unknown): Review {
  const read = reportSchema.safeParse(data);
  if (read.success) return read.data;
  const { data: found } = versioned.safeParse(data);
  if (found && found.schemaVersion !== 1)
    throw new UserError(
      `The report is of schema version ${found.schemaVersion}, and this pgrehearse reads version 1: use the same version in both workflows.`,
    );
  const complaints = read.error.issues.slice(0, MOST_COMPLAINTS).map(complaint);
  const more = read.error.issues.length - complaints.length;
  const rest = more > 0 ? `; and ${more} more` : '';
  throw new UserError(`The report is none of pgrehearse: ${complaints.join('; ')}${rest}.`);
}

function complaint({ path, message }: z.core.$ZodIssue): string {
  return `${name(clip(path.join('.') || 'the whole', LONGEST_PATH))}: ${message.replace(/^Invalid input: /, '')}`;
}
