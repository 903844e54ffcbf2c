/**
 * Settings of a throw-away server. What makes it fast gives up durability only: `full_page_writes` and `wal_level`
 * stay as in production because the WAL that a statement writes is measured, and checkpoints come only when asked
 * for, so that the measure does not depend on the clock (manual 18, 19.5 and 28.5).
 */
export const throwAwaySettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'on',
  wal_level: 'replica',
  max_wal_size: '4GB',
  checkpoint_timeout: '1d',
  autovacuum: 'off',
  // What a parallel worker reads is counted in the worker, where nobody looks (manual 18, 15.1): one process counts all.
  max_parallel_maintenance_workers: '0',
  max_parallel_workers_per_gather: '0',
  // Our queries of the catalogue, some in the migrations' own sessions, look expensive: compiling one takes longer than
  // running it (manual 18, 30.2). Where there is no LLVM, as in the embedded binaries, it makes no difference.
  jit: 'off',
  max_connections: '50',
  max_locks_per_transaction: '256',
  lc_messages: 'C',
  timezone: 'UTC',
  log_timezone: 'UTC',
} as const;

/** For the command line of `postgres`: `-c name=value`. */
export function settingArguments(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Never `postgres`: dumps name that role as an owner, and there it has to be an ordinary one. */
export const ADMIN = 'pgrehearse_admin';

/** The same on every engine, so that a rehearsal finds the same wherever it runs; the locale goes with it. */
export const INITDB_ARGUMENTS = ['--encoding=UTF8', '--no-sync'];
