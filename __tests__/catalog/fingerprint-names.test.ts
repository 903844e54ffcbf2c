import { describe, expect, test } from '@jest/globals';
import { isGeneratedName, type NameParts } from '../../src/catalog/fingerprint/names.ts';

const LONG_TABLE = 'a_table_whose_name_is_rather_long_for_anyone_to_read';
const LONG_COLUMN = 'a_column_whose_name_is_long_too';

describe('whether the server could have chosen a name', () => {
  test.each<[string, boolean, NameParts]>([
    [
      'a primary key after its table',
      true,
      { name: 'orders_pkey', owner: 'orders', columns: [], label: 'pkey' },
    ],
    ['a number', true, { name: 'orders_pkey12', owner: 'orders', columns: [], label: 'pkey' }],
    ['several columns', true, { name: 'o_a_b_idx', owner: 'o', columns: ['a', 'b'], label: 'idx' }],
    ['a column that ends in a digit', true, { name: 'o_a1_idx', owner: 'o', columns: ['a1'], label: 'idx' }],
    [
      'a name cut to 63 bytes, the longer part first',
      true,
      {
        name: 'a_table_whose_name_is_rather__a_column_whose_name_is_long_t_key',
        owner: LONG_TABLE,
        columns: [LONG_COLUMN],
        label: 'key',
      },
    ],
    [
      'a cut inside a character leaves the character out',
      true,
      { name: `${'é'.repeat(29)}_pkey`, owner: 'é'.repeat(31), columns: [], label: 'pkey' },
    ],
    ['another table', false, { name: 'old_pkey', owner: 'orders', columns: [], label: 'pkey' }],
    ['another column', false, { name: 'o_b_idx', owner: 'o', columns: ['a'], label: 'idx' }],
    ['another label', false, { name: 'o_a_index', owner: 'o', columns: ['a'], label: 'idx' }],
    [
      'a hand-given prefix',
      false,
      { name: 'uq_orders_ref', owner: 'orders', columns: ['ref'], label: 'key' },
    ],
  ])('%s: %s', (_, expected, parts) => {
    expect(isGeneratedName(parts)).toBe(expected);
  });
});
