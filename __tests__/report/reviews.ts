import type { Review } from '../../src/model.ts';
import { finding, lock, migration, review, run, SKIPPED, statement } from './builders.ts';

/** One whole review per situation, as the pipeline would hand it to a renderer. */

export const safePass = review({
  migrations: [
    migration('0008_customers_phone', {
      forward: run(
        statement({
          file: 'db/migrations/0008_customers_phone.up.sql',
          line: 1,
          sql: "SET lock_timeout = '2s'",
          durationMs: 0.1,
          walBytes: 0,
        }),
        statement({
          file: 'db/migrations/0008_customers_phone.up.sql',
          line: 3,
          sql: 'ALTER TABLE customers ADD COLUMN phone text',
          lockTimeoutMs: 2000,
          locks: [lock('AccessExclusiveLock', 'public.customers', 1.2)],
        }),
      ),
      rollback: run(
        statement({
          file: 'db/migrations/0008_customers_phone.down.sql',
          sql: 'ALTER TABLE customers DROP COLUMN phone',
        }),
      ),
    }),
  ],
});

const INDEX_FILE = 'db/migrations/0007_orders_customer_idx.up.sql';

export const blockingIndex = review({
  migrations: [
    migration('0007_orders_customer_idx', {
      forward: run(
        statement({
          file: INDEX_FILE,
          line: 3,
          sql: 'CREATE INDEX orders_customer_id_idx\n    ON orders (customer_id)',
          durationMs: 11.6,
          walBytes: 245_760,
          sizeDeltaBytes: 245_760,
          locks: [lock('ShareLock', 'public.orders', 12.1)],
          scans: [{ relation: 'public.orders', tuples: 10_000 }],
          blocked: [{ relation: 'public.orders', writes: 10.8 }],
        }),
      ),
      rollback: run(
        statement({
          file: 'db/migrations/0007_orders_customer_idx.down.sql',
          sql: 'DROP INDEX orders_customer_id_idx',
          locks: [lock('AccessExclusiveLock', 'public.orders', 0.8)],
        }),
      ),
    }),
  ],
  findings: [
    finding({
      rule: 'missing-lock-timeout',
      category: 'transactions',
      severity: 'warning',
      evidence: 'confirmed',
      migration: 'db/migrations/0007_orders_customer_idx',
      file: INDEX_FILE,
      line: 3,
      endLine: 4,
      relation: 'public.orders',
      message: 'ShareLock on public.orders is requested with no lock_timeout in force.',
      why: 'If a long query holds the table, the migration waits behind it, and every later query waits behind the migration.',
      proof: 'lock_timeout was 0 when the statement began.',
      instead: "SET lock_timeout = '5s';",
    }),
    finding({
      rule: 'create-index-blocking',
      migration: 'db/migrations/0007_orders_customer_idx',
      file: INDEX_FILE,
      line: 3,
      endLine: 4,
      relation: 'public.orders',
      message: 'Writes to public.orders wait until the index orders_customer_id_idx is built.',
      why: 'It keeps its lock while it reads and sorts the whole table.\nEvery INSERT, UPDATE and DELETE waits until the transaction ends (manual 18, 13.3.1).',
      proof: 'The build read 10,000 rows of public.orders while it held ShareLock.',
      instead:
        '-- in a migration of its own, outside a transaction\nCREATE INDEX CONCURRENTLY orders_customer_id_idx\n    ON orders (customer_id);',
      estimate: { rows: 12_400_000, lowMs: 9_000, highMs: 21_000, basis: 'build time grows with the rows' },
    }),
  ],
});

