import { compareText } from './names.ts';
import { simpleQuery } from './transaction.ts';
import type { Part, Tool } from './tool.ts';

const ROLES: Readonly<Record<string, Part['role']>> = {
  'up.sql': 'up',
  'down.sql': 'down',
  'metadata.toml': 'options',
};

/**
 * Diesel 2. Names: `diesel_migrations/migrations_internals/src/lib.rs`, `version_from_string`: the folder's name up to
 * the first underscore, without its dashes; versions are texts and are ordered as texts. Transactions:
 * `migration_harness.rs`, `run_migration` and `revert_migration`, open one, unless the migration's metadata.toml says
 * `run_in_transaction = false`, or does not say (`TomlMetadata`: the default of a file that exists is false); then the
 * script is one simple query (`batch_execute`). Pending is what the database has not seen, whatever its version
 * (`pending_migrations`).
 */
export const diesel: Tool = {
  name: 'diesel',
  pattern: '<version>_<name>/up.sql',
  ownFolder: Object.keys(ROLES),
  markers: [
    { file: 'diesel.toml' },
    { file: 'Cargo.toml', content: /^\s*diesel(_migrations)?\s*[.=]|dependencies\.diesel(_migrations)?\]/m },
  ],
  lateArrival: 'applied',
  failsOnMark: true,
  parse(path) {
    const [, folder, file = ''] = /^([^/.][^/]*)\/([^/]+)$/.exec(path) ?? [];
    const role = ROLES[file];
    if (!folder || !role) return undefined;
    const [version = '', ...name] = folder.split('_');
    return { version: version.replaceAll('-', ''), name: name.join('_'), role };
  },
  compare: (a, b) => compareText(a.version, b.version),
  guess: (_, paths) => paths.some((path) => /^\d[\d-]*_/.test(path)),
  transaction: ({ statements, options }) =>
    options === undefined || /^\s*run_in_transaction\s*=\s*true\b/m.test(options)
      ? 'one'
      : simpleQuery(statements),
};
