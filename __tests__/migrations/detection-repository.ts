/** What the base branch of a repository with many projects holds, and what a pull request adds to each of them. */
type Files = Readonly<Record<string, string>>;

const T = 'CREATE TABLE t (id bigint PRIMARY KEY);\n';

/** Real projects: what marks them, a merged migration, and a new one. `found` is what the review says of the new one. */
export const PROJECTS: readonly {
  readonly found: string;
  readonly base: Files;
  readonly head: Files;
}[] = [
  {
    found: 'golang-migrate in services/orders/migrations',
    base: {
      'services/orders/go.mod': 'require github.com/golang-migrate/migrate/v4 v4.17.0\n',
      'services/orders/migrations/1_a.up.sql': T,
    },
    head: { 'services/orders/migrations/2_b.up.sql': T },
  },
  {
    found: 'goose in services/mail/db',
    base: { 'services/mail/db/00001_a.sql': `-- +goose Up\n${T}` },
    head: { 'services/mail/db/00002_b.sql': `-- +goose Up\n${T}-- +goose Down\nDROP TABLE t;\n` },
  },
  {
    found: 'dbmate in services/billing/db/migrations',
    base: { 'services/billing/db/migrations/1_a.sql': `-- migrate:up\n${T}` },
    head: { 'services/billing/db/migrations/2_b.sql': `-- migrate:up\n${T}-- migrate:down\n` },
  },
  {
    found: 'sqlx in crates/ledger/migrations',
    base: {
      'crates/ledger/Cargo.toml':
        '[dependencies]\nsqlx = { version = "0.8", features = ["postgres", "uuid"] }\n',
      'crates/ledger/migrations/1_a.sql': T,
    },
    head: { 'crates/ledger/migrations/2_b.sql': T },
  },
  {
    found: 'diesel in crates/users/migrations',
    base: {
      'crates/users/diesel.toml': '',
      'crates/users/Cargo.toml': '[dependencies]\ndiesel = { version = "2", features = ["postgres"] }\n',
      'crates/users/migrations/2024-01-01-000000_a/up.sql': T,
    },
    head: { 'crates/users/migrations/2024-01-02-000000_b/up.sql': T },
  },
  {
    found: 'prisma in apps/web/prisma/migrations',
    base: {
      'apps/web/prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
      'apps/web/prisma/migrations/1_a/migration.sql': T,
    },
    head: { 'apps/web/prisma/migrations/2_b/migration.sql': T },
  },
  {
    found: 'drizzle in apps/api/drizzle',
    base: {
      'apps/api/drizzle.config.ts': "export default { out: './drizzle', dialect: 'postgresql' };\n",
      'apps/api/drizzle/meta/_journal.json': journal('postgresql', '0000_a'),
      'apps/api/drizzle/0000_a.sql': T,
    },
    head: {
      'apps/api/drizzle/meta/_journal.json': journal('postgresql', '0000_a', '0001_b'),
      'apps/api/drizzle/0001_b.sql': T,
    },
  },
  {
    found: 'supabase in apps/mobile/supabase/migrations',
    base: {
      'apps/mobile/supabase/config.toml': 'project_id = "mobile"\n',
      'apps/mobile/supabase/migrations/20240101000000_a.sql': T,
    },
    head: { 'apps/mobile/supabase/migrations/20240102000000_b.sql': T },
  },
  {
    found: 'flyway in java/stock/src/main/resources/db/migration',
    base: {
      'java/stock/pom.xml': '<artifactId>flyway-core</artifactId>\n',
      'java/stock/src/main/resources/db/migration/V1__a.sql': T,
    },
    head: { 'java/stock/src/main/resources/db/migration/V2__b.sql': T },
  },
  {
    found: 'hasura in hasura/migrations/default',
    base: {
      'hasura/config.yaml': 'version: 3\nendpoint: http://x\nmetadata_directory: metadata\n',
      'hasura/metadata/databases/databases.yaml':
        '- name: default\n  kind: postgres\n- name: legacy\n  kind: mssql\n',
      'hasura/migrations/default/1_a/up.sql': T,
    },
    head: { 'hasura/migrations/default/2_b/up.sql': T },
  },
  {
    found: 'golang-migrate in store/migrations/postgres',
    base: { 'store/migrations/postgres/1_a.up.sql': T },
    head: { 'store/migrations/postgres/2_b.up.sql': T },
  },
  {
    // A slip in a new file does not make the project another database's: the review has to show it.
    found: 'plain in tools/db/migrations',
    base: { 'tools/db/migrations/001_a.sql': T },
    head: { 'tools/db/migrations/002_b.sql': 'CREATE TABLE u (id int AUTO_INCREMENT PRIMARY KEY);\n' },
  },
  {
    // Words of MySQL in comments, texts and quoted names are no MySQL.
    found: 'plain in notes/db/migrations',
    base: {
      'notes/db/migrations/001_a.sql':
        '-- was: id INT AUTO_INCREMENT, ENGINE=InnoDB\nCREATE TABLE n ("auto_increment" text DEFAULT \') ENGINE=InnoDB\');\n',
    },
    head: { 'notes/db/migrations/002_b.sql': T },
  },
];

