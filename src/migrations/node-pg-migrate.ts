import { baseName } from '../tree/paths.ts';
import { linesOf, onlyFrom } from './lines.ts';
import { compareNatural } from './names.ts';
import type { Complaint, Section, Tool } from './tool.ts';

const FILE = /^(\d+)([^/]*?)\.sql$/;
const UP = /^\s*--[\s-]*up\s+migration/im;
const DOWN = /^\s*--[\s-]*down\s+migration/im;

/**
 * node-pg-migrate 9, its SQL files; migrations in JavaScript are none of ours. Names and order:
 * `dist/legacy/migration.js`, `utils/comparators.js` and `utils/fileNameUtils.js`: by the number in front (17 digits are
 * a UTC date), then by name. Sections: `sqlMigration.js`: `-- Up Migration` and `-- Down Migration`, in either order; a
 * file with neither only goes forward. With the loader `sql`, `.up.sql` and `.down.sql` are pairs
 * (`migrationLoader.js`). Transactions: `migration.js`, `_apply`: each script is one query inside a
 * transaction, and a SQL file cannot say otherwise. A migration older than one already applied is refused (`runner.js`,
 * `checkOrder`). History: `pgmigrations`.
 */
export const nodePgMigrate: Tool = {
  name: 'node-pg-migrate',
  pattern: '<number>_<name>.sql',
  markers: [{ file: 'package.json', content: /"node-pg-migrate"\s*:/ }],
  lateArrival: 'refused',
  failsOnMark: true,
  signature: /^\s*--[\s-]*(up|down)\s+migration/im,
  parse(path) {
    const [, digits, rest = ''] = FILE.exec(path) ?? [];
    if (digits === undefined) return undefined;
    const name = rest.replace(/^[_-]|\.(up|down)$/g, '');
    return { version: timeOf(digits), name, role: rest.endsWith('.down') ? 'down' : 'up' };
  },
  compare: (a, b) => compareNatural(a.version, b.version) || compareNatural(baseName(a.up), baseName(b.up)),
  guess: () => false,
  sections,
  transaction: () => 'one',
  runsAllAtOnce: true,
};

/** 17 digits are a date with milliseconds, which is compared with others as the number of them since 1970. */
function timeOf(digits: string): string {
  if (digits.length !== 17) return BigInt(digits).toString();
  const date = digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/, '$1-$2-$3T$4:$5:$6.$7Z');
  const time = Date.parse(date);
  return Number.isNaN(time) ? digits : time.toString();
}

function sections(text: string): readonly Section[] | Complaint {
  const up = text.search(UP);
  const down = text.search(DOWN);
  if (up < 0 && down >= 0)
    return {
      line: 1,
      message:
        'node-pg-migrate runs the whole file forward, the way back included: add `-- Up Migration` at its top.',
    };
  const early = linesOf(text).find(
    (line) => line.start < Math.min(...[up, down].filter((at) => at >= 0)) && !/^\s*(--.*)?$/.test(line.text),
  );
  if (early && up >= 0)
    return {
      line: early.number,
      message: 'node-pg-migrate passes over SQL above `-- Up Migration`: move it below.',
    };
  const upUntil = down < up ? undefined : down;
  const downUntil = up < down ? undefined : up;
  return [
    {
      up: up < 0 ? text : onlyFrom(text, up, upUntil),
      ...(down >= 0 && { down: onlyFrom(text, down, downUntil) }),
    },
  ];
}
