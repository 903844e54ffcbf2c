import { expect, test } from '@jest/globals';
import { runCli } from '../support/run-cli.ts';
import { INSTALL, programAt } from '../tools/installed.ts';
import { PATH, projectRepository } from '../tools/program-projects.ts';

const isThere = programAt('node_modules/knex/package.json') !== undefined;
if (!isThere) process.stderr.write(`Not installed, so not run: knex. To run it: ${INSTALL}.\n`);
const run = isThere ? test : test.skip;

run("pgrehearse check runs the project's own tool, and leaves the work tree as it was", async () => {
  using folder = projectRepository('knex');
  const before = folder.git('status', '--porcelain', '--ignored');
  const args = ['check', '--base', 'main', '--engine', 'local'];
  const { code, stdout } = await runCli(folder.root, args, { PATH });
  expect(stdout).toContain('error[create-index-blocking]');
  expect(stdout).toContain('--> migrations/20240201000000_order_status.js:6');
  expect(stdout).toContain('= sent: create index "orders_by_customer" on "orders" ("customer_id")');
  expect(stdout).toContain('✓ All of them together, in reverse: the rollback restores schema and rows');
  expect(code).toBe(1);
  expect(folder.git('status', '--porcelain', '--ignored')).toBe(before);
  expect(folder.git('worktree', 'list').split('\n')).toHaveLength(1);
});
