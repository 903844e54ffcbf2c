import type { PartOf } from '../part.ts';
import { comment } from '../sql.ts';

/** Its objects are covered by its version. Not bound to its schema: a schema is rarely made for an extension alone. */
export const extensions: PartOf = () => ({
  kind: `'extension'`,
  object: 'x.extname',
  definition: {
    version: `'version ' || x.extversion`,
    schema: `'in schema ' || n.nspname`,
  },
  extra: { comment: comment('pg_extension', 'x.oid') },
  from: 'pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace',
});
