import { applyOperation } from '../catalog/apply.ts';
import { UNKNOWN_CATALOG } from '../catalog/static.ts';
import type { Catalog, SourceFile, Statement } from '../model.ts';
import type { DataFile } from '../rehearsal/base.ts';
import type { MigrationContext } from '../rules/rule.ts';
import { stepsOf } from '../rules/steps.ts';
import { resolveOperation, resolverFor } from '../sql/resolve.ts';
import { parseScript } from '../sql/script.ts';
import type { ParsedProject } from './project.ts';
import type { ReviewedProject } from './reviewed.ts';
import type { BaseFiles } from './server.ts';

/** Without a server: the merged migrations are replayed on a catalogue in memory, and every step is judged from it. */
export async function reviewStatically(
  projects: readonly ParsedProject[],
  { baseline }: BaseFiles,
  major: number,
): Promise<ReviewedProject[]> {
  const dump = baseline ? parseScript(await textOf(baseline)).statements : [];
  return projects.map((parsed) => reviewOne(parsed, dump, major));
}

async function textOf({ path, open }: DataFile): Promise<SourceFile> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of open()) text += decoder.decode(bytes, { stream: true });
  return { path, text: text + decoder.decode() };
}

function reviewOne(parsed: ParsedProject, baseline: readonly Statement[], major: number): ReviewedProject {
  const statements = [...baseline, ...parsed.base.flatMap((script) => script.statements)];
  let catalog = statements.reduce(replay, UNKNOWN_CATALOG);
  const contexts: MigrationContext[] = [];
  for (const migration of parsed.migrations) {
    const { steps, after } = stepsOf({ migration, catalog, major });
    contexts.push({ migration, steps });
    catalog = after;
  }
  return { parsed, contexts, rehearsals: [], fixtures: [] };
}

function replay(catalog: Catalog, statement: Statement): Catalog {
  const resolve = resolverFor(catalog, ['public']);
  return statement.operations.reduce(
    (state, operation) => applyOperation(state, resolveOperation(operation, resolve, 'public'), false),
    catalog,
  );
}
