import { programAt } from './installed.ts';
import { describeTools, times } from './real.ts';

/** Its tables, which it names without their schema, and what it asks the server. */
const WORDS = [
  'changes',
  'releases',
  'projects',
  'tags',
  'events',
  'dependencies',
  'client_min_messages',
  'split_part',
];

const TARGET = 'db:pg://$PGUSER:$PGPASSWORD@127.0.0.1:$PGPORT/$PGDATABASE';

describeTools(
  [
    {
      example: 'sqitch',
      program: programAt('sqitch'),
      forward: times(1, 'deploy', '--verify', TARGET),
      back: times(1, 'revert', '-y', TARGET),
      env: { SQITCH_FULLNAME: 'Ann', SQITCH_EMAIL: 'ann@example.com' },
      history: { schema: 'sqitch', words: WORDS },
    },
  ],
  'debian',
);
