import { replay } from '../catalog/replay.ts';
import type { Config } from '../config/config.ts';
import { policiesOf, type PolicySettings } from '../config/policy.ts';
import { UNKNOWN_CATALOG } from '../catalog/static.ts';
import type { Catalog, Script, SourceFile } from '../model.ts';
import type { DataFile } from '../rehearsal/base.ts';
import type { PolicyOf } from '../rules/options.ts';
import type { MigrationContext } from '../rules/rule.ts';
import { stepsOf } from '../rules/steps.ts';
import { loadExpressions, mayReadExpressions } from '../sql/expressions.ts';
import { parseScript, type ParsedScript } from '../sql/script.ts';
import type { ParsedProject } from './project.ts';
import type { ReviewedProject } from './reviewed.ts';
import type { BaseFiles, FilesOf } from './server.ts';

/** Without a server: the merged migrations are replayed on a catalogue in memory, and every step is judged from it. */
export async function reviewStatically(
  projects: readonly ParsedProject[],
  filesOf: FilesOf,
  config: PolicySettings & Pick<Config, 'postgres'>,
): Promise<ReviewedProject[]> {
  const dumps = new Map<ParsedProject, readonly ParsedScript[]>();
  for (const project of projects) dumps.set(project, await dumpsOf(filesOf(project)));
  const scripts = projects.flatMap((project) => [...(dumps.get(project) ?? []), ...scriptsOf(project)]);
  const statements = scripts.flatMap((script) => script.statements.map(({ sql }) => sql));
  if (mayReadExpressions(statements)) await loadExpressions();
  const policyOf = policiesOf(config);
  return projects.map((parsed) => {
    const catalog = replay([...(dumps.get(parsed) ?? []), ...parsed.base], UNKNOWN_CATALOG);
    return {
      parsed,
      contexts: contextsOf(parsed, catalog, config.postgres, policyOf),
      rehearsals: [],
      fixtures: [],
      leftOut: [],
    };
  });
}

async function dumpsOf({ before, baseline }: BaseFiles): Promise<readonly ParsedScript[]> {
  const files = await Promise.all([...before, ...(baseline ? [baseline] : [])].map(textOf));
  return files.map(parseScript);
}

function scriptsOf({ base, migrations }: ParsedProject): Pick<Script, 'statements'>[] {
  return [...base, ...migrations.flatMap(({ up, down }) => [up, ...(down ? [down] : [])])];
}

async function textOf({ path, open }: DataFile): Promise<SourceFile> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of open()) text += decoder.decode(bytes, { stream: true });
  return { path, text: text + decoder.decode() };
}

function contextsOf(
  { migrations }: ParsedProject,
  base: Catalog,
  major: number,
  policyOf: PolicyOf,
): MigrationContext[] {
  let catalog = base;
  return migrations.map((migration) => {
    const { options } = policyOf(migration.up.file.path);
    const { steps, after } = stepsOf({ migration, catalog, major, options });
    catalog = after;
    return { migration, steps, options };
  });
}
