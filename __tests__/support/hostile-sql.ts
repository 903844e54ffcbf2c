/** Texts that a lexer or a parser may choke on, by name. Each is made when it is asked for: some are large. */
export const HOSTILE: Readonly<Record<string, () => string>> = {
  'an expression nested 100,000 deep': () => `SELECT ${'('.repeat(100_000)}1${')'.repeat(100_000)};`,
  'a nest that nobody closes': () => `SELECT ${'('.repeat(100_000)}`,
  'brackets nested 50,000 deep': () => `SELECT ${'ARRAY['.repeat(50_000)}1${']'.repeat(50_000)};`,
  'a chain of 30,000 casts': () => `SELECT 1${'::int'.repeat(30_000)};`,
  'a chain of 20,000 ANDs': () => `ALTER TABLE t ADD CHECK (${Array(20_000).fill('a > 0').join(' AND ')});`,
  'sub-selects nested 5,000 deep': () => `SELECT ${'(SELECT '.repeat(5_000)}1${')'.repeat(5_000)};`,
  'CASE nested 20,000 deep': () =>
    `SELECT ${'CASE WHEN true THEN '.repeat(20_000)}1${' END'.repeat(20_000)};`,
  'bodies that begin 10,000 times': () => `CREATE FUNCTION f() RETURNS int ${'BEGIN ATOMIC '.repeat(10_000)}`,
  'comments nested 100,000 deep': () => `${'/*'.repeat(100_000)}${'*/'.repeat(100_000)} SELECT 1;`,
  'a comment that nobody closes': () => `SELECT 1; /* ${'x'.repeat(1_000)}`,
  'comments nested 100,000 deep that nobody closes': () => '/*'.repeat(100_000),
  'a string that nobody closes': () => `SELECT 'it;\nDROP TABLE t;\n`,
  'an escape string that ends in a backslash': () => `SELECT E'it\\';\nDROP TABLE t;\n`,
  'a name that nobody closes': () => 'CREATE TABLE "t (id int);\n',
  'an empty name': () => 'CREATE TABLE "" (id int);',
  'a dollar quote that nobody closes': () => 'DO $body$ BEGIN NULL; END $bod$;',
  'dollar signs alone': () => '$$$$$ $a $1 $_$ $1$ SELECT 1 $$;',
  '10,000 different dollar quotes': () =>
    Array.from({ length: 10_000 }, (_, at) => `SELECT $a${at}$;$a${at}$;`).join(''),
  'a NUL byte': () => 'SELECT 1;\0DROP TABLE t;',
  'a NUL byte in a string': () => `INSERT INTO t VALUES ('a\0b');`,
  'lone surrogates': () => `ALTER TABLE "\ud800" ADD COLUMN "\udfff" int; SELECT '\ud83d';`,
  'unicode escapes': () => String.raw`SELECT U&'\d800', U&"\0000", E'\uD83D\uDE00', E'\u0000', U&'\+FFFFFF';`,
  'unicode escapes with their own sign': () => `SELECT U&'!0061' UESCAPE '!', U&'x' UESCAPE '''';`,
  'names of other alphabets': () => 'ALTER TABLE 表 ADD COLUMN 値 integer, ADD COLUMN "😀" int;',
  'a run of 1,000,000 operators': () => `SELECT 1 ${'+-*/'.repeat(250_000)} 1;`,
  'a run of operators in pieces': () => `SELECT ${'@ - '.repeat(100_000)}1;`,
  'a number of 1,000,000 digits': () => `SELECT ${'9'.repeat(1_000_000)}, 1e${'9'.repeat(1_000)};`,
  'a name of 1,000,000 letters': () => `DROP TABLE ${'a'.repeat(1_000_000)};`,
  '1,000,000 semicolons': () => ';'.repeat(1_000_000),
  'a million spaces and one statement': () => `${' '.repeat(1_000_000)}DROP TABLE t;`,
  '5,000 ALTERs of one table': () =>
    Array.from({ length: 5_000 }, (_, at) => `ALTER TABLE t ADD COLUMN c${at} int;`).join('\n'),
  'one ALTER of 5,000 parts': () =>
    `ALTER TABLE t ${Array.from({ length: 5_000 }, (_, at) => `ADD COLUMN c${at} int`).join(', ')};`,
  'a list of 50,000 values': () => `INSERT INTO t VALUES ${Array(50_000).fill('(1)').join(',')};`,
  'psql commands': () =>
    String.raw`\! rm -rf /
\i other.sql
SELECT 1 \gexec
\copy t from program 'id'
SELECT 2 \; SELECT 3;`,
  'a psql command inside of a statement': () => 'SELECT 1\n\\g\nSELECT 2;',
  'variables of psql': () => `SELECT :var, :'var', :"var", :{?var};`,
  'COPY data without an end': () => 'COPY t FROM stdin;\n1\t2\nDROP TABLE t;\n',
  'COPY data that look like SQL': () => 'COPY t FROM stdin;\nDROP TABLE t;\n\\.\nSELECT 1;',
  'COPY with its end at the end': () => 'COPY t FROM stdin;\n\\.',
  'Windows line ends': () => 'SELECT 1;\r\nDROP TABLE t;\r\n-- the end\r\n',
  'old line ends': () => 'SELECT 1; -- one\rDROP TABLE t;\rSELECT 2;',
  'a byte order mark': () => '\ufeffDROP TABLE t;',
  'byte order marks everywhere': () => '\ufeffDROP\ufeff TABLE \ufefft;\ufeff',
  'other white space': () => 'DROP\u00a0TABLE\u2003t;\u200bDROP\vTABLE\ft;',
  'nothing but a comment': () => '-- nothing',
  'nothing at all': () => '',
  'control characters': () => String.fromCharCode(...Array.from({ length: 31 }, (_, at) => at + 1)),
  'what is no SQL': () => '<html><body>404 Not Found</body></html>',
  'conflict markers': () => '<<<<<<< HEAD\nDROP TABLE a;\n=======\nDROP TABLE b;\n>>>>>>> theirs\n',
};

/** Each takes a program seconds to read. */
export const LARGE: Readonly<Record<string, () => string>> = {
  '100,000 statements on one line': () => 'SELECT 1;'.repeat(100_000),
  'one string of 50 MB': () => `INSERT INTO t VALUES ('${'x'.repeat(50_000_000)}');`,
  '50 MB of COPY data': () => `COPY t FROM stdin;\n${'1\tabcdefgh\n'.repeat(5_000_000)}\\.\nSELECT 1;`,
  '50 MB of comments': () => `${'-- nothing of interest in this line\n'.repeat(1_400_000)}DROP TABLE t;`,
  '50 MB without an end': () => `SELECT $$${'text '.repeat(10_000_000)}`,
};