export const lossyRollback = review({
  migrations: [
    migration('0009_drop_note', {
      forward: run(
        statement({
          file: 'db/migrations/0009_drop_note.up.sql',
          sql: 'ALTER TABLE customers DROP COLUMN note',
          locks: [lock('AccessExclusiveLock', 'public.customers', 0.9)],
        }),
      ),
      rollback: run(
        statement({
          file: 'db/migrations/0009_drop_note.down.sql',
          sql: 'ALTER TABLE customers ADD COLUMN note text',
        }),
      ),
      roundTrip: {
        status: 'data-lost',
        schemaDiff: [
          {
            object: 'public.customers.note',
            kind: 'column',
            before: 'position 4',
            after: 'position 6',
            benign: true,
          },
        ],
        dataDiff: [{ table: 'public.customers', column: 'note', rows: 1_204, change: 'lost' }],
        againDiff: [],
      },
    }),
  ],
  findings: [
    finding({
      rule: 'drop-column',
      category: 'destructive',
      migration: 'db/migrations/0009_drop_note',
      file: 'db/migrations/0009_drop_note.up.sql',
      relation: 'public.customers',
      message: 'Column public.customers.note is dropped with the values of 1,204 rows.',
      why: 'Running versions of the application that still name the column fail at once, and the values exist only in a backup.',
      proof: '1,204 of 1,204 rows held a value.',
    }),
    finding({
      rule: 'rollback-loses-data',
      category: 'rollback',
      migration: 'db/migrations/0009_drop_note',
      file: 'db/migrations/0009_drop_note.down.sql',
      relation: 'public.customers',
      message: 'After the rollback 1,204 values of public.customers.note are gone.',
      why: 'A rollback that brings back the column but not its values turns a bad deploy into a restore from backup.',
      proof: 'Every value differed from the one before the migration: 1,204 of 1,204.',
      instead:
        '-- keep the values until nothing needs them any more\nALTER TABLE customers RENAME COLUMN note TO note_deprecated;',
    }),
  ],
});

const NOT_NULL_FILE = 'db/migrations/0010_orders_channel.up.sql';
const NOT_NULL_SQL = 'ALTER TABLE orders\n    ADD COLUMN channel text NOT NULL';

export const failingMigration = review({
  migrations: [
    migration('0010_orders_channel', {
      forward: run(
        statement({
          file: NOT_NULL_FILE,
          line: 2,
          sql: NOT_NULL_SQL,
          ok: false,
          durationMs: 2.2,
          walBytes: 0,
          locks: [lock('AccessExclusiveLock', 'public.orders', 2.2)],
          error: {
            code: '23502',
            message: 'column "channel" of relation "orders" contains null values',
            relation: 'public.orders',
            position: { offset: 62, line: 3, column: 16 },
          },
        }),
      ),
      rollback: { ...SKIPPED, reason: 'the forward script failed' },
      again: { ...SKIPPED, reason: 'the forward script failed' },
      roundTrip: { status: 'not-run', schemaDiff: [], dataDiff: [], againDiff: [] },
    }),
  ],
  findings: [
    finding({
      rule: 'migration-fails',
      category: 'rollback',
      migration: 'db/migrations/0010_orders_channel',
      file: NOT_NULL_FILE,
      line: 2,
      endLine: 3,
      relation: 'public.orders',
      message: 'The migration fails on rows that public.orders holds today.',
      why: 'A migration that fails on deploy stops the release, and whatever had already committed stays.',
      proof: 'It failed on 10,000 seeded rows with SQLSTATE 23502.',
    }),
    finding({
      rule: 'add-column-not-null-without-default',
      migration: 'db/migrations/0010_orders_channel',
      file: NOT_NULL_FILE,
      line: 2,
      endLine: 3,
      relation: 'public.orders',
      message: 'A NOT NULL column without a default cannot be added to a table that has rows.',
      why: 'Postgres has no value to give to the rows that already exist.',
      proof: 'The server refused it.',
      instead: "ALTER TABLE orders\n    ADD COLUMN channel text NOT NULL DEFAULT 'web';",
    }),
  ],
});

