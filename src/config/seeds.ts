import { z } from 'zod';
import type { SeedSettings } from '../command/seed.ts';
import { DURATION, milliseconds } from './units.ts';

export const FIXTURES = 'a glob, a map with command, or a list of such';
const A_LINE = 'a line for a shell';
const GLOBS = 'a glob, or a list of globs';
const NAMES = 'the name of a variable, or a list of names';
const VARIABLES = 'a map of names and texts';
const A_DURATION = 'a duration such as "90s" or "15m"';

const text = (what: string) => z.string({ error: what }).min(1, { error: what });
const list = (what: string) =>
  z
    .union([text(what), z.array(text(what))], { error: what })
    .transform((value) => (typeof value === 'string' ? [value] : value));

/** A command of the project that makes rows. */
export const seedMap = z.strictObject(
  {
    command: text(A_LINE).describe('Makes rows in the database that DATABASE_URL names.'),
    files: list(GLOBS)
      .describe(
        'Files that decide what it makes; what they made is kept between runs. Without them, nothing is.',
      )
      .optional(),
    env: z
      .record(z.string(), z.string({ error: VARIABLES }), { error: VARIABLES })
      .describe('Variables that are set for it.')
      .optional(),
    pass: list(NAMES)
      .describe('Variables of the job that it gets to see as well. It gets none that could be secret.')
      .optional(),
    timeout: z
      .string({ error: A_DURATION })
      .regex(DURATION, { error: A_DURATION })
      .transform((value) => milliseconds(value) ?? 0)
      .describe('The longest that it may take. Default: 5m.')
      .optional(),
    'allow-pull-request-target': z
      .boolean({ error: 'true or false' })
      .describe('Run it under pull_request_target too. Default: false.')
      .optional(),
  },
  { error: FIXTURES },
);

const one = z.union([text(FIXTURES), seedMap], { error: FIXTURES });
export const fixturesOrSeeds = z
  .union([one, z.array(one)], { error: FIXTURES })
  .transform((value) => (Array.isArray(value) ? value : [value]));

type Given = z.output<typeof fixturesOrSeeds>;

/** Globs and commands apart: files are loaded first. Both absent where nothing is written. */
export function splitFixtures(given: Given | undefined): {
  readonly fixtures?: readonly string[];
  readonly seeds?: readonly SeedSettings[];
} {
  if (given === undefined) return {};
  const seeds = given.flatMap((entry) => (typeof entry === 'string' ? [] : [toSeed(entry)]));
  return {
    fixtures: given.flatMap((entry) => (typeof entry === 'string' ? [entry] : [])),
    ...(seeds.length > 0 && { seeds }),
  };
}

const MINUTES = 5;

function toSeed(given: z.output<typeof seedMap>): SeedSettings {
  return {
    command: given.command,
    ...(given.files && { files: given.files }),
    env: given.env ?? {},
    pass: given.pass ?? [],
    timeout: given.timeout ?? MINUTES * 60_000,
    allowPullRequestTarget: given['allow-pull-request-target'] ?? false,
  };
}
