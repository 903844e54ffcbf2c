import { z } from 'zod';
import { clip } from '../../../report/inert.ts';

/** A schema for each field of a type of the model: one too few, or one that allows more, does not compile. */
type Fields<T> = { readonly [Key in keyof T]-?: z.ZodType<T[Key]> };

/** An object of the model. What a later version adds to it is left out. */
export function record<T extends object>(fields: Fields<T>): z.ZodType<T> {
  // The compiler does not work out what an object of unknown fields holds.
  return z.object(fields) as unknown as z.ZodType<T>;
}

/** One of the words of a record that has all of them. */
export function oneOf<Word extends string>(words: Readonly<Record<Word, unknown>>): z.ZodType<Word> {
  const isWord = (value: unknown): boolean => typeof value === 'string' && Object.hasOwn(words, value);
  return z.custom<Word>(isWord, { error: `expected one of ${Object.keys(words).join(', ')}` });
}

const LONGEST_TEXT = 20_000;
const LONGEST_SQL = 200_000;
const LONGEST_NAME = 1000;
const LONGEST_PATH = 4096;
const MOST_LINES = 1_000_000_000;

function clipped(limit: number): z.ZodType<string> {
  return z.string().transform((text) => clip(text, limit));
}

/** Nobody reads more, and no page has room for it. */
export const text = clipped(LONGEST_TEXT);
export const sql = clipped(LONGEST_SQL);
export const name = clipped(LONGEST_NAME);
const OUTSIDE = /^\/|(^|\/)\.\.(\/|$)/;

/** It becomes a part of a URL, in which `..` would lead out of the repository. */
export const path: z.ZodType<string> = z
  .string()
  .max(LONGEST_PATH)
  .refine((written) => !OUTSIDE.test(written), { error: 'expected a path inside the repository' });
export const line: z.ZodType<number> = z.int().min(0).max(MOST_LINES);
export const amount: z.ZodType<number> = z
  .number()
  .min(Number.MIN_SAFE_INTEGER)
  .max(Number.MAX_SAFE_INTEGER);
export const flag: z.ZodType<boolean> = z.boolean();
/** Set, or not there. */
export const mark: z.ZodType<true | undefined> = z.literal(true).optional();

/** With so many in each, no part of the page takes long to write. */
const MOST_ENTRIES = 20_000;

export function list<T>(entry: z.ZodType<T>, most = MOST_ENTRIES): z.ZodType<readonly T[]> {
  return z.array(entry).max(most);
}
