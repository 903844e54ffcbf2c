import type { LockMode } from '../src/model.ts';
import { BLOCKS, LOCK_MODES } from '../src/sql/locks.ts';

export type Locks = Readonly<Record<string, LockMode>>;

export interface MeasuredGroup {
  readonly title: string;
  /** By statement, and in it by major version. */
  readonly statements: ReadonlyMap<string, ReadonlyMap<number, Locks>>;
}

/** docs/locks.md: what each statement was seen to lock, and how versions differ. */
export function lockPage(groups: readonly MeasuredGroup[], base: string): string {
  const count = groups.reduce((sum, group) => sum + group.statements.size, 0);
  return `# The locks that statements take

Measured: ${count} statements, each on a real PostgreSQL 14, 15, 16, 17 and 18. The tests hold what pgrehearse predicts
without a server against what the server under test takes, relation by relation, and this page against both
(\`npm test -- __tests__/postgres/lock-atlas.test.ts\`). \`npm run docs:locks\` writes it anew.

- For each relation that was there before, the strongest lock. Where versions differ, each has a line of its own.
- **Nobody reads**: ACCESS EXCLUSIVE. **Nobody writes**: EXCLUSIVE, SHARE ROW EXCLUSIVE, SHARE. **Reads and writes go on**: the
  others (manual 18, 13.3.1).
- Locks on indexes and sequences below SHARE UPDATE EXCLUSIVE are left out: they come with every use of a table. TOAST tables
  and the system catalogues are left out as well.
- Statements that no transaction may hold were stopped on their way by another session, and read while they waited.
- With IF EXISTS or IF NOT EXISTS, what is asked for may not be there: then it says what is locked all the same.

${groups.map(section).join('\n')}
## The schema that they ran on

\`\`\`sql
${base.trim()}
\`\`\`
`;
}

function section({ title, statements }: MeasuredGroup): string {
  const rows = [...statements].map(
    ([sql, byVersion]) => `| ${code(sql)} | ${effects(byVersion).map(line).join('<br>')} |`,
  );
  return `## ${title}\n\n| Statement | Locks |\n| --- | --- |\n${rows.join('\n')}\n`;
}

interface Effect {
  readonly versions: readonly number[];
  /** Whether it is the same wherever the statement exists. */
  readonly always: boolean;
  readonly locks: Locks;
}

/** Versions that agree, together. */
function effects(byVersion: ReadonlyMap<number, Locks>): Effect[] {
  const groups = new Map<string, { versions: number[]; locks: Locks }>();
  for (const [version, locks] of [...byVersion].toSorted(([a], [b]) => a - b)) {
    const key = JSON.stringify(locks);
    const group = groups.get(key);
    if (group) group.versions.push(version);
    else groups.set(key, { versions: [version], locks });
  }
  return [...groups.values()].map((group) => ({
    ...group,
    always: groups.size === 1 && group.versions[0] === 14,
  }));
}

function line({ versions, always, locks }: Effect): string {
  const [first, last] = [versions[0] ?? 0, versions.at(-1) ?? 0];
  const range = last === 18 ? `from ${first} on` : first === last ? `${first}` : `${first} to ${last}`;
  return `${always ? '' : `_${range}:_ `}${told(locks)}`;
}

function told(locks: Locks): string {
  const modes = LOCK_MODES.toReversed();
  const parts = modes.flatMap((mode) => {
    const relations = Object.keys(locks).filter((relation) => locks[relation] === mode);
    return relations.length === 0 ? [] : [`${words(mode)} on ${relations.map(short).join(', ')}`];
  });
  return parts.length === 0 ? 'none' : parts.join('; ');
}

function words(mode: LockMode): string {
  const name = mode
    .replace(/Lock$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toUpperCase();
  const { reads, writes } = BLOCKS[mode];
  return reads ? `**${name}** (nobody reads)` : writes ? `**${name}** (nobody writes)` : name;
}

function short(relation: string): string {
  return `\`${relation.replace(/^public\./, '')}\``;
}

/** A pipe would end the cell. */
function code(sql: string): string {
  return `\`${sql.replaceAll('|', '\\|')}\``;
}
