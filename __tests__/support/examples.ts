import type { RoundTripStatus } from '../../src/model.ts';

export interface ExpectedExample {
  readonly name: string;
  /** What is named on the command line. */
  readonly files: readonly string[];
  readonly exitCode: 0 | 1;
  /** `rule evidence`, of findings that count. */
  readonly findings: readonly string[];
  readonly roundTrips: readonly RoundTripStatus[];
}

/** The projects in examples/, and what their reviews have to say. */
export const EXAMPLES: readonly ExpectedExample[] = [
  {
    name: 'safe-change',
    files: ['migrations/0002_phone.up.sql'],
    exitCode: 0,
    findings: [],
    roundTrips: ['restored'],
  },
  {
    name: 'blocking-index',
    files: ['migrations/2024020100_events_by_kind'],
    exitCode: 1,
    findings: [
      'create-index-blocking confirmed',
      'missing-lock-timeout confirmed',
      'missing-statement-timeout confirmed',
    ],
    roundTrips: ['restored'],
  },
  {
    name: 'lossy-rollback',
    files: ['migrations/0002_drop_phone.up.sql'],
    exitCode: 1,
    findings: ['drop-column confirmed', 'rollback-loses-data confirmed'],
    roundTrips: ['data-lost'],
  },
  {
    name: 'leftover-object',
    files: ['migrations/0002_archive.up.sql'],
    exitCode: 1,
    findings: ['reapply-fails confirmed', 'rollback-schema-differs confirmed'],
    roundTrips: ['failed'],
  },
  {
    name: 'fails-on-rows',
    files: ['migrations/0002_unique_email.up.sql'],
    exitCode: 1,
    findings: ['add-unique-blocking unproven', 'migration-fails confirmed'],
    roundTrips: ['not-run'],
  },
  {
    name: 'hidden-rewrite',
    files: ['migrations/002_prepare.sql'],
    exitCode: 1,
    findings: ['alter-column-type-rewrite confirmed', 'missing-statement-timeout confirmed'],
    roundTrips: ['no-rollback'],
  },
  {
    name: 'only-together',
    files: ['migrations/0002_balances.up.sql', 'migrations/0003_balance_history.up.sql'],
    exitCode: 0,
    findings: ['foreign-key-locks-parent confirmed', 'missing-lock-timeout confirmed'],
    roundTrips: ['restored', 'restored'],
  },
  {
    name: 'shop',
    files: [
      'migrations/0004_orders_by_customer.up.sql',
      'migrations/0005_drop_fax.up.sql',
      'migrations/0006_order_totals.up.sql',
    ],
    exitCode: 1,
    findings: [
      'create-index-blocking confirmed',
      'ddl-and-backfill-together confirmed',
      'drop-column confirmed',
      'missing-lock-timeout confirmed',
      'missing-statement-timeout confirmed',
      'missing-statement-timeout confirmed',
      'rollback-loses-data confirmed',
      'set-not-null-scan confirmed',
    ],
    roundTrips: ['restored', 'data-lost', 'restored'],
  },
];
