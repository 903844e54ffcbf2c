import { stringify } from 'yaml';
import { POSTGRES_VERSIONS } from '../config/config.ts';
import { plural } from '../numbers.ts';
import type { Found } from './found.ts';

const PAGES = 'https://github.com/pgrehearse/pgrehearse/blob/v0/docs';

/** `pgrehearse.yml` for what was found: what is known is set, what is to be decided stands in comments. */
export function configFile(found: Found): string {
  const sections = [migrations(found), command(found), postgres(found), fixtures(), failOn()];
  return `# What each key means: ${PAGES}/configuration.md\n\n${sections.filter((one) => one !== '').join('\n')}`;
}

function migrations({ folders, settings }: Found): string {
  if (settings) {
    const { tool, migrations } = settings;
    return `# Without these two they are found by their layout.\n${stringify({ tool, migrations })}`;
  }
  const found = folders.map(({ tool, folder }) => `#   ${oneLine(folder || '.')} (${tool})\n`).join('');
  return found === '' ? '' : `# Migrations are found by their layout:\n${found}`;
}

function command({ programs }: Found): string {
  if (programs.length === 0) return '';
  const told = programs.map(
    ({ title, folder, count }) =>
      `# ${plural(count, 'migration')} of ${title} in ${oneLine(folder || '.')}: programs, which only the tool itself can run.\n`,
  );
  const presets = [...new Set(programs.map(({ preset }) => preset))];
  const value = presets.length === 1 ? presets.join('') : `[${presets.join(',')}]`;
  return `${told.join('')}# To have it run in the rehearsal, install it in the workflow: ${PAGES}/command-mode.md\n# command: ${value}\n`;
}

function postgres({ postgres: named }: Found): string {
  const known = named.filter(({ major }) => POSTGRES_VERSIONS.some((version) => version === major));
  const [first] = known;
  const told = named.map(
    ({ file, major, image }) => `# ${oneLine(file)} has ${oneLine(image ?? `postgres:${major}`)}.\n`,
  );
  if (!first)
    return `${told.join('')}# The major version of production's Postgres, 14 to 18.\n# postgres: 17\n`;
  const image = first.image === undefined ? '' : stringify({ image: first.image });
  return `${told.join('')}${stringify({ postgres: first.major })}${image}`;
}

function fixtures(): string {
  return '# Rows to rehearse on, .sql or .csv; other tables get rows that are made up by what their constraints allow.\n# fixtures: test/fixtures/*.sql\n';
}

function failOn(): string {
  return '# The mildest finding that fails the check: error, warning or never.\n# fail-on: error\n';
}

/** A name that a comment can hold. */
function oneLine(name: string): string {
  return name.replaceAll(/[\p{Cc}\u2028\u2029]/gu, '?');
}
