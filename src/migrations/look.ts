import type { Unreviewed } from '../model.ts';
import { readIndexed, withSum } from './indexed.ts';
import { declaredFor } from './declared.ts';
import { otherDatabase, type OtherDatabase } from './other-database.ts';
import type { PullRequest, Sides } from './project.ts';
import { ableTools, pathsIn, type Recognise } from './recognise.ts';
import type { Scope } from './scope.ts';

/** A folder as it is on every side; or the database that it is for, where that is not Postgres. */
export type Looked = { readonly sides: Sides } | { readonly folder: string; readonly other: OtherDatabase };

/** Looks into a folder that changes touch; undefined where it holds no migrations. `former`: where it was before. */
export async function lookInto(
  { head, base, baseTip }: PullRequest,
  folder: string,
  former: string,
  scope: Scope,
  recognise: Recognise,
): Promise<Looked | undefined> {
  const mayHold = (path: string): boolean => scope.mayHold(folder, path);
  const [now, before, tip] = await Promise.all([
    pathsIn(head, folder, mayHold),
    pathsIn(base, former, mayHold),
    baseTip ? pathsIn(baseTip, former, mayHold) : [],
  ]);
  const all = [...new Set([...now, ...before])];
  const found = await recognise(folder, all);
  if (!found) return unknown(folder, all, head);
  const { tool, notPostgres } = found;
  const other = scope.isConfigured(folder)
    ? undefined
    : await otherDatabase(
        tool,
        folder,
        { tree: head, paths: now },
        { tree: base, paths: before, folder: former },
      );
  if (other) return { folder, other };
  if (notPostgres !== undefined)
    return { folder, other: { database: 'another database', because: `${notPostgres} says so` } };
  const [onHead, onBase, onTip] = await Promise.all([
    readIndexed(tool, folder, now, head).then((read) => withSum(read, now, head)),
    readIndexed(tool, former, before, base),
    readIndexed(tool, former, tip, baseTip ?? base),
  ]);
  return { sides: { head: onHead, base: onBase, tip: onTip } };
}

/** Folders that look like a tool's and show no sign of Postgres, where a file says what they are for. */
async function unknown(
  folder: string,
  paths: readonly string[],
  tree: PullRequest['head'],
): Promise<Looked | undefined> {
  for (const { name, ownFolder } of ableTools(paths)) {
    const declared = ownFolder && (await declaredFor(folder, name, tree));
    if (declared)
      return { folder, other: { database: declared.database, because: `${declared.file} says so` } };
  }
  return undefined;
}

/** For the review: what was left out, why, and what to do where that is wrong. */
export function leftOut(
  folder: string,
  { database, because }: OtherDatabase,
  files: readonly string[],
): Unreviewed {
  const place = folder === '' ? 'The root of the repository' : `\`${folder}\``;
  const otherwise =
    folder === ''
      ? ''
      : ` If that is wrong, say so in pgrehearse.yml: \`databases: [{migrations: ${folder}}]\`.`;
  return {
    kind: 'other-database',
    folder,
    files,
    message: `${place} is not reviewed: its migrations are for ${database}, not for Postgres (${because}).${otherwise}`,
  };
}
