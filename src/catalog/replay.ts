import type { Catalog, Script } from '../model.ts';
import { resolveOperation } from '../sql/resolve.ts';
import { NEW_SESSION, nextSession } from '../sql/session.ts';
import { applyOperation } from './apply.ts';

/** The catalogue after merged scripts that all succeeded, run one after the other by one session, without a server. */
export function replay(scripts: readonly Pick<Script, 'statements'>[], start: Catalog): Catalog {
  let session = NEW_SESSION;
  let catalog = start;
  for (const { statements } of scripts)
    for (const statement of statements) {
      const { searchPath } = session;
      const known = catalog;
      const operations = statement.operations.map((one) => resolveOperation(one, known, searchPath));
      catalog = operations.reduce((state, one) => applyOperation(state, one, false), known);
      session = nextSession(session, statement, statement === statements.at(-1));
    }
  return catalog;
}
