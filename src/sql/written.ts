/** What a statement, or a body in it, writes by its own words. */
export interface Written {
  /** Tables that rows are added to, by their bare names in lower case. */
  readonly inserted: readonly string[];
  readonly updated: readonly string[];
  readonly strings: readonly string[];
  /** As written: `12`, `-0.5`. */
  readonly numbers: readonly string[];
}

const NAME = String.raw`((?:"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*)(?:\s*\.\s*(?:"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*))*)`;
const INSERTED = new RegExp(String.raw`\b(?:insert\s+into|merge\s+into|copy)\s+(?:only\s+)?${NAME}`, 'giu');
const UPDATED = new RegExp(String.raw`\bupdate\s+(?:only\s+)?${NAME}`, 'giu');
/** Comments and quoted names are passed over; the text between dollars is read as SQL, which bodies are. */
const LITERALS =
  /--[^\n]*|\/\*[^]*?\*\/|"(?:[^"]|"")*"|'((?:[^']|'')*)'|(?<![\w$.])(-?\d+(?:\.\d+)?)(?![\w$])/g;

/** Reads the words alone: literals of a DO block and of a function's body count as well. */
export function writtenIn(sql: string): Written {
  const literals = [...sql.matchAll(LITERALS)];
  return {
    inserted: namesIn(sql, INSERTED),
    updated: namesIn(sql, UPDATED),
    strings: literals.flatMap(([, text]) => (text === undefined ? [] : [text.replaceAll("''", "'")])),
    numbers: literals.flatMap(([, , number]) => number ?? []),
  };
}

function namesIn(sql: string, pattern: RegExp): string[] {
  return [...sql.matchAll(pattern)].map(([, name = '']) => lastPart(name));
}

function lastPart(name: string): string {
  const last = name.match(/"(?:[^"]|"")+"|[^\s."]+/g)?.at(-1) ?? name;
  return last.replace(/^"|"$/g, '').replaceAll('""', '"').toLowerCase();
}

const QUOTED =
  /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`|(?<![\w.])(-?\d+(?:\.\d+)?)(?!\w)/g;

/** Texts in quotes and numbers of a program in any language. */
export function constantsIn(program: string): string[] {
  return [...program.matchAll(QUOTED)].flatMap(
    ([, single, double, back, number]) => single ?? double ?? back ?? number ?? [],
  );
}
