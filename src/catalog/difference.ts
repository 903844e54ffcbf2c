import type { SchemaDifference } from '../model.ts';
import { idOf, type Fingerprint, type FingerprintEntry } from './fingerprint/entry.ts';
import { meansTheSame } from './meaning.ts';

/**
 * What differs between two fingerprints of one database, object by object, in the order of the fingerprint. What came
 * or went with something else (a table's columns, a partition's copy of a constraint) is not listed again.
 */
export function diffFingerprints(before: Fingerprint, after: Fingerprint): SchemaDifference[] {
  const sides = compareNames(before, after);
  const changed = sides.pairs.flatMap((pair) => changeOf(pair, sides.renames) ?? []);
  return [
    ...lost(sides.removed, sides.gone),
    ...withoutInherited(changed),
    ...reordered(before, after),
    ...leftBehind(sides.added, sides.come),
  ];
}

interface Pair {
  readonly before: FingerprintEntry;
  readonly after: FingerprintEntry;
}

interface Sides {
  readonly pairs: readonly Pair[];
  readonly removed: readonly FingerprintEntry[];
  readonly added: readonly FingerprintEntry[];
  /** Ids that only one side has. */
  readonly gone: ReadonlySet<string>;
  readonly come: ReadonlySet<string>;
  /** Names afterwards and what they were before. */
  readonly renames: readonly (readonly [after: string, before: string])[];
}

/** Pairs what has the same name, then what has the same place and definition under another one. */
function compareNames(before: Fingerprint, after: Fingerprint): Sides {
  const byId = new Map(after.map((entry) => [idOf(entry), entry]));
  const known = new Set(before.map(idOf));
  const nameless = after.filter((entry) => !known.has(idOf(entry)));
  const pairs: Pair[] = [];
  const removed: FingerprintEntry[] = [];
  for (const entry of before) {
    const match = byId.get(idOf(entry)) ?? takeNamesake(entry, nameless);
    if (match) pairs.push({ before: entry, after: match });
    else removed.push(entry);
  }
  const renamed = pairs.filter((pair) => pair.before.object !== pair.after.object);
  return {
    pairs,
    removed,
    added: nameless,
    gone: goneIds(removed, pairs, (pair) => [pair.before, pair.after]),
    come: goneIds(nameless, pairs, (pair) => [pair.after, pair.before]),
    renames: renamed.map((pair) => [pair.after.object, pair.before.object]),
  };
}

/** What is missing on the other side, and the identities of columns that have none there: their sequences go along. */
function goneIds(
  entries: readonly FingerprintEntry[],
  pairs: readonly Pair[],
  sides: (pair: Pair) => readonly [here: FingerprintEntry, there: FingerprintEntry],
): Set<string> {
  const identities = pairs
    .map(sides)
    .filter(([here, there]) => here.properties.identity && !there.properties.identity);
  return new Set([...entries.map(idOf), ...identities.map(([here]) => `identity of ${idOf(here)}`)]);
}

const RENAMEABLE = new Set(['constraint', 'index', 'sequence', 'statistics']);

function takeNamesake(entry: FingerprintEntry, candidates: FingerprintEntry[]): FingerprintEntry | undefined {
  if (!RENAMEABLE.has(entry.kind)) return undefined;
  const at = candidates.findIndex(
    (one) =>
      one.kind === entry.kind &&
      one.parents[0] === entry.parents[0] &&
      meansTheSame('definition', entry.definition, one.definition),
  );
  return at < 0 ? undefined : candidates.splice(at, 1)[0];
}

interface Change {
  readonly pair: Pair;
  readonly difference: SchemaDifference;
}

function changeOf(pair: Pair, renames: Sides['renames']): Change | undefined {
  const facts = [nameFact(pair), ...changedFacts(pair, renames)].filter((fact) => fact !== undefined);
  if (facts.length === 0) return undefined;
  const real = facts.filter((fact) => !fact.benign);
  const shown = real.length > 0 ? real : facts;
  return {
    pair,
    difference: {
      object: pair.before.object,
      kind: pair.before.kind,
      before: shown.map((fact) => fact.before).join(', '),
      after: shown.map((fact) => fact.after).join(', '),
      benign: real.length === 0,
      ...(real.length > 0 && real.every((fact) => fact.mild) && { mild: true }),
    },
  };
}

interface ChangedFact {
  readonly before: string;
  readonly after: string;
  readonly benign: boolean;
  readonly mild: boolean;
}

function nameFact({ before, after }: Pair): ChangedFact | undefined {
  if (before.object === after.object) return undefined;
  const benign = before.generatedName && after.generatedName;
  return { before: `named ${before.object}`, after: `named ${after.object}`, benign, mild: false };
}

