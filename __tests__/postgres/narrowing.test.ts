import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type Connection, type Server } from '../../src/database/index.ts';
import { narrowing } from '../../src/sql/narrowing.ts';
import { notKept } from '../../src/sql/offending/types.ts';
import { SHARED_VERSION } from '../support/shared-server.ts';
import { localOptions } from './local-server.ts';

/** The values of each type that are hardest to keep. */
const EXTREMES: Readonly<Record<string, readonly string[]>> = {
  smallint: ['32767', '-32768'],
  integer: ['2147483647', '-2147483648'],
  bigint: ['9223372036854775807', '-9223372036854775808'],
  numeric: ['123456789012345678901234567890.123456789', '1e400'],
  'numeric(4,0)': ['-9999'],
  'numeric(5,0)': ['-99999'],
  'numeric(10,2)': ['99999999.99'],
  'numeric(12,2)': ['9999999999.99'],
  'numeric(12,4)': ['99999999.9999'],
  'numeric(14,4)': ['9999999999.9999'],
  real: ['3.4e38', '0.1', '-1.17549e-38'],
  'double precision': ['1.7e308', '0.1', '-2.2250738585072e-308'],
  text: ['x'.repeat(500)],
  'character varying': ['x'.repeat(500)],
  'character varying(5)': ['xxxxx'],
  'character varying(20)': ['x'.repeat(20)],
  'character(10)': ['x'.repeat(10)],
  boolean: ['false'],
  uuid: ['00000000-0000-0000-0000-000000000000'],
  date: ['2020-01-02'],
  'timestamp without time zone': ['2020-01-02 03:04:05.678901'],
  'timestamp(3) without time zone': ['2020-01-02 03:04:05.678'],
  'timestamp with time zone': ['2020-01-02 03:04:05.678901+00'],
  'timestamp(0) with time zone': ['2020-01-02 03:04:05+00'],
  'time without time zone': ['03:04:05.678901'],
  'time(0) without time zone': ['03:04:05'],
  'time with time zone': ['03:04:05.678901+05'],
  'bit varying': ['1'.repeat(50)],
  'bit varying(8)': ['1'.repeat(8)],
  'bit varying(16)': ['1'.repeat(16)],
  inet: ['10.1.2.3/8', '2001:db8:1111:2222:3333:4444:5555:6666/64'],
  cidr: ['10.0.0.0/8', '2001:db8:1111:2222::/64'],
};

let server: Server;
let connection: Connection;

beforeAll(async () => {
  server = await startServer(localOptions(SHARED_VERSION));
  connection = await server.connect('admin');
});

afterAll(async () => {
  await connection[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const PAIRS = Object.keys(EXTREMES).flatMap((from) => [[from, false] as const, [from, true] as const]);

test.each(PAIRS)(
  '%s to every type, cast by hand: %s: what happens to values is as told',
  async (from, isCast) => {
    const seen: Record<string, string> = {};
    const told: Record<string, string> = {};
    for (const to of Object.keys(EXTREMES)) {
      const outcome = await change(from, to, isCast);
      if (outcome === 'impossible') continue;
      seen[to] = outcome;
      const expected = narrowing(from, to, isCast);
      const fails = expected?.fails.includes(outcome) === true;
      told[to] = fails
        ? outcome
        : (expected?.fails[0] ?? (expected?.changes === undefined ? 'kept' : 'changed'));
    }
    expect(told).toEqual(seen);
  },
);

/** SQLSTATEs of types between which there is no such cast. */
const NO_CAST = new Set(['42804', '42846']);

/** `kept`, `changed`, the SQLSTATE of a value that does not fit, or `impossible`. */
async function change(from: string, to: string, isCast: boolean): Promise<string> {
  await connection.query('BEGIN');
  try {
    await connection.query(`CREATE TEMPORARY TABLE held (a ${from})`);
    await connection.query(`INSERT INTO held SELECT unnest($1::text[])::${from}`, [EXTREMES[from]]);
    await connection.query('SAVEPOINT filled');
    await connection.query(`ALTER TABLE held ALTER COLUMN a TYPE ${to}${isCast ? ` USING a::${to}` : ''}`);
    await connection.query('ROLLBACK TO SAVEPOINT filled');
    const { rowCount } = await connection.query(`SELECT FROM held WHERE ${notKept('a', from, to)}`);
    return rowCount === 0 ? 'kept' : 'changed';
  } catch (thrown) {
    const code = codeOf(thrown);
    return NO_CAST.has(code) ? 'impossible' : code;
  } finally {
    await connection.query('ROLLBACK');
  }
}

function codeOf(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown
    ? String(thrown.code)
    : String(thrown);
}
