import { list } from '../numbers.ts';
import { onAdditions } from './design.ts';
import { retyped, typesSeen } from './retype.ts';
import type { Rule } from './rule.ts';

export const preferTimestamptz: Rule = {
  id: 'prefer-timestamptz',
  category: 'schema-design',
  severity: 'notice',
  title: 'A new column of type timestamp without time zone',
  why: `timestamp drops the time zone of what it is given without a word, so that it names no moment: sessions with different TimeZone
settings read and compare it differently. timestamptz takes the same eight bytes (manual 18, 8.5.1.3).`,
  examples: [
    {
      kind: 'bad',
      title: 'A time without a place',
      up: `CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  created_at timestamp NOT NULL DEFAULT now(),
  updated_at timestamp(3) NOT NULL DEFAULT now()
);`,
    },
    {
      kind: 'good',
      title: 'A moment, and a time of day that is meant to be local',
      up: `CREATE TABLE events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  starts_at timestamptz NOT NULL,
  starts_at_local timestamp NOT NULL
);`,
    },
  ],
  check: onAdditions(({ relation, columns }) => {
    const naive = columns.filter(({ name, column }) => NAIVE.test(column.type) && !/local|wall/i.test(name));
    const edit = retyped(naive, ({ column }) => `timestamptz${NAIVE.exec(column.type)?.[1] ?? ''}`);
    if (!edit) return undefined;
    const names = list(naive.map(({ name }) => name));
    return {
      step: edit.step,
      message: `${names} of ${relation} ${naive.length === 1 ? 'is' : 'are'} timestamp without time zone, which names no moment: timestamptz does.`,
      suggestion: edit.suggestion,
      seen: typesSeen(relation, naive),
    };
  }),
};

const NAIVE = /^timestamp(\(\d\))? without time zone$/;
