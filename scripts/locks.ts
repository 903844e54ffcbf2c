/** Writes docs/locks.md: `npm run docs:locks`. Every statement is run on each version. */
import { writeFile } from 'node:fs/promises';
import { LOCK_BASE } from '../__tests__/postgres/lock-atlas/base.ts';
import { openAtlas } from '../__tests__/postgres/lock-atlas/server.ts';
import { lockPage, type Locks, type MeasuredGroup } from './lock-page.ts';

const MAJORS = [14, 15, 16, 17, 18];

const groups = new Map<string, Map<string, Map<number, Locks>>>();
for (const major of MAJORS) {
  await using atlas = await openAtlas(major);
  for (const { title, statements } of atlas.groups)
    for (const { sql, measure } of statements) note(title, sql, major, await measure());
  process.stdout.write(`measured on ${major}\n`);
}
const measured = [...groups].map(([title, statements]): MeasuredGroup => ({ title, statements }));
await writeFile(new URL('../docs/locks.md', import.meta.url), lockPage(measured, LOCK_BASE));

function note(title: string, sql: string, major: number, locks: Locks): void {
  const group = groups.get(title) ?? new Map<string, Map<number, Locks>>();
  groups.set(title, group);
  const versions = group.get(sql) ?? new Map<number, Locks>();
  group.set(sql, versions);
  versions.set(major, locks);
}
