import { UserError } from '../errors.ts';
import type { Shard } from '../model.ts';

/** `2/3`. Throws a UserError for anything else. */
export function parseShard(text: string): Shard {
  const [, index = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim()) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index < 1 || shard.index > shard.of)
    throw new UserError(
      `A share is written as number and count, such as 2/3 for the second of three, not as ${JSON.stringify(text)}.`,
    );
  return shard;
}
