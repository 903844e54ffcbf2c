/**
 * Facts of the catalogue that are spelled differently and mean the same. The server prints an expression from its tree,
 * and the same SQL can give another tree on another way: `s IN ('a', 'b')` comes back with its casts elsewhere once the
 * column's type was changed and changed back.
 *
 * @param property name of the fact within a fingerprint's entry
 */
export function meansTheSame(property: string, before = '', after = ''): boolean {
  const normalise = NORMALISERS[property];
  if (property === 'owner' && after === OWNED_BY_MIGRATOR) return true;
  return before === after || (normalise !== undefined && normalise(before) === normalise(after));
}

const NORMALISERS: Readonly<Record<string, (text: string) => string>> = {
  default: defaultMeaning,
  body: bodyMeaning,
  definition: expressionMeaning,
  generated: expressionMeaning,
  query: expressionMeaning,
  using: expressionMeaning,
  check: expressionMeaning,
  options: optionsMeaning,
  'options of its TOAST table': optionsMeaning,
};

const STRING_CAST = '::(?:text|character varying|bpchar)(?:\\[\\])?(?![\\w([])';
const LITERAL = `'[^']*(?:''[^']*)*'`;
const EXPRESSION_TOKEN = new RegExp(`${LITERAL}|"[^"]*(?:""[^"]*)*"|${STRING_CAST}|\\w+|\\s+|[^]`, 'g');
const ATOM_IN_PARENTHESES = /(?<![\w"] )\( (\S+|ARRAY \[ [^()[\]]* \]) \)/g;
const DOUBLE_PARENTHESES = /\( \( ([^(),]*) \) \)/g;

/** Without casts among string types, and without the parentheses that they leave. */
function expressionMeaning(text: string): string {
  const tokens = (text.match(EXPRESSION_TOKEN) ?? []).filter(
    (token) => token.trim() !== '' && !token.startsWith('::'),
  );
  let result = tokens.map(asWord).join(' ');
  for (let last = ''; last !== result;) {
    last = result;
    result = result.replace(ATOM_IN_PARENTHESES, '$1').replace(DOUBLE_PARENTHESES, '( $1 )');
  }
  return result;
}

/** A literal may hold spaces and parentheses that are none of the expression's. */
function asWord(token: string): string {
  return token.startsWith("'") ? encodeURIComponent(token).replaceAll(/[()]/g, '_') : token;
}

const CONSTANT_DEFAULT = new RegExp(
  `^\\(?(${LITERAL}|-?[\\d.]+)\\)?((?:::[^'()]+(?:\\(\\d+(?:,\\d+)?\\))?(?:\\[\\])*)*)$`,
);
const NOW = new Set(['CURRENT_TIMESTAMP', 'now()', 'transaction_timestamp()']);

/** Of a column of one type: a constant is cast to it anyway, NULL is what no default gives. */
function defaultMeaning(text: string): string {
  const expression = text.replace(/^default /, '').replace(/^ARRAY\[\](?=::)/, "'{}'");
  if (/^(NULL(::[^']*)?)?$/.test(expression)) return 'none';
  if (NOW.has(expression)) return 'now()';
  const [, constant, cast = ''] = CONSTANT_DEFAULT.exec(expression) ?? [];
  if (constant === undefined) return expressionMeaning(expression);
  const isNumber = !constant.startsWith("'") || /^::(numeric|double precision|real)/.test(cast);
  const value = constant.replace(/^'(.*)'$/s, '$1');
  return `constant ${isNumber ? value.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') : value}`;
}

/** Storage settings without those that only say the default (manual 18, CREATE TABLE, storage parameters). */
function optionsMeaning(text: string): string {
  const options = text.replace(/^options /, '').split(', ');
  return options
    .filter((option) => !/^$|^autovacuum_enabled=(true|on|1)$|^fillfactor=100$/.test(option))
    .join();
}

/** Whoever migrates owns what is created anew: a role of the rehearsal says nothing about the one of production. */
export const OWNED_BY_MIGRATOR = 'owned by the role that migrates';

const BODY_TOKEN = /--[^\n]*|'[^']*(?:''[^']*)*'|"[^"]*(?:""[^"]*)*"|\w+|\s+|[^]/g;

/** Source without its layout. */
function bodyMeaning(text: string): string {
  const tokens = text.match(BODY_TOKEN) ?? [];
  return tokens
    .map((token) => token.trim())
    .filter((token) => token !== '')
    .join('\n');
}