export const leftBehind = review({
  migrations: [
    migration('0011_orders_status', {
      forward: run(
        statement({
          file: 'db/migrations/0011_orders_status.up.sql',
          line: 1,
          sql: "ALTER TABLE orders ADD COLUMN status text DEFAULT 'open'",
          locks: [lock('AccessExclusiveLock', 'public.orders', 3.3)],
        }),
        statement({
          file: 'db/migrations/0011_orders_status.up.sql',
          line: 2,
          sql: 'CREATE INDEX orders_created_at_idx ON orders (created_at)',
          durationMs: 9.4,
          locks: [lock('ShareLock', 'public.orders', 9.5)],
          scans: [{ relation: 'public.orders', tuples: 10_000 }],
          walBytes: 229_376,
        }),
      ),
      rollback: run(
        statement({
          file: 'db/migrations/0011_orders_status.down.sql',
          sql: 'ALTER TABLE orders DROP COLUMN status',
        }),
      ),
      again: run(
        statement({
          file: 'db/migrations/0011_orders_status.up.sql',
          line: 2,
          sql: 'CREATE INDEX orders_created_at_idx ON orders (created_at)',
          ok: false,
          error: { code: '42P07', message: 'relation "orders_created_at_idx" already exists' },
        }),
      ),
      roundTrip: {
        status: 'failed',
        schemaDiff: [
          {
            object: 'public.orders_created_at_idx',
            kind: 'index',
            after: 'CREATE INDEX orders_created_at_idx ON public.orders USING btree (created_at)',
            benign: false,
          },
        ],
        dataDiff: [],
        againDiff: [],
      },
    }),
  ],
  findings: [
    finding({
      rule: 'rollback-schema-differs',
      category: 'rollback',
      migration: 'db/migrations/0011_orders_status',
      file: 'db/migrations/0011_orders_status.down.sql',
      relation: 'public.orders',
      message: 'The rollback leaves index public.orders_created_at_idx behind.',
      why: 'The next run of the migration meets objects that it does not expect.',
      proof: 'The schema after the rollback has one object more than before.',
      instead: 'DROP INDEX CONCURRENTLY orders_created_at_idx;\nALTER TABLE orders DROP COLUMN status;',
    }),
    finding({
      rule: 'reapply-fails',
      category: 'rollback',
      migration: 'db/migrations/0011_orders_status',
      file: 'db/migrations/0011_orders_status.up.sql',
      line: 2,
      endLine: 2,
      relation: 'public.orders',
      message: 'Run again after the rollback, the migration fails.',
      why: 'A release that was rolled back cannot be rolled out again.',
      proof: 'relation "orders_created_at_idx" already exists (SQLSTATE 42P07).',
    }),
  ],
});

export const hiddenRewrite = review({
  migrations: [
    migration('0012_normalise', {
      transaction: 'one',
      forward: run(
        statement({
          file: 'db/migrations/0012_normalise.up.sql',
          line: 5,
          sql: 'SELECT normalise_amounts()',
          durationMs: 41,
          walBytes: 1_468_006,
          sizeDeltaBytes: 16_384,
          locks: [lock('AccessExclusiveLock', 'public.orders', 41.2)],
          rewrites: ['public.orders'],
          scans: [{ relation: 'public.orders', tuples: 10_000 }],
          rowsWritten: 10_000,
          blocked: [{ relation: 'public.orders', reads: 39, writes: 40 }],
        }),
      ),
      rollback: { ...SKIPPED, reason: 'there is no rollback script' },
      again: { ...SKIPPED, reason: 'there is no rollback script' },
      rollbackFile: undefined,
      roundTrip: { status: 'no-rollback', schemaDiff: [], dataDiff: [], againDiff: [] },
    }),
  ],
  findings: [
    finding({
      rule: 'table-rewrite',
      category: 'cost',
      migration: 'db/migrations/0012_normalise',
      file: 'db/migrations/0012_normalise.up.sql',
      line: 5,
      endLine: 5,
      relation: 'public.orders',
      message:
        'The function normalise_amounts() rewrites public.orders: every row is copied while nobody can read or write the table.',
      why: 'The time and the disk space grow with the table, and the statement does not show it.',
      proof: 'The file of public.orders was replaced, and 10,000 rows were written.',
    }),
    finding({
      rule: 'rollback-missing',
      category: 'rollback',
      severity: 'warning',
      migration: 'db/migrations/0012_normalise',
      file: 'db/migrations/0012_normalise.up.sql',
      message: 'There is no rollback script.',
      why: 'Without one the only way back is a backup.',
      proof: 'No file 0012_normalise.down.sql stands beside it.',
    }),
  ],
});

