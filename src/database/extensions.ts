/** How CREATE EXTENSION of a name is to be carried out for a role that is no superuser. */
export type ExtensionPolicy =
  | { readonly kind: 'as-is' }
  /** Needs a superuser for that one statement. */
  | { readonly kind: 'elevated' }
  | { readonly kind: 'denied'; readonly message: string };

/** They read files, run programs, load code or open connections, for whoever may use them. */
const REACHING_OUT = new Set(
  `adminpack amqp aws_commons aws_lambda aws_s3 azure_ai azure_storage bool_plperlu dblink google_ml_integration
  hstore_plperlu hstore_plpython3u http jsonb_plperlu jsonb_plpython3u ltree_plpython3u multicorn orafce pg_analytics
  pg_bulkload pg_cron pg_curl pg_duckdb pg_net pg_parquet pg_smtp_client pg_tle pgagent pglogical pgsql_http pljava
  plproxy plr plsh repmgr wrappers`.split(/\s+/),
);

/** Foreign data wrappers, and languages whose `u` stands for untrusted: plperlu, plpython3u, pltclu, pljavau. */
const REACHING_OUT_BY_NAME = /_fdw\d*$|^pl\w+u$/;

/** `trusted` as in pg_available_extension_versions; `allowed` from the configuration. */
export function extensionPolicy(
  name: string,
  { trusted, allowed }: { readonly trusted: boolean; readonly allowed: readonly string[] },
): ExtensionPolicy {
  if (reachesOut(name) && !allowed.includes(name))
    return {
      kind: 'denied',
      message:
        `The extension ${name} reaches outside the database (files, programs or connections), so it is not created ` +
        `for SQL under review; to allow it, set \`extensions: [${name}]\` in pgrehearse.yml.`,
    };
  return trusted ? { kind: 'as-is' } : { kind: 'elevated' };
}

function reachesOut(name: string): boolean {
  return REACHING_OUT.has(name) || REACHING_OUT_BY_NAME.test(name);
}
