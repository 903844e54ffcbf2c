import type { PartOf } from '../part.ts';
import { comment, isUserMade, notOfExtension, options, owner, privileges } from '../sql.ts';

export const foreignDataWrappers: PartOf = () => ({
  kind: `'foreign data wrapper'`,
  object: 'w.fdwname',
  definition: {
    handler: `'handler ' || nullif(w.fdwhandler::oid, 0)::regproc`,
    validator: `'validator ' || nullif(w.fdwvalidator::oid, 0)::regproc`,
    options: options('w.fdwoptions'),
  },
  extra: { owner: owner('w.fdwowner'), comment: comment('pg_foreign_data_wrapper', 'w.oid') },
  privileges: privileges('F', 'w.fdwacl', 'w.fdwowner'),
  from: 'pg_foreign_data_wrapper w',
  where: `${isUserMade('w.oid')} AND ${notOfExtension('pg_foreign_data_wrapper', 'w.oid')}`,
});

export const foreignServers: PartOf = () => ({
  kind: `'foreign server'`,
  object: 's.srvname',
  parents: [`'foreign data wrapper ' || w.fdwname`],
  definition: {
    wrapper: `'wrapper ' || w.fdwname`,
    type: `'type ' || s.srvtype`,
    version: `'version ' || s.srvversion`,
    options: options('s.srvoptions'),
  },
  extra: { owner: owner('s.srvowner'), comment: comment('pg_foreign_server', 's.oid') },
  privileges: privileges('S', 's.srvacl', 's.srvowner'),
  from: 'pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw',
  where: notOfExtension('pg_foreign_server', 's.oid'),
});

/** Options of others' mappings can only be seen by a superuser (manual 18, 53.36). */
export const userMappings: PartOf = () => ({
  kind: `'user mapping'`,
  object: `u.usename || ' on ' || u.srvname`,
  parents: [`'foreign server ' || u.srvname`],
  definition: { options: options('u.umoptions') },
  from: 'pg_user_mappings u',
});
