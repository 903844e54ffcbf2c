import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { inShard } from '../support/shard.ts';

test.each(['rules', 'advice'])('the files of %s take all cases among them, and none twice', (kind) => {
  const files = readdirSync('__tests__/postgres').filter((file) =>
    new RegExp(`^${kind}-\\d+\\.test\\.ts$`).test(file),
  );
  const cases = Array.from({ length: 11 }, (_, at) => at);
  const taken = files.flatMap((file) => {
    const [, shard, of] =
      /shard: (\d+), of: (\d+)/.exec(readFileSync(`__tests__/postgres/${file}`, 'utf8')) ?? [];
    return inShard(cases, { shard: Number(shard), of: Number(of) });
  });
  expect(taken.toSorted((a, b) => a - b)).toEqual(cases);
});
