import { SERIALS, SPELLED } from './types.ts';

const ALIASES: Readonly<Record<string, string>> = {
  ...SPELLED,
  ...SERIALS,
  float: 'double precision',
  dec: 'numeric',
  char: 'character',
  'char varying': 'character varying',
  nchar: 'character',
};

const TYPE =
  /^(?<name>[^([]+?)\s*(?:\((?<modifiers>[^)]*)\))?(?<zone>\s+with(?:out)?\s+time\s+zone)?\s*(?<array>(?:\[\s*\d*\s*\])*)$/;

/** A type that a person wrote, as format_type() prints it: `timestamptz(3)` is `timestamp(3) with time zone`. */
export function canonicalType(text: string): string {
  if (text.includes('"')) return text.trim();
  const tidy = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const { name = tidy, modifiers, zone = '', array = '' } = TYPE.exec(tidy)?.groups ?? {};
  const bare = name.replace(/^pg_catalog\./, '');
  const full = zone === '' ? (ALIASES[bare] ?? bare) : `${bare}${zone}`;
  return withModifiers(full, modifiers) + '[]'.repeat(array.split('[').length - 1);
}

/** A lone `character` is one character long (manual 18, 8.3); a modifier stands before the time zone. */
function withModifiers(name: string, modifiers: string | undefined): string {
  if (modifiers === undefined) return name === 'character' ? 'character(1)' : name;
  const [first = '', ...rest] = name.split(/ (?=with(?:out)? time zone)/);
  return [`${first}(${modifiers.replaceAll(' ', '')})`, ...rest].join(' ');
}
