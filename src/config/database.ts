import { z } from 'zod';
import type { DatabaseSource } from '../database/source.ts';
import { DURATION, milliseconds } from './units.ts';

const A_DATABASE = 'a map with create and destroy, or with disposable: true';
const A_LINE = 'a line for a shell';
const A_URL = 'the URL of a database whose password is a variable, such as "${CLONE_URL}"';
const A_DURATION = 'a duration such as "90s" or "15m"';
const ROLES = 'the name of a role, or a list of names';
const role = () => z.string({ error: ROLES }).min(1, { error: ROLES });
const line = () => z.string({ error: A_LINE }).min(1, { error: A_LINE });
const flag = () => z.boolean({ error: 'true or false' });

/** A password in a file of the repository is none. */
function isFreeOfSecrets(url: string): boolean {
  const plain = url.replaceAll(/\$\{\w*\}/g, '');
  if (plain === '') return true;
  if (!/^postgres(ql)?:\/\//.test(plain) || /[?&]password=[^&]/i.test(plain)) return false;
  const [, account = ''] = /^postgres(?:ql)?:\/\/([^/?#]*)@/.exec(plain) ?? [];
  return !/:./.test(account);
}

export const databaseMap = z.strictObject(
  {
    create: line()
      .describe('Brings the database up; without url, the last line that it prints is the URL.')
      .optional(),
    url: z
      .string({ error: A_URL })
      .refine(isFreeOfSecrets, { error: A_URL })
      .describe('Where it is; ${NAME} stands for a variable of the environment.')
      .optional(),
    destroy: line().describe('Takes it down again, whatever came of the review.').optional(),
    disposable: flag()
      .describe('It may be changed and need not be whole afterwards. Said by create, too. Default: false.')
      .optional(),
    'in-place': flag()
      .describe('Run in the database itself rather than in copies. Default: where copies are not to be had.')
      .optional(),
    'ignore-sessions': z
      .union([role(), z.array(role())], { error: ROLES })
      .transform((value) => (typeof value === 'string' ? [value] : value))
      .describe('Roles whose sessions may be in it; any other session ends the review.')
      .optional(),
    timeout: z
      .string({ error: A_DURATION })
      .regex(DURATION, { error: A_DURATION })
      .transform((value) => milliseconds(value) ?? 0)
      .describe('The longest that create, and destroy, may take. Default: 10m.')
      .optional(),
    'allow-pull-request-target': flag()
      .describe('Run what a pull request brings under pull_request_target too. Default: false.')
      .optional(),
  },
  { error: A_DATABASE },
);

export const databaseSource = databaseMap
  .refine(({ create, destroy }) => (create === undefined) === (destroy === undefined), {
    error: 'a map with both create and destroy, so that nothing is left running, or with neither',
  })
  .refine(({ create, disposable }) => create !== undefined || disposable === true, {
    error:
      'a map with create and destroy, or one that says disposable: true: migrations change that database. To use no more than its server, leave the key out and set engine: url',
  })
  .transform(toSource);

const MINUTES_FOR_ONE_LINE = 10;

function toSource(given: z.output<typeof databaseMap>): DatabaseSource {
  const { create, url, destroy } = given;
  return {
    ...(create !== undefined && { create }),
    ...(url !== undefined && { url }),
    ...(destroy !== undefined && { destroy }),
    ...(given['in-place'] !== undefined && { inPlace: given['in-place'] }),
    sessions: given['ignore-sessions'] ?? [],
    timeout: given.timeout ?? MINUTES_FOR_ONE_LINE * 60_000,
    allowPullRequestTarget: given['allow-pull-request-target'] ?? false,
  };
}
