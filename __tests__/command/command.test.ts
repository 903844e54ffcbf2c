import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Interval, Review } from '../../src/model.ts';
import { startShared } from '../support/shared-server.ts';
import { BASE, CONFIG, found, reviewCommand, sent } from './tool.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

const reviewed = (files: Record<string, string>, input: Parameters<typeof reviewCommand>[2] = {}) =>
  reviewCommand(shared.lend, files, input);

/** When the locks on the table that was there before were held. */
const intervals = ({ forward }: Review['migrations'][number]): readonly Interval[] =>
  forward.statements
    .flatMap(({ locks }) => locks)
    .flatMap(({ held, relation }) => (held && relation === 'public.orders' ? [held] : []));

const withLine = (line: string) => CONFIG.replace('up: node tool.mjs up', `up: ${JSON.stringify(line)}`);

const INDEX = `export const up = (client) => client.query(\`
    CREATE INDEX orders_email_idx ON orders (email)
  \`);
export const down = (client) => client.query('DROP INDEX orders_email_idx');
`;

describe('a migration in a program', () => {
  test('is judged by what it sends, at its line, with its round trip', async () => {
    const done = await reviewed({ 'migrations/0002_index.mjs': INDEX });
    expect(done.problems).toEqual([]);
    const finding = done.findings.find(({ rule }) => rule === 'create-index-blocking');
    expect(finding).toMatchObject({
      file: 'migrations/0002_index.mjs',
      line: 2,
      endLine: 2,
      evidence: 'confirmed',
      sql: 'CREATE INDEX orders_email_idx ON orders (email)',
    });
    expect(finding?.suggestion).toBeUndefined();
    expect(done.migrations).toMatchObject([
      { id: 'migrations/0002_index', tool: 'command', version: '0002', roundTrip: { status: 'restored' } },
    ]);
    expect(sent(done)).toEqual([
      '1: BEGIN',
      '1: CREATE INDEX orders_email_idx ON orders (email)',
      '1: COMMIT',
    ]);
    expect(done.migrations[0]?.interruption).toMatchObject({
      status: 'skipped',
      reason: "it is run by the project's own command, which is not stopped half-way",
    });
  });

  test('is told apart from the others by the history of its tool', async () => {
    const done = await reviewed({
      'migrations/0002_index.mjs': INDEX,
      'migrations/0003_drop.mjs': `export const up = (client) => client.query('ALTER TABLE orders DROP COLUMN total');
export const down = (client) => client.query('ALTER TABLE orders ADD COLUMN total integer');
`,
    });
    expect(found(done)).toEqual(
      expect.arrayContaining([
        'create-index-blocking migrations/0002_index.mjs:2',
        'drop-column migrations/0003_drop.mjs:1',
        'rollback-loses-data migrations/0003_drop.mjs:1',
      ]),
    );
    expect(done.migrations.map(({ roundTrip }) => roundTrip.status)).toEqual(['restored', 'data-lost']);
    expect(done.set?.roundTrip.status).toBe('data-lost');
    const [index, drop] = done.migrations.map(intervals);
    expect(drop?.[0]?.fromMs).toBeGreaterThanOrEqual(index?.at(-1)?.untilMs ?? Infinity);
  });

  test('may be outside of a transaction', async () => {
    const done = await reviewed({
      'migrations/0002_index.mjs': `export const transaction = false;
${INDEX.replace('CREATE INDEX', 'CREATE INDEX CONCURRENTLY')}`,
    });
    expect(done.migrations[0]?.forward.statements).toContainEqual(
      expect.objectContaining({
        lockSource: 'sampled',
        ok: true,
        sql: expect.stringContaining('CONCURRENTLY'),
      }),
    );
    expect(found(done).filter((text) => text.includes('blocking'))).toEqual([]);
  });

  test('may send several statements at once, which are one transaction, and each is seen', async () => {
    const done = await reviewed({
      'migrations/0002_many.mjs': `export const transaction = false;
export const up = (client) => client.query(\`
  ALTER TABLE orders ALTER COLUMN total TYPE bigint;
  CREATE INDEX orders_total_idx ON orders (total);
\`);
export const down = (client) => client.query('DROP INDEX orders_total_idx; ALTER TABLE orders ALTER COLUMN total TYPE integer');
`,
    });
    const [first, second] = sent(done);
    expect([first, second]).toEqual([
      expect.stringMatching(/^1: ALTER TABLE/),
      expect.stringMatching(/^1: CREATE INDEX/),
    ]);
    expect(found(done)).toEqual(
      expect.arrayContaining([
        'alter-column-type-rewrite migrations/0002_many.mjs:3',
        'create-index-blocking migrations/0002_many.mjs:4',
      ]),
    );
    expect(done.migrations[0]?.roundTrip.status).toBe('restored');
    const [table, index] = done.migrations.flatMap(intervals);
    expect(table?.fromMs).toBeLessThanOrEqual(index?.fromMs ?? -Infinity);
    expect(table?.untilMs).toBe(index?.untilMs);
  });

  test('may send parameters, and rows by COPY', async () => {
    const done = await reviewed({
      'migrations/0002_rows.mjs': `export const up = async (client) => {
  await client.query('UPDATE orders SET email = $1 WHERE id <= $2', ['nobody', 1000]);
};
export const down = () => undefined;
`,
    });
    expect(done.migrations[0]?.forward.statements).toContainEqual(
      expect.objectContaining({
        sql: "UPDATE orders SET email = 'nobody' WHERE id <= '1000'",
        rowsWritten: 1000,
      }),
    );
    expect(done.migrations[0]?.roundTrip.status).toBe('data-lost');
  });

  test('may handle an error by itself', async () => {
    const done = await reviewed({
      'migrations/0002_try.mjs': `export const up = async (client) => {
  await client.query('SAVEPOINT s');
  await client.query('DROP TABLE nothing').catch(() => client.query('ROLLBACK TO s'));
  await client.query('COMMENT ON TABLE orders IS $$Orders$$');
};
export const down = (client) => client.query('COMMENT ON TABLE orders IS NULL');
`,
    });
    expect(done.problems).toEqual([]);
    expect(found(done)).not.toContainEqual(expect.stringContaining('migration-fails'));
    expect(done.migrations[0]?.roundTrip.status).toBe('restored');
  });

  test('that the server refuses is told with its words, at its line', async () => {
    const done = await reviewed({
      'migrations/0002_unique.mjs': `export const up = async (client) => {
  await client.query('ALTER TABLE orders ADD COLUMN note text');
  await client.query('ALTER TABLE orders ADD CONSTRAINT orders_email_key UNIQUE (email)');
};
export const down = () => undefined;
`,
    });
    const finding = done.findings.find(({ rule }) => rule === 'migration-fails');
    expect(finding).toMatchObject({ file: 'migrations/0002_unique.mjs', line: 3, evidence: 'confirmed' });
    expect(finding?.message).toContain('could not create unique index "orders_email_key"');
    expect(done.verdict).toBe('fail');
  });

  test('hears of what COMMIT finds, as it would from the server', async () => {
    const done = await reviewed({
      'migrations/0002_deferred.mjs': `export const transaction = false;
export const up = async (client) => {
  await client.query('CREATE TABLE lines (order_id bigint REFERENCES orders (id) DEFERRABLE INITIALLY DEFERRED)');
  await client.query('INSERT INTO lines VALUES (0)');
};
export const down = () => undefined;
`,
    });
    expect(done.migrations[0]?.forward).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('exit code 1'),
    });
    expect(done.findings.find(({ rule }) => rule === 'migration-fails')?.message).toContain(
      'violates foreign key constraint',
    );
  });

  test('can be silenced by a comment of its own language', async () => {
    const done = await reviewed({
      'migrations/0002_index.mjs': `export const up = async (client) => {
  // pgrehearse: ignore create-index-blocking -- the table is small
  await client.query('CREATE INDEX orders_email_idx ON orders (email)');
};
export const down = (client) => client.query('DROP INDEX orders_email_idx');
`,
    });
    expect(done.findings.find(({ rule }) => rule === 'create-index-blocking')?.suppressed?.reason).toBe(
      'the table is small',
    );
  });
});