/** What only looks like it. `told` is what the review says; absent where the files are merely listed as not reviewed. */
export const DECOYS: readonly {
  readonly head: Files;
  readonly base?: Files;
  readonly told?: RegExp;
  /** Not even `.sql`, and nobody's migration. */
  readonly isSilent?: true;
}[] = [
  {
    base: {
      'legacy/shop/migrations/1_a.up.sql': 'CREATE TABLE a (id INT UNSIGNED NOT NULL AUTO_INCREMENT);\n',
    },
    head: { 'legacy/shop/migrations/2_b.up.sql': 'ALTER TABLE a ADD COLUMN b int;\n' },
    told: /for MySQL, not for Postgres \(`NOT NULL AUTO_INCREMENT` in legacy\/shop\/migrations\/1_a\.up\.sql:1\)/,
  },
  {
    head: { 'legacy/crm/migrations/001_a.sql': 'CREATE TABLE `a` (\n  id int\n) ENGINE=InnoDB;\n' },
    told: /for MySQL, not for Postgres \(`ENGINE=InnoDB` in legacy\/crm\/migrations\/001_a\.sql:3\)/,
  },
  {
    head: { 'edge/cache/migrations/0001_a.sql': 'PRAGMA foreign_keys=ON;\nCREATE TABLE a (id integer);\n' },
    told: /for SQLite, not for Postgres \(`PRAGMA foreign_keys` in edge\/cache\/migrations\/0001_a\.sql:1\)/,
  },
  {
    head: { 'erp/migrations/V1__a.sql': 'CREATE TABLE [dbo].[a] (id int IDENTITY(1,1));\nGO\n' },
    told: /for SQL Server, not for Postgres \(`GO` in erp\/migrations\/V1__a\.sql:2\)/,
  },
  {
    head: {
      'events/migrations/1_a.up.sql':
        'CREATE TABLE e (id UInt64) ENGINE = ReplacingMergeTree() ORDER BY id;\n',
    },
    told: /for ClickHouse, not for Postgres \(`ENGINE = ReplacingMergeTree` in events/,
  },
  {
    head: { 'store/migrations/mysql/2_b.up.sql': T },
    told: /`store\/migrations\/mysql` .* for MySQL, .* \(store\/migrations\/mysql lies beside store\/migrations\/postgres\)/,
  },
  {
    base: { 'admin/prisma/schema.prisma': 'datasource db {\n  provider = "mysql"\n}\n' },
    head: { 'admin/prisma/migrations/1_a/migration.sql': T },
    told: /for MySQL, .* \(admin\/prisma\/schema\.prisma says so\)/,
  },
  {
    base: { 'old/prisma/migrations/migration_lock.toml': 'provider = "sqlite"\n' },
    head: { 'old/prisma/migrations/1_a/migration.sql': T },
    told: /for SQLite, .* \(old\/prisma\/migrations\/migration_lock\.toml says so\)/,
  },
  {
    base: { 'edge/worker/drizzle/meta/_journal.json': journal('sqlite', '0000_a') },
    head: { 'edge/worker/drizzle/0000_a.sql': T },
    told: /for SQLite, .* \(edge\/worker\/drizzle\/meta\/_journal\.json says so\)/,
  },
  {
    base: {
      'edge/kv/drizzle.config.ts': "export default { out: './sql', dialect: 'sqlite', driver: 'd1-http' };\n",
    },
    head: { 'edge/kv/sql/0000_a.sql': T },
    told: /for SQLite, .* \(edge\/kv\/drizzle\.config\.ts says so\)/,
  },
  {
    base: { 'pim/dbconfig.yml': 'production:\n  dialect: mysql\n  dir: migrations\n' },
    head: { 'pim/migrations/1-a.sql': `-- +migrate Up\n${T}` },
    told: /for MySQL, .* \(pim\/dbconfig\.yml says so\)/,
  },
  {
    base: {
      'bi/atlas.hcl':
        'env "x" {\n  dev = "docker://mysql/8/dev"\n  migration { dir = "file://migrations" }\n}\n',
    },
    head: { 'bi/migrations/1_a.sql': T },
    told: /for MySQL, .* \(bi\/atlas\.hcl says so\)/,
  },
  {
    base: { 'crates/cli/Cargo.toml': '[dependencies]\ndiesel = { version = "2", features = ["sqlite"] }\n' },
    head: { 'crates/cli/migrations/2024-01-01-000000_a/up.sql': T },
    told: /for SQLite, .* \(crates\/cli\/Cargo\.toml says so\)/,
  },
  {
    head: { 'hasura/migrations/legacy/1_a/up.sql': T },
    told: /for SQL Server, .* \(hasura\/metadata\/databases\/databases\.yaml says so\)/,
  },
  { head: { 'docs/guide/example.sql': T, 'docs/snippets/1_create.sql': T } },
  { head: { 'node_modules/lib/migrations/1_a.up.sql': T, 'vendor/x/migrations/1_a.up.sql': T } },
  { head: { 'third_party/y/db/migrations/1_a.sql': T } },
  { head: { 'pkg/store/testdata/migrations/1_a.up.sql': T, '__tests__/fixtures/migrations/1_a.sql': T } },
  { head: { 'db/seeds/001_users.sql': 'INSERT INTO t VALUES (1);\n' } },
  { head: { 'db/dump.sql': T, 'db/schema.sql': T, 'backups/dumps/2024-01-01.sql': T } },
  { head: { 'src/queries/001_top.sql': 'SELECT 1;\n' } },
  {
    head: { 'src/versions/model.py': 'down = 1\n', 'tools/migrations/move.js': 'console.log(1)\n' },
    isSilent: true,
  },
  {
    head: {
      'rails/db/migrate/20240101000000_a.rb':
        'class A < ActiveRecord::Migration[7.1]\n  def change; end\nend\n',
    },
    told: /^1 changed migration of Rails in `rails\/db\/migrate`: a program, not SQL.* \(`bin\/rails db:migrate[^`]*`\), set `command: rails` in/,
  },
];

export function journal(dialect: string, ...tags: readonly string[]): string {
  const entries = tags.map((tag, idx) => ({ idx, version: '7', when: idx + 1, tag, breakpoints: true }));
  return JSON.stringify({ version: '7', dialect, entries });
}
