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
import { parseScript } from '../sql/script.ts';
import type { ParsedProject } from './project.ts';
import type { ReviewedProject } from './reviewed.ts';
import type { BaseFiles } from './server.ts';

/** Without a server: the merged migrations are replayed on a catalogue in memory, and every step is judged from it. */
export async function reviewStatically(
  projects: readonly ParsedProject[],
  { baseline }: BaseFiles,
  config: PolicySettings & Pick<Config, 'postgres'>,
): Promise<ReviewedProject[]> {
  const dump = baseline ? [parseScript(await textOf(baseline))] : [];
  const scripts = [...dump, ...projects.flatMap(scriptsOf)];
  const statements = scripts.flatMap((script) => script.statements.map(({ sql }) => sql));
  if (mayReadExpressions(statements)) await loadExpressions();
  const policyOf = policiesOf(config);
  return projects.map((parsed) => {
    const catalog = replay([...dump, ...parsed.base], UNKNOWN_CATALOG);
    return {
      parsed,
      contexts: contextsOf(parsed, catalog, config.postgres, policyOf),
      rehearsals: [],
      fixtures: [],
      leftOut: [],
    };
  });
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