describe('the command', () => {
  const files = { 'migrations/0002_index.mjs': INDEX };

  test('that hangs is ended, with what it had sent', async () => {
    const line = 'node tool.mjs up && [ ! -e migrations/0002_index.mjs ] || sleep 60';
    const done = await reviewed(files, { config: `${withLine(line)}  timeout: 4s\n` });
    expect(done.migrations[0]?.forward).toMatchObject({
      status: 'failed',
      reason: expect.stringMatching(
        /did not end within `command.timeout`.*It had sent \d+ statements, the last/,
      ),
    });
  });

  test.each([
    ['does not reach the database', 'true', /did not reach the database/],
    [
      'is not there',
      'no-such-program',
      /base branch's schema cannot be built: `no-such-program` ended with exit code 127: .*not found/,
    ],
    [
      'applies nothing',
      '[ -e migrations/0002_index.mjs ] && echo SELECT 1 | node tool.mjs idle || node tool.mjs up',
      /applied nothing/,
    ],
  ])('that %s is a problem', async (_, line, words) => {
    const done = await reviewed(files, { config: withLine(line) });
    expect(done.problems.map(({ message }) => message)).toEqual([expect.stringMatching(words)]);
    expect(done.verdict).toBe('error');
  });

  test('that runs what was built needs it built of the base branch as well', async () => {
    const build = 'mkdir -p dist && cp tool.mjs dist/';
    const built = { 'dist/tool.mjs': '', '.gitignore': 'dist/\n' };
    const line = `${build} && [ -e built ] && node tool.mjs up || node tool.mjs idle`;
    const without = await reviewed({ ...files, ...built }, { config: withLine(line) });
    expect(without.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/applied nothing on the base branch.*\(`dist`\).*`command.setup`/),
    ]);
    const setUp = `${withLine(line)}  setup: touch built\n`;
    const done = await reviewed({ ...files, ...built, built: '' }, { config: setUp });
    expect(done.problems).toEqual([]);
    expect(found(done)).toContain('create-index-blocking migrations/0002_index.mjs:2');
  });

  test('sees no variable of ours that it was not given', async () => {
    process.env['PGREHEARSE_TEST_SECRET'] = 'token';
    process.env['PGREHEARSE_TEST_PASSED'] = 'hello';
    try {
      const done = await reviewed(
        {
          'migrations/0002_env.mjs':
            'export const up = (client) => { throw new Error([process.env.PGREHEARSE_TEST_SECRET, process.env.PGREHEARSE_TEST_PASSED, process.env.GIVEN].join()); };\nexport const down = () => undefined;\n',
        },
        { config: `${CONFIG}  pass: PGREHEARSE_TEST_PASSED\n  env: {GIVEN: value}\n` },
      );
      expect(
        done.problems.map(({ message }) => message).join() + (done.migrations[0]?.forward.reason ?? ''),
      ).toContain('Error: ,hello,value');
    } finally {
      delete process.env['PGREHEARSE_TEST_SECRET'];
      delete process.env['PGREHEARSE_TEST_PASSED'];
    }
  });

  test('is not run for a pull request that it could not trust', async () => {
    const done = await reviewed(files, { isUntrusted: true });
    expect(done.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('pull_request_target'),
    ]);
    expect(done.migrations[0]?.forward.status).toBe('skipped');
  });

  test('is run for one where the base branch says so', async () => {
    const done = await reviewed(files, {
      isUntrusted: true,
      config: `${CONFIG}  allow-pull-request-target: true\n`,
    });
    expect(done.problems).toEqual([]);
    expect(done.migrations[0]?.forward.status).toBe('ok');
  });

  test('is not run by lint, which says so', async () => {
    const done = await reviewed(files, { isStatic: true });
    expect(done.notes).toEqual([
      expect.stringMatching(/1 changed migration .*0002_index.mjs.* can only be run/),
    ]);
  });

  test('may be one of several, each with its own files and database', async () => {
    const lines = CONFIG.trim().split(/\n +/).slice(1);
    const config = `command:\n  - ${lines.join('\n    ')}\n  - {up: 'false', sources: '*.sql', folder: other}\n`;
    const done = await reviewed(files, { config });
    expect(done.problems).toEqual([]);
    expect(done.migrations.map(({ id }) => id)).toEqual(['migrations/0002_index']);
    const both = await reviewed({ ...files, 'other/1.sql': 'SELECT 1;' }, { config });
    expect(both.migrations[0]?.forward.status).toBe('ok');
    expect(both.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("base branch's schema cannot be built: `false` ended with exit code 1"),
    ]);
  });

  test('is not run where none of its files changed', async () => {
    const done = await reviewed({ 'README.md': 'x' });
    expect(done.mode).toBe('nothing-changed');
  });

  test('that the change breaks is a problem', async () => {
    const done = await reviewed({
      ...files,
      'migrations/0003_skipped.mjs': BASE,
      'tool.mjs': 'import "./other.mjs";',
      'other.mjs': 'process.exit(0);',
    });
    expect(done.verdict).toBe('error');
  });
});