function changedFacts({ before, after }: Pair, renames: Sides['renames']): ChangedFact[] {
  const names = new Set([...Object.keys(before.properties), ...Object.keys(after.properties)]);
  return [...names].flatMap((name) => {
    const old = before.properties[name];
    const now = withOldNames(after.properties[name], renames);
    if (old === now) return [];
    return {
      before: old ?? absent(name),
      after: after.properties[name] ?? absent(name),
      benign: meansTheSame(name, old, now),
      mild: name === 'labels' && keepsLabels(old, now),
    };
  });
}

function withOldNames(text: string | undefined, renames: Sides['renames']): string | undefined {
  return renames.reduce(
    (result, [after, before]) => result?.replaceAll(after, before).replaceAll(quoted(after), quoted(before)),
    text,
  );
}

/** `public.Orders_id_seq` -> `public."Orders_id_seq"`, as the server prints it. */
function quoted(object: string): string {
  return object.replace(/\.(.*)$/s, (_, name: string) => `."${name.replaceAll('"', '""')}"`);
}

function absent(property: string): string {
  return (
    ABSENT[property] ??
    property.replace(/^privileges of (.*)$|^/s, (_, grantee?: string) =>
      grantee === undefined ? 'no ' : `nothing granted to ${grantee}`,
    )
  );
}

/** What it means that a fact is not there, where "no …" does not say it. */
const ABSENT: Readonly<Record<string, string>> = {
  nullability: 'nullable',
  persistence: 'logged',
  population: 'populated',
  state: 'enabled',
  triggers: 'triggers enabled',
  validity: 'valid',
  'index validity': 'valid',
  readiness: 'ready',
  clustering: 'not clustered on',
  'row security': 'row security disabled',
  'forced row security': 'row security not forced',
  'call on NULL': 'called on null input',
  'security definer': 'security invoker',
  volatility: 'volatile',
  parallel: 'parallel unsafe',
  cost: 'default cost',
  rows: 'default rows',
};

function labels(text: string): readonly string[] {
  return text.match(/'(?:[^']|'')*'/g) ?? [];
}

/** An enum's labels are all there still, in their order, among new ones. */
function keepsLabels(before = '', after = ''): boolean {
  const old = labels(before);
  const kept = labels(after).filter((label) => old.includes(label));
  return kept.join() === old.join();
}

/** A partition's or a child's copy of a change says nothing new. */
function withoutInherited(changes: readonly Change[]): SchemaDifference[] {
  const byId = new Map(changes.map((change) => [idOf(change.pair.before), change.difference]));
  const isCopy = ({ pair, difference }: Change) =>
    pair.before.parents.some((parent) => {
      const above = byId.get(parent);
      return above && above.before === difference.before && above.after === difference.after;
    });
  return changes.filter((change) => !isCopy(change)).map((change) => change.difference);
}

function lost(removed: readonly FingerprintEntry[], ids: ReadonlySet<string>): SchemaDifference[] {
  return removed
    .filter((entry) => !entry.parents.some((parent) => ids.has(parent)))
    .map((entry) => ({ object: entry.object, kind: entry.kind, before: described(entry), benign: false }));
}

/** These do no harm to a later migration, or cannot be taken back (manual 18, ALTER TYPE). */
const MILD_WHEN_LEFT = new Set(['extension', 'schema', 'role']);

function leftBehind(added: readonly FingerprintEntry[], ids: ReadonlySet<string>): SchemaDifference[] {
  const holders = new Set(added.flatMap((entry) => entry.parents));
  return added
    .filter((entry) => !entry.parents.some((parent) => ids.has(parent)))
    .map((entry) => ({
      object: entry.object,
      kind: entry.kind,
      after: described(entry),
      benign: false,
      ...(MILD_WHEN_LEFT.has(entry.kind) && !holders.has(idOf(entry)) && { mild: true }),
    }));
}

function described(entry: FingerprintEntry): string {
  return entry.definition === '' ? entry.kind : entry.definition;
}

/** Tables whose common columns stand in another order: a column that was dropped and added again is last. */
function reordered(before: Fingerprint, after: Fingerprint): SchemaDifference[] {
  const now = columnsByTable(after);
  return [...columnsByTable(before)].flatMap(([table, columns]) => {
    const present = now.get(table) ?? [];
    const old = columns.filter((column) => present.includes(column)).join(', ');
    const order = present.filter((column) => columns.includes(column)).join(', ');
    if (old === order) return [];
    return {
      object: table.replace(/^(foreign )?table /, ''),
      kind: 'column order',
      before: old,
      after: order,
      benign: true,
    };
  });
}

function columnsByTable(fingerprint: Fingerprint): Map<string, string[]> {
  const tables = new Map<string, string[]>();
  for (const { kind, object, parents } of fingerprint) {
    const [table] = parents;
    if (kind !== 'column' || table === undefined) continue;
    const columns = tables.get(table) ?? [];
    tables.set(table, [...columns, object.slice(table.replace(/^(foreign )?table /, '').length + 1)]);
  }
  return tables;
}
