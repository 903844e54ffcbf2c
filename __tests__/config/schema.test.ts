import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { jsonSchema } from '../../src/config/schema.ts';
import { RULE_IDS } from '../../src/rules/registry.ts';

const published = readFileSync('schema/pgrehearse.schema.json', 'utf8');

test('the published schema is that of the program (`npm run docs` writes it)', () => {
  expect(published).toBe(jsonSchema(RULE_IDS));
});

describe('an editor', () => {
  const validate = new Ajv2020().compile(JSON.parse(published));

  test.each<[boolean, unknown]>([
    [true, {}],
    [true, { migrations: ['a', 'b'], postgres: 17, limits: { run: '15m' }, rules: { 'drop-table': 'off' } }],
    [true, { fixtures: 'a/*.sql', 'fail-on': 'never', baseline: 'db/schema.sql' }],
    [false, { failOn: 'never' }],
    [false, { postgres: '17' }],
    [false, { limits: { run: 15 } }],
    [false, { limits: { run: '15 minutes' } }],
    [false, { rules: { 'drop-tables': 'off' } }],
    [false, { baseline: '../x' }],
    [false, { 'database-url': 'postgres://x' }],
  ])('accepts (%p) %j', (accepted, file) => {
    expect(validate(file)).toBe(accepted);
  });
});
