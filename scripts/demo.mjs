/** Rehearses the example shop's newest migrations on an embedded Postgres and shows the review. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const shop = fileURLToPath(new URL('../examples/shop', import.meta.url));
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const migrations = ['0004_orders_by_customer', '0005_drop_fax', '0006_order_totals'];
const files = migrations.map((name) => `migrations/${name}.up.sql`);

process.stdout.write(`In examples/shop: pgrehearse check ${files.join(' ')}\n\n`);
const { status, error } = spawnSync(process.execPath, [cli, 'check', '--engine', 'local', ...files], {
  cwd: shop,
  stdio: 'inherit',
});
if (error) throw error;
process.stdout.write(
  `\nThe review ends with exit code ${status}: 1 means findings that fail the check, as here.\n`,
);
process.exitCode = status === 1 ? 0 : 2;
