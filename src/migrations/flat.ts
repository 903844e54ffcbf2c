/**
 * What a file of settings says, key by key: lines of `key = value`, as Java's properties, git's configuration files,
 * tern.conf and most of TOML have them. A section goes in front: `[core]` and `engine = pg` are `core.engine`, and
 * `[engine "pg"]` is `engine.pg`. Java's properties may have a colon as their separator.
 */
export function flatSettings(text: string, { separators = '=' } = {}): ReadonlyMap<string, string> {
  const pair = new RegExp(`^\\s*([^\\s#;![:=][^${separators}]*?)\\s*[${separators}]\\s*(.*?)\\s*$`);
  const settings = new Map<string, string>();
  let section = '';
  for (const line of joinedLines(text)) {
    const [, name, sub] = /^\s*\[\s*([^\]"]+?)\s*(?:"([^"]*)")?\s*\]/.exec(line) ?? [];
    if (name !== undefined) section = [name, sub].filter((part) => part !== undefined).join('.');
    const [, key, value = ''] = pair.exec(line) ?? [];
    if (key === undefined) continue;
    const whole = [...(section === '' ? [] : [section]), unquoted(key)].join('.');
    settings.set(whole, unquoted(value));
  }
  return settings;
}

/** The same of YAML, the documents of a file one after the other; nothing where it is none. */
export async function yamlSettings(text: string): Promise<ReadonlyMap<string, string>> {
  const { parseAllDocuments } = await import('yaml');
  const settings = new Map<string, string>();
  const put = (key: string, value: unknown): void => {
    if (Array.isArray(value)) settings.set(key, value.join(','));
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) put(key === '' ? name : `${key}.${name}`, inner);
    else if (typeof value === 'string') settings.set(key, value);
    else if (typeof value === 'number' || typeof value === 'boolean') settings.set(key, String(value));
  };
  try {
    for (const document of parseAllDocuments(text, { logLevel: 'silent' })) put('', document.toJS());
  } catch {
    return new Map();
  }
  return settings;
}

/** Lists of several texts, as `a,b` or `["a", "b"]`. */
export function listed(value: string): readonly string[] {
  return value
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((item) => unquoted(item.trim()))
    .filter((item) => item !== '');
}

/** A backslash at its end joins a line with the next, and an open bracket reads on until it closes. */
function joinedLines(text: string): readonly string[] {
  return text
    .replace(/\\\r?\n\s*/g, '')
    .replace(/=\s*\[[^\]]*\]/g, (list) => list.replace(/\s+/g, ' '))
    .split(/\r?\n/);
}

/** Without its quotes; a remark may stand behind those. */
function unquoted(value: string): string {
  const [, double, single] = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')\s*(?:[#;].*)?$/.exec(value) ?? [];
  return double?.replace(/\\(.)/g, '$1') ?? single ?? value;
}