export const setDecides = review({
  migrations: [
    migration('0013_create_tags', {
      forward: run(
        statement({
          file: 'db/migrations/0013_create_tags.up.sql',
          sql: 'CREATE TABLE tags (id bigint PRIMARY KEY, label text NOT NULL)',
          locks: [lock('AccessExclusiveLock', 'public.tags', 2, true)],
        }),
      ),
      roundTrip: { status: 'restored', schemaDiff: [], dataDiff: [], againDiff: [], decidedBySet: true },
    }),
    migration('0014_tag_orders', {
      forward: run(
        statement({
          file: 'db/migrations/0014_tag_orders.up.sql',
          sql: 'CREATE TABLE order_tags (order_id bigint REFERENCES orders, tag_id bigint REFERENCES tags)',
          locks: [lock('ShareRowExclusiveLock', 'public.orders', 1.1)],
        }),
      ),
      roundTrip: { status: 'restored', schemaDiff: [], dataDiff: [], againDiff: [] },
    }),
  ],
  set: { rollback: run(), roundTrip: { status: 'restored', schemaDiff: [], dataDiff: [], againDiff: [] } },
});

export const nothingChanged = review({
  mode: 'nothing-changed',
  postgres: undefined,
  fixtures: { leftOut: [], tables: [] },
  timings: { discover: 38 },
});

export const couldNotReview = review({
  problems: [
    {
      message:
        'The image postgres:99 could not be pulled. Check the name, or set `image` to one that this runner can reach.',
    },
    {
      file: 'db/migrations/0015_bad.up.sql',
      line: 4,
      message: 'Syntax error at or near "TABEL". Correct the statement: nothing after it was rehearsed.',
    },
  ],
  postgres: undefined,
  fixtures: { leftOut: [], tables: [] },
});

export const quietened = review({
  ...blockingIndex,
  verdict: 'pass',
  summary: { error: 0, warning: 0, notice: 1, suppressed: 1, refuted: 1 },
  findings: [
    finding({
      rule: 'drop-table',
      category: 'destructive',
      migration: 'db/migrations/0007_orders_customer_idx',
      file: INDEX_FILE,
      line: 3,
      message: 'Table public.orders_2019 is dropped with 41 rows.',
      suppressed: {
        reason: 'archived on 3 March, see the runbook',
        by: `${INDEX_FILE}:1`,
        until: '2027-01-31',
      },
    }),
    finding({
      rule: 'alter-column-type-rewrite',
      evidence: 'refuted',
      severity: 'notice',
      migration: 'db/migrations/0007_orders_customer_idx',
      file: INDEX_FILE,
      line: 3,
      message: 'The column is widened.',
      proof: 'No relation was rewritten and no row was read: Postgres only changed the catalogue.',
    }),
    finding({
      rule: 'lock-timeout-too-long',
      severity: 'notice',
      migration: 'db/migrations/0007_orders_customer_idx',
      file: INDEX_FILE,
      line: 3,
      message: 'lock_timeout is 30 s, more than the limit of 5 s.',
      why: 'Queries queue behind a migration that waits.',
      proof: 'lock_timeout was 30 s when the statement began.',
    }),
  ],
});

/** Many migrations, many findings: 800 places, every fifth an error. */
export const crowded: Review = review({
  migrations: Array.from({ length: 40 }, (_, index) => migration(`${1000 + index}_step`)),
  findings: Array.from({ length: 800 }, (_, index) =>
    finding({
      rule: index % 5 === 0 ? 'create-index-blocking' : 'missing-lock-timeout',
      severity: index % 5 === 0 ? 'error' : 'warning',
      migration: `db/migrations/${1000 + (index % 40)}_step`,
      file: `db/migrations/${1000 + (index % 40)}_step.up.sql`,
      line: 1 + Math.floor(index / 40),
      endLine: 1 + Math.floor(index / 40),
      relation: `public.table_${index}`,
      message: `Finding number ${index}: writes to public.table_${index} wait until the index is built.`,
      instead: `CREATE INDEX CONCURRENTLY table_${index}_idx ON table_${index} (id);`,
    }),
  ),
});

