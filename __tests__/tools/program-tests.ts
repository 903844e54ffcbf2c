import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Review } from '../../src/model.ts';
import { startShared } from '../support/shared-server.ts';
import { INSTALL } from './installed.ts';
import { recordedReview, reviewProject, shownReview } from './program-projects.ts';

/** A tool whose migrations are programs. */
export interface ProgramTool {
  /** Folder of its project. */
  readonly project: string;
  readonly isThere: boolean;
  /** What its rollback cannot do. */
  readonly failsBack?: true;
  /** A migration of which the server takes the first statement and refuses the second, at a line. */
  readonly refused: { readonly path: string; readonly text: string; readonly line: number };
}

/** What a reviewer has to know of the changed migrations, of which each project has the same two. */
const FOUND = [
  'create-index-blocking',
  'ddl-and-backfill-together',
  'missing-lock-timeout',
  'missing-statement-timeout',
];

/** Runs each tool's own commands on its project, as `command` in its pgrehearse.yml says. */
export function describePrograms(tools: readonly ProgramTool[]): void {
  const missing = tools.filter(({ isThere }) => !isThere).map(({ project }) => project);
  if (missing.length > 0)
    process.stderr.write(`Not installed, so not run: ${missing.join(', ')}. To run them: ${INSTALL}.\n`);
  let shared: Awaited<ReturnType<typeof startShared>>;
  if (missing.length < tools.length) {
    beforeAll(async () => {
      shared = await startShared();
    });
    afterAll(async () => shared.server[Symbol.asyncDispose]());
  }
  describe.each(tools)('$project', ({ project, isThere, failsBack = false, refused }) => {
    const run = isThere ? test : test.skip;
    run('is reviewed by what it sends', async () => {
      const done = await reviewProject(project, shared.lend);
      const text = shownReview(done);
      expect(text).toBe(recordedReview(project, text));
      expectBoth(done, failsBack);
    });

    run('fails where the server refuses a statement, which is told at its line', async () => {
      const done = await reviewProject(project, shared.lend, { [refused.path]: refused.text });
      const failed = done.findings.find(({ rule }) => rule === 'migration-fails');
      expect(failed).toMatchObject({ file: refused.path, line: refused.line, evidence: 'confirmed' });
      expect(failed?.message).toContain('column "nothing" does not exist');
      expect(done.migrations.map(({ forward }) => forward.status)).toEqual(['failed']);
      expect(done.migrations[0]?.forward.reason).toContain('column "nothing" does not exist');
    });
  });
}

/** One migration in a transaction that locks while it writes, one outside of any, and nothing of the tool's own. */
function expectBoth({ findings, migrations, problems }: Review, failsBack: boolean): void {
  expect(problems).toEqual([]);
  const rules = findings.map(({ rule }) => rule).toSorted();
  expect(rules).toEqual(failsBack ? [...FOUND, 'rollback-fails'] : FOUND);
  const [first, second, ...others] = migrations.map(({ forward, roundTrip }) => ({
    sent: forward.statements.filter(({ own }) => own !== true),
    trip: roundTrip.status,
  }));
  expect(others).toEqual([]);
  expect(first?.sent.at(-1)?.sql).toMatch(/^commit$/i);
  const inside = first?.sent.filter(({ locks }) => locks.length > 0);
  expect(inside).toHaveLength(3);
  expect(new Set(inside?.map(({ transaction }) => transaction)).size).toBe(1);
  expect(second?.sent).toMatchObject([
    { sql: expect.stringMatching(/^create index concurrently/i), ok: true, lockSource: 'sampled' },
  ]);
  expect([first?.trip, second?.trip]).toEqual(failsBack ? ['not-run', 'failed'] : ['restored', 'restored']);
}
