import type { Catalog, Script } from '../model.ts';
import { resolveOperation } from '../sql/resolve.ts';
import { ended, NEW_SESSION, nextSession } from '../sql/session.ts';
import { applyOperation } from './apply.ts';
import { runBodies } from './bodies.ts';
import type { Moment } from './calls.ts';

/** The catalogue after merged scripts that all succeeded, run one after the other by one session, without a server. */
export function replay(scripts: readonly Pick<Script, 'statements'>[], start: Catalog): Catalog {
  let moment: Moment = { catalog: start, session: NEW_SESSION, origins: new Map() };
  for (const { statements } of scripts)
    for (const statement of statements) {
      const { catalog, session } = moment;
      const operations = statement.operations.map((one) =>
        resolveOperation(one, catalog, session.searchPath),
      );
      moment = runBodies(
        statement,
        operations,
        {
          ...moment,
          catalog: operations.reduce((state, one) => applyOperation(state, one, false), catalog),
          session: nextSession(session, statement, false),
        },
        false,
      ).moment;
      if (statement === statements.at(-1)) moment = { ...moment, session: ended(moment.session) };
    }
  return moment.catalog;
}