/** Everything that a hostile pull request could put into a name, a statement, a message or a reason. */
export const HOSTILE = [
  '@octocat @acme/admins #1 acme/shop#2 GH-3 a@evil.example 0123abcdef',
  'https://evil.example www.evil.example ftp://evil.example mailto:a@evil.example &#64;octocat',
  '<img src=x onerror=alert(1)> <!-- --> </details></summary><script>alert(1)</script> <a href="x">y</a>',
  '![x](https://evil.example/x.png) [y](javascript:alert(1)) [z]: https://evil.example <https://evil.example>',
  '```\n~~~\n````` `one` ``two`` \\` `',
  '| a | b \\| c \\\\| d |\n|---|---|',
  '\u202Egnp.exe\u2066 \u0007\u001b[31mred\u001b[0m \u200bzero \u{E0041} \uD800 \u0000',
  '\n# heading\n- item\n1. one\n> quote\n---\n***bold*** __b__ ~~s~~\n\n    code\n',
  '$x^2$ $$y$$ :tada: $`z`$ [^1] ::error::x ##[error]y %0A',
].join(' ');

export const hostile = review({
  verdict: 'error',
  tool: { name: 'pgrehearse', version: HOSTILE },
  postgres: { version: HOSTILE, source: 'container', image: HOSTILE },
  problems: [{ message: HOSTILE, file: HOSTILE, line: 3 }],
  fixtures: { leftOut: [], tables: [{ table: HOSTILE, rows: 1, seeded: false, reason: HOSTILE }] },
  timings: { [HOSTILE]: 1 },
  migrations: [
    migration('hostile', {
      id: HOSTILE,
      version: HOSTILE,
      file: HOSTILE,
      forward: run(
        statement({
          file: HOSTILE,
          sql: HOSTILE,
          ok: false,
          error: {
            code: '42601',
            message: HOSTILE,
            detail: HOSTILE,
            hint: HOSTILE,
            position: { offset: 1, line: 2, column: 2 },
          },
          locks: [lock('ShareLock', HOSTILE, 1)],
          rewrites: [HOSTILE],
          blocked: [{ relation: HOSTILE, reads: 1, writes: 1 }],
        }),
      ),
      rollback: { ...SKIPPED, status: 'failed', reason: HOSTILE },
      roundTrip: {
        status: 'failed',
        schemaDiff: [
          { object: HOSTILE, kind: HOSTILE, before: HOSTILE, after: HOSTILE, benign: false },
          { object: HOSTILE, kind: HOSTILE, after: HOSTILE, benign: false },
        ],
        dataDiff: [{ table: HOSTILE, column: HOSTILE, rows: 2, change: 'lost' }],
        againDiff: [],
      },
    }),
    migration('second'),
  ],
  findings: [
    finding({
      rule: 'create-index-blocking',
      migration: HOSTILE,
      file: HOSTILE,
      relation: HOSTILE,
      message: HOSTILE,
      why: HOSTILE,
      proof: HOSTILE,
      instead: HOSTILE,
      estimate: { rows: 1, lowMs: 1, highMs: 2, basis: HOSTILE },
    }),
    finding({
      rule: 'truncate',
      severity: 'notice',
      migration: HOSTILE,
      file: HOSTILE,
      message: HOSTILE,
      instead: HOSTILE,
    }),
    finding({ rule: 'drop-table', file: HOSTILE, message: HOSTILE, evidence: 'refuted', proof: HOSTILE }),
    finding({
      rule: HOSTILE,
      file: HOSTILE,
      message: HOSTILE,
      suppressed: { reason: HOSTILE, by: HOSTILE, until: HOSTILE },
    }),
  ],
});
