import type { Problem, Review } from '../../model.ts';
import { list, plural } from '../../numbers.ts';

/** A report that is joined with others, by the name that tells it from them. */
export interface Part {
  readonly name: string;
  readonly file: string;
  readonly review: Review;
}

/** Names of what differs between the reports: the server, the share; else the file. */
export function namedParts(reports: readonly Omit<Part, 'name'>[]): readonly Part[] {
  const versions = new Set(reports.map(({ review }) => serverName(review)));
  const name = ({ review, file }: Omit<Part, 'name'>): string => {
    const words = [
      ...(versions.size > 1 ? [serverName(review)] : []),
      ...(review.shard ? [`part ${review.shard.index} of ${review.shard.of}`] : []),
    ];
    return words.length === 0 ? file : words.join(', ');
  };
  const names = reports.map(name);
  return reports.map((one, at) => {
    const own = names[at] ?? one.file;
    const isShared = names.filter((other) => other === own).length > 1;
    return { ...one, name: isShared && own !== one.file ? `${own} (${one.file})` : own };
  });
}

function serverName({ postgres }: Review): string {
  return postgres ? `Postgres ${postgres.version}` : 'no server';
}

/** What is not there and has to be: a share that no runner took, a report fewer than expected. */
export function missing(parts: readonly Part[], expected: number | undefined): readonly Problem[] {
  const few =
    expected === undefined || parts.length >= expected
      ? []
      : [
          `${plural(expected, 'report')} had to be joined, and there ${parts.length === 1 ? 'is' : 'are'} ${parts.length}: what the others were about was not looked at.`,
        ];
  return [...few, ...missingShares(parts), ...ofOtherChanges(parts)].map((message) => ({ message }));
}

/** A share without work started no server, and counts wherever it is missing. */
function missingShares(parts: readonly Part[]): readonly string[] {
  const shared = parts.filter(({ review }) => review.shard);
  if (shared.length === 0) return [];
  const sizes = new Set(shared.map(({ review }) => review.shard?.of));
  if (sizes.size > 1 || shared.length < parts.length)
    return [
      'Some of the reports are about a share of the migrations, and others about all, or about shares of another size: join those of one matrix.',
    ];
  const idle = indicesOf(shared.filter(({ review }) => !review.postgres));
  const of = shared[0]?.review.shard?.of ?? 1;
  const majors = new Set(shared.flatMap(({ review }) => majorOf(review) ?? []));
  const groups = majors.size === 0 ? [undefined] : [...majors];
  return groups.flatMap((major) => {
    const there = indicesOf(shared.filter(({ review }) => major === undefined || majorOf(review) === major));
    const absent = Array.from({ length: of }, (_, at) => at + 1).filter(
      (index) => !there.has(index) && !idle.has(index),
    );
    if (absent.length === 0) return [];
    const where = majors.size > 1 ? ` on Postgres ${major}` : '';
    return [
      `Part ${list(absent.map(String))} of ${of}${where} ${absent.length === 1 ? 'is' : 'are'} missing: what it was to rehearse was not looked at.`,
    ];
  });
}

function indicesOf(parts: readonly Part[]): ReadonlySet<number> {
  return new Set(parts.flatMap(({ review }) => review.shard?.index ?? []));
}

function majorOf({ postgres }: Review): string | undefined {
  return postgres?.version.split('.')[0];
}

/** Reports of the same migrations that were made of other bytes. */
function ofOtherChanges(parts: readonly Part[]): readonly string[] {
  const contents = new Map<string, Set<string>>();
  for (const { review } of parts) {
    if (review.content === undefined) continue;
    const ids = JSON.stringify(review.migrations.map(({ id }) => id));
    contents.set(ids, (contents.get(ids) ?? new Set()).add(review.content));
  }
  return [...contents.values()].some((each) => each.size > 1)
    ? ['The reports are about different states of the same migrations: join those of one commit.']
    : [];
}
