import { beforeAll, expect, test } from '@jest/globals';
import { parseSync } from 'libpg-query';
import { Deparser } from 'pgsql-deparser';
import { loadParser, parseScript } from '../../src/sql/script.ts';
import { casesFor, LOCK_CASES } from '../postgres/lock-atlas-cases.ts';
import { LOCK_BASE } from '../postgres/lock-atlas/base.ts';
import { OUTSIDE_CASES } from '../postgres/lock-atlas/outside.ts';
import { CORPUS } from '../support/corpus.ts';
import { expectPositions } from '../support/positions.ts';
import { statementsOf } from '../support/scripts.ts';

beforeAll(loadParser);

const TEXTS: readonly string[] = [
  ...CORPUS,
  LOCK_BASE,
  ...[14, 18].flatMap((major) => LOCK_CASES.flatMap((group) => casesFor(group, major))),
  ...OUTSIDE_CASES.map(({ sql }) => sql),
];

/** What pgsql-deparser prints so that it means something else, or nothing. */
const MISPRINTED: Readonly<Record<string, string>> = {
  'ALTER INDEX orders_state DEPENDS ON EXTENSION plpgsql': 'does not know AlterObjectDependsStmt',
  'ALTER TRIGGER stamped ON orders DEPENDS ON EXTENSION plpgsql': 'does not know AlterObjectDependsStmt',
  'ALTER STATISTICS order_stats RENAME TO s': 'does not know OBJECT_STATISTIC_EXT',
  'ALTER TRIGGER stamped ON orders RENAME TO t': 'leaves out the name of the trigger',
  'ALTER VIEW open_orders SET SCHEMA archive': 'leaves out the name of the view',
  'ALTER SEQUENCE invoices SET SCHEMA archive': 'leaves out the name of the sequence',
  'CREATE CONSTRAINT TRIGGER t AFTER INSERT ON items FROM customers FOR EACH ROW EXECUTE FUNCTION stamp()':
    'leaves out FROM',
  'REINDEX (CONCURRENTLY, TABLESPACE fast) INDEX orders_pkey': "prints TABLESPACE = 'fast'",
  "INSERT INTO orders (customer_id, status, total)\nSELECT 1 + g % 5000, (ARRAY['open', 'paid', 'shipped'])[1 + g % 3]::order_status, (g % 9900) / 100.0 + 1\nFROM generate_series(1, 20000) g":
    'leaves out the parentheses around an array before its subscript',
};

test('a statement that is printed from its parse tree is read as the same operations', () => {
  const statements = new Set(
    TEXTS.flatMap((text) => statementsOf(text).filter((one) => !one.syntaxError)).map(({ sql }) => sql),
  );
  expect(statements.size).toBeGreaterThan(900);
  const others = [...statements].filter((sql) => meaningOf(sql) !== meaningOf(printed(sql)));
  expect(others.toSorted()).toEqual(Object.keys(MISPRINTED).toSorted());
});

test('each statement of each text is found where it stands', () => {
  for (const text of TEXTS) {
    const parsed = parseScript({ path: 'a.sql', text });
    expect(parsed.statements).not.toEqual([]);
    expectPositions(text, parsed);
  }
});

function printed(sql: string): string {
  try {
    return Deparser.deparse(parseSync(sql));
  } catch {
    return '';
  }
}

/** Fields that hold the author's own words. */
const WORDS = new Set(['expression', 'using', 'check', 'predicate', 'body', 'keys']);

/** Of words, those parts count that printing keeps. */
function meaningOf(sql: string): string {
  const operations = statementsOf(sql).flatMap((statement) => statement.operations);
  return JSON.stringify(operations, (field, value: unknown) =>
    WORDS.has(field) && value !== undefined ? plain(JSON.stringify(value)) : value,
  );
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/cast\(([^()]*) as ([^()]*(?:\(\d+\))?)\)/g, '$1::$2')
    .replaceAll(/\\n|[\s()]/g, '');
}
