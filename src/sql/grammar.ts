import type * as Grammar from 'libpg-query';
import type { Node } from './nodes.ts';

let grammar: typeof Grammar | undefined;

/** Loads the server's grammar (WebAssembly). Await it once before anything is parsed. */
export async function loadStatements(): Promise<void> {
  // Its module compiles itself where it is imported: whoever loads it says when that is.
  const module = await import('libpg-query');
  await module.loadModule();
  grammar = module;
}

function loaded(): typeof Grammar {
  if (!grammar) throw new Error('The grammar is not loaded: await loadStatements() first.');
  return grammar;
}

/** The first statement of an SQL text. Throws what the grammar has against it. */
export function parseStatement(sql: string): Node | undefined {
  return loaded().parseSync(sql).stmts?.[0]?.stmt;
}

/** A function of PL/pgSQL, CREATE FUNCTION and all. Throws what the grammar has against it. */
export function parsePlpgsql(sql: string): unknown {
  return loaded().parsePlPgSQLSync(sql);
}

/** What the grammar itself says about a text that it refused; undefined for any other error. */
export function complaintOf(error: unknown): Grammar.SqlErrorDetails | undefined {
  return loaded().hasSqlDetails(error) ? error.sqlDetails : undefined;
}
