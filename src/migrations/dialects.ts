/** What shows that a text was written for another database, with the words that show it. */
export interface Foreign {
  readonly database: string;
  readonly words: string;
  /** From 1. */
  readonly line: number;
}

export interface Dialect {
  /** It holds what no other database understands. */
  readonly isPostgres: boolean;
  /** It holds what Postgres cannot even parse. */
  readonly foreign?: Foreign;
}

/** A folder's migrations are told by their beginnings; a mark that stands later in a huge file is none. */
const LOOKED_AT = 1_000_000;

const BEFORE_NAME = 'table|into|from|exists|references|join';

/**
 * Each is a syntax error in Postgres wherever it stands outside of comments, literals and quoted names, so that a
 * script with one cannot have run there. What is merely unusual (a type called `datetime2`) is not enough.
 */
const FOREIGN: readonly (readonly [database: string, mark: RegExp])[] = [
  ['SQLite', /\bprimary\s+key\s+(?:(?:asc|desc)\s+)?autoincrement\b/i],
  ['SQLite', /(?:^|;)\s*pragma\s+\w+(?=\s*(?:=|\(|;|$))/i],
  ['SQLite', /\)\s*without\s+rowid\b/i],
  ['SQLite', /\bcreate\s+virtual\s+table\b/i],
  ['SQLite', /\binsert\s+or\s+(?:replace|ignore)\s+into\b/i],
  ['ClickHouse', /\)\s*engine\s*=\s*(?:\w*mergetree|distributed|kafka|tinylog|stripelog|s3queue)\b/i],
  ['MySQL', /\)\s*engine\s*=?\s*(?:innodb|myisam|aria|memory|archive|rocksdb)\b/i],
  [
    'MySQL',
    /\b(?:(?:tiny|small|medium|big)?int(?:eger)?(?:\s*\(\s*\d+\s*\))?|unsigned|not\s+null|primary\s+key)\s+auto_increment\b/i,
  ],
  [
    'MySQL',
    /(?<!:)\b(?:tiny|small|medium|big)?int(?:eger)?\s*(?:\(\s*\d+\s*\)\s*)?\bunsigned\s+(?:not|null|default)\b/i,
  ],
  ['MySQL', /\bon\s+update\s+(?:current_timestamp|now\s*\()/i],
  ['MySQL', /\)[^;()]*\bdefault\s+(?:charset|character\s+set)\s*=?\s*utf8/i],
  ['MySQL', /(?:^|;)\s*delimiter[ \t]+[^\w\s]+[ \t\r]*\n/i],
  [
    'SQL Server',
    /^[ \t]*go[ \t\r]*\n\s*(?:$|create\b|alter\b|drop\b|insert\b|exec\b|use\b|print\b|set\s+(?:ansi|quoted|nocount|identity))/im,
  ],
  ['SQL Server', new RegExp(`\\b(?:${BEFORE_NAME})\\s+\\[[a-z_]\\w*\\]`, 'i')],
  [
    'SQL Server',
    /(?:\b(?:int|bigint|smallint|tinyint)|\]|\b(?:numeric|decimal)\s*\([\d\s,]+\))\s+identity\s*\(\s*\d+\s*,\s*\d+\s*\)/i,
  ],
  ['SQL Server', /\bset\s+(?:ansi_nulls|quoted_identifier|nocount|identity_insert\s+\S+)\s+(?:on|off)\b/i],
  ['Oracle', /\bend\b[^;\n]*;[ \t\r]*\n\/[ \t\r]*$/im],
  ['MySQL or SQLite', new RegExp(`\\b(?:${BEFORE_NAME}|update|index|on|column|add)\\s+\`[^\`\\n]+\``, 'i')],
];

/** No other database of those above takes these; `serial`, `jsonb` and `::` some of them do. */
const POSTGRES = [
  /\bcreate\s+extension\b|\bplpgsql\b|\bconcurrently\b|\bbigserial\b|\bregclass\b|\btsvector\b/i,
  /\b(?:as|do)\s+\$\w*\$/i,
  /\busing\s+(?:gin|gist|spgist|brin|hnsw|ivfflat)\b/i,
  /\bcreate\s+type\s+\S+\s+as\s+enum\b|\bset\s+search_path\b|\bnextval\s*\(|\breturns\s+trigger\b/i,
  /\bowner\s+to\b|\benable\s+row\s+level\s+security\b|\b(?:text|int|integer|uuid|varchar)\s*\[\]/i,
];

const LEXEME =
  /--[^\n]*|\/\*[^]*?\*\/|\b[eE]'(?:[^'\\]|\\[^]|'')*'|'[^']*(?:''[^']*)*'|"[^"]*"|(\$\w*\$)[^]*?\1/g;

/** Reads a script as Postgres would cut it into tokens: nothing in a comment, a literal or a quoted name counts. */
export function dialectOf(text: string): Dialect {
  const start = text.slice(0, LOOKED_AT);
  const bare = start.replace(LEXEME, blank);
  const isPostgres = POSTGRES.some((mark) => mark.test(bare));
  for (const [database, mark] of FOREIGN) {
    const found = mark.exec(bare);
    if (found) return { isPostgres, foreign: foreign(database, start, found) };
  }
  return { isPostgres };
}

/** Spaces, but for line ends and the signs that begin and end a body. */
function blank(token: string, sign = ''): string {
  const inner = token.slice(sign.length, token.length - sign.length).replace(/[^\n]/g, ' ');
  return `${sign}${inner}${sign}`;
}

function foreign(database: string, text: string, { 0: found, index }: RegExpExecArray): Foreign {
  const lead = /^[;)\s]*/.exec(found)?.[0].length ?? 0;
  const words = text
    .slice(index + lead, index + found.length)
    .trim()
    .replace(/\s+/g, ' ')
    .replaceAll('`', '´');
  return { database, words, line: text.slice(0, index + lead).split('\n').length };
}
