import type { SourceFile } from '../model.ts';

/** A migration's own file, in whatever language it is. */
export interface Source {
  readonly file: SourceFile;
  /** What a tool's history may call it by. */
  readonly keys: ReadonlySet<string>;
}

/** Names of revisions in the text: Alembic's `revision = "…"`, Liquibase's `id: …` and `id="…"`. */
const IDENTITIES =
  /^\s*(?:revision(?:\s*:\s*str)?\s*=|-?\s*id\s*:|<changeSet\b[^>]*?\bid=)\s*["']?([\w.-]+)/gim;

export async function sourceOf(file: SourceFile): Promise<Source> {
  const name = file.path.replace(/^.*\//, '');
  const stem = name.replace(/(?<=.)\.[^.]*$/, '');
  const number = /^\d+/.exec(stem)?.[0];
  const identities = [...file.text.matchAll(IDENTITIES)].map(([, id = '']) => id);
  const hash = await sha256(file.text);
  // A class is often called after its file, its number behind or before: CreateOrders1700000000000.
  const words = stem.replace(/^\d+[-_.]?/, '');
  const classes = number === undefined ? [] : [`${pascal(words)}${number}`, `${pascal(words)}_${number}`];
  return {
    file,
    keys: new Set([name, stem, ...(number ? [number] : []), ...identities, ...classes, hash, file.path]),
  };
}

/** In hexadecimal digits: Drizzle notes a migration so. Node takes a while to load its own crypto. */
async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(bytes).toString('hex');
}

function pascal(words: string): string {
  return words
    .split(/[-_.\s]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** A source, and what it was called by. */
export interface Named {
  readonly source: Source;
  readonly name: string;
}

/**
 * The one source that values of a statement name; undefined where none or several do. Of several with one name it is that
 * of a folder which is named too, as Django names its app.
 */
export function named(sources: readonly Source[], texts: readonly string[]): Named | undefined {
  const found = sources.flatMap((source) => {
    const name = texts.find((text) => source.keys.has(text));
    return name === undefined ? [] : [{ source, name }];
  });
  const inFolder = found.filter(({ source: { file } }) =>
    file.path
      .split('/')
      .slice(0, -1)
      .some((folder) => texts.includes(folder)),
  );
  const [only, ...others] = found.length > 1 ? inFolder : found;
  return others.length === 0 ? only : undefined;
}
