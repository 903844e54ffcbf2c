import type { Values } from './fill.ts';
import { flatSettings } from './flat.ts';
import { fillTemplate } from './go-template.ts';
import { linesOf, onlyLines } from './lines.ts';
import { compareNatural, integer } from './names.ts';
import type { Complaint, Section, Tool } from './tool.ts';

const FILE = /^(\d+)_([^/]+)\.sql$/;
const INT32 = 2n ** 31n - 1n;
const SEPARATOR = '---- create above / drop below ----';

/**
 * tern 2. Names: `migrate/migrate.go`, `FindMigrations`: numbers from 1 without gaps. Sections: `LoadMigrations` cuts
 * at the separator line; text is a Go template, with the values of `[data]` in tern.conf. Transactions: `MigrateTo`: the script is one query inside a
 * transaction, unless it holds the line `---- tern: disable-tx ----`; then each statement is sent by itself. A number
 * that exists already is refused. History: `public.schema_version`.
 */
export const tern: Tool = {
  ...ternWith({}),
  settings: { files: ['tern.conf'], read: (text) => ternWith(dataIn(text)) },
};

function ternWith(data: Values): Tool {
  return {
    name: 'tern',
    pattern: '<number>_<name>.sql',
    markers: [{ file: 'tern.conf' }],
    lateArrival: 'refused',
    failsOnMark: true,
    signature: /^---- create above \/ drop below ----|^---- tern: disable-tx ----$/m,
    parse(path) {
      const [, digits, name = ''] = FILE.exec(path) ?? [];
      const version = digits && integer(digits, INT32);
      return version ? { version, name, role: 'up' } : undefined;
    },
    compare: (a, b) => compareNatural(a.version, b.version),
    guess: () => false,
    sections,
    fill: (script) => fillTemplate('tern', script, { ...data, ...script.values }),
    transaction: ({ text }) => (/^---- tern: disable-tx ----\r?$/m.test(text) ? 'per-statement' : 'one'),
  };
}

/** Values that are templates themselves, of environment variables, are not known. */
function dataIn(text: string): Values {
  return Object.fromEntries(
    [...flatSettings(text)].flatMap(([key, value]) =>
      key.startsWith('data.') && !value.includes('{{') ? [[key.slice('data.'.length), value]] : [],
    ),
  );
}

function sections(text: string): readonly Section[] | Complaint {
  const lines = linesOf(text);
  const separator = lines.find((line) => line.text.includes(SEPARATOR));
  if (!separator) return [{ up: text }];
  return [{ up: onlyLines(text, 1, separator.number), down: onlyLines(text, separator.number + 1) }];
}
