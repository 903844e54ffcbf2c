import type { Statement } from '../model.ts';
import { newestSyntax } from './versions.ts';

/** What the server said, as far as it tells what the server lacks. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** Where it was refused: the server's major version, and the statement, where those are known. */
export interface Refused {
  readonly major?: number;
  readonly statement?: Pick<Statement, 'operations'>;
}

/** What the server lacks although production has it for certain, and how to give it: one sentence. */
export function platformAdvice(refusal: Refusal, major?: number): string | undefined {
  const extension = missingExtension(refusal.message);
  if (extension !== undefined) return extensionAdvice(extension, major);
  return ABSENT.has(refusal.code) && SUPABASE.test(refusal.message) ? FROM_SUPABASE : undefined;
}

/** The same, also of what has to be there for a merged migration to have run: a newer version, objects from elsewhere. */
export function lackingAdvice(refusal: Refusal, { major, statement }: Refused = {}): string | undefined {
  return (
    platformAdvice(refusal, major) ??
    versionAdvice(refusal, major, statement) ??
    (ABSENT.has(refusal.code) ? FROM_ELSEWHERE : undefined)
  );
}

/** Two wordings: of PostgreSQL 14, and of 15 and later (`src/backend/commands/extension.c`). */
function missingExtension(message: string): string | undefined {
  return (
    /extension "([^"]+)" is not available/.exec(message)?.[1] ??
    /could not open extension control file ".*?([^/"]+)\.control"/.exec(message)?.[1]
  );
}

/** Images that are like the official one, as their publishers name them; `$` is Postgres's major version. */
const IMAGES: readonly (readonly [extension: RegExp, image: (major: number) => string])[] = [
  [/^(?:postgis(?:_\w+)?|address_standardizer\w*)$/, (major) => `postgis/postgis:${major}-${postgis(major)}`],
  [/^vector$/, (major) => `pgvector/pgvector:pg${major}`],
  [/^timescaledb$/, (major) => `timescale/timescaledb:latest-pg${major}`],
  [/^(?:timescaledb_toolkit|vectorscale)$/, (major) => `timescale/timescaledb-ha:pg${major}`],
];

function postgis(major: number): string {
  return major >= 18 ? '3.6' : '3.5';
}

/** The ends of Debian's and the PostgreSQL project's package names, `postgresql-<major>-…`. */
const PACKAGES = new Map(
  `age:age asn1oid:asn1oid debversion:debversion first_last_agg:first-last-agg hll:hll hypopg:hypopg ip4r:ip4r
  jsquery:jsquery numeral:numeral ogr_fdw:ogr-fdw orafce:orafce periods:periods pg_cron:cron pg_hint_plan:pg-hint-plan
  pg_partman:partman pg_qualstats:pg-qualstats pg_repack:repack pg_similarity:similarity pg_stat_kcache:pg-stat-kcache
  pg_uuidv7:pg-uuidv7 pg_wait_sampling:pg-wait-sampling pgaudit:pgaudit pglogical:pglogical pgrouting:pgrouting
  pgtap:pgtap plpgsql_check:plpgsql-check plr:plr pointcloud:pointcloud prefix:prefix q3c:q3c rational:rational
  rum:rum semver:semver set_user:set-user tdigest:tdigest unit:unit h3:h3 http:http`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [name = '', end = ''] = pair.split(':');
      return [name, end];
    }),
);

/** Those of its own that Postgres 14 to 18 brings along, and that some packages leave to another. */
const CONTRIB = new Set(
  `amcheck autoinc bloom btree_gin btree_gist citext cube dblink dict_int dict_xsyn earthdistance file_fdw
  fuzzystrmatch hstore insert_username intagg intarray isn lo ltree moddatetime pageinspect pg_buffercache
  pg_freespacemap pg_logicalinspect pg_prewarm pg_stat_statements pg_surgery pg_trgm pg_visibility pg_walinspect
  pgcrypto pgrowlocks pgstattuple postgres_fdw refint seg sslinfo tablefunc tcn tsm_system_rows tsm_system_time
  unaccent uuid-ossp xml2`.split(/\s+/),
);

const SUPABASE_EXTENSION =
  /^(?:pg_graphql|pgsodium|supabase_vault|pg_net|pgjwt|wrappers|index_advisor|pg_jsonschema)$/;

function extensionAdvice(name: string, major: number | undefined): string {
  const image = IMAGES.find(([extension]) => extension.test(name))?.[1];
  const shown = major ?? 17;
  if (image)
    return `Postgres does not bring ${name} along: set \`engine: container\` and \`image: ${image(shown)}\` in pgrehearse.yml.`;
  if (CONTRIB.has(name))
    return `${name} is one of Postgres's own extensions, and this server was installed without those: install its contrib package, or set \`engine: container\`.`;
  if (SUPABASE_EXTENSION.test(name))
    return `${name} comes with Supabase: name an image that has it, such as a tag of supabase/postgres, as \`image\`, with \`engine: container\`.`;
  const end = PACKAGES.get(name);
  const made =
    end === undefined
      ? 'name an image that has it'
      : `make an image of \`postgres:${shown}\` with the package postgresql-${shown}-${end}, and name it`;
  return `Postgres does not bring ${name} along: ${made} as \`image\`, with \`engine: container\`.`;
}

/** Functions and settings by the first version that has them (its release notes). */
const SINCE = new Map([
  ['uuidv7', 18],
  ['uuidv4', 18],
  ['json_table', 17],
  ['transaction_timeout', 17],
  ['any_value', 16],
  ['array_shuffle', 16],
  ['regexp_like', 15],
  ['regexp_count', 15],
  ['date_bin', 14],
]);

function versionAdvice(
  { code, message }: Refusal,
  major: number | undefined,
  statement: Refused['statement'],
): string | undefined {
  if (major === undefined) return undefined;
  const [, called] =
    /^function (?:pg_catalog\.)?(\w+)\(|unrecognized configuration parameter "(\w+)"/
      .exec(message)
      ?.filter((part) => part !== undefined) ?? [];
  const syntax =
    code === '42601' ? (statement?.operations ?? []).flatMap((one) => newestSyntax(one) ?? []) : [];
  const newer = [
    ...syntax,
    ...(called === undefined ? [] : [{ words: called, since: SINCE.get(called) ?? 0 }]),
  ];
  const found = newer.find(({ since }) => since > major);
  return (
    found &&
    `${found.words} came with PostgreSQL ${found.since}, and this server is ${major}: set \`postgres: ${found.since}\` where production has that.`
  );
}

/** What Supabase makes before the first migration; its roles are lent. */
const SUPABASE =
  /"(?:auth|storage|extensions|vault|realtime|graphql_public|supabase_functions)[."]|\b(?:auth|storage|vault|realtime)\.\w+/;

/** By SQLSTATE (manual 18, appendix A): an object, a schema or a function that nothing before has made. */
const ABSENT = new Set(['42P01', '3F000', '42883', '42704']);

const FROM_SUPABASE =
  'It comes with Supabase, not with the migrations: make what they use of it in a file of SQL, and name that as `before` in pgrehearse.yml (docs/tools.md has one to start from).';

const FROM_ELSEWHERE =
  'If it was made elsewhere, make it in a file of SQL that `before` names in pgrehearse.yml, or give a schema dump with `baseline: <file>`.';
