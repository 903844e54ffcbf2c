import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ClientBase } from 'pg';
import { diffFingerprints } from '../../src/catalog/difference.ts';
import { readFingerprint } from '../../src/catalog/fingerprint/read.ts';
import type { Server } from '../../src/database/index.ts';
import type { SchemaDifference } from '../../src/model.ts';
import { split } from '../../src/sql/split.ts';
import { startLocalServer, VERSIONS } from './local-server.ts';
import type { RoundTripCase } from './round-trips/case.ts';
import { CLUSTER } from './round-trips/cluster.ts';
import { COLUMNS } from './round-trips/columns.ts';
import { CONSTRAINTS } from './round-trips/constraints.ts';
import { PROGRAMS } from './round-trips/programs.ts';
import { RELATIONS } from './round-trips/relations.ts';
import { SHOP } from './round-trips/shop.ts';
import { TYPES } from './round-trips/types.ts';

const CASES = [...COLUMNS, ...CONSTRAINTS, ...RELATIONS, ...PROGRAMS, ...TYPES, ...CLUSTER];

describe.each(VERSIONS)('the schema after up and down, on PostgreSQL %i', (version) => {
  let server: Server;

  beforeAll(async () => {
    server = await startLocalServer(version);
    await server.createDatabase('shop');
    await using client = await server.connect('admin', 'shop');
    await client.query(SHOP);
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  const cases = CASES.filter(({ since = 14 }) => version >= since);
  test.each(cases)('$name', async (example) => {
    await server.createDatabase('work', 'shop');
    try {
      await using client = await server.connect('admin', 'work');
      expect((await differences(client, example)).map(asLine)).toEqual(example.expected);
    } finally {
      await server.dropDatabase('work');
    }
  });
});

async function differences(
  client: ClientBase,
  { given = '', up, down = '' }: RoundTripCase,
): Promise<SchemaDifference[]> {
  await client.query(given);
  const before = await readFingerprint(client);
  for (const piece of [...split(up), ...split(down)])
    if (piece.kind === 'statement') await client.query(piece.text);
  return diffFingerprints(before, await readFingerprint(client));
}

function asLine({ kind, object, before, after, benign, mild }: SchemaDifference): string {
  const mark = benign ? ' (benign)' : mild ? ' (mild)' : '';
  return `${kind} ${object}: ${before ?? 'missing'} -> ${after ?? 'missing'}${mark}`;
}
