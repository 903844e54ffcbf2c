import { globSync, readFileSync } from 'node:fs';
import { RULES } from '../../src/rules/registry.ts';

/** The SQL of every rule's examples, and the files of the example projects. */
export const CORPUS: readonly string[] = [
  ...RULES.flatMap(({ examples }) =>
    examples.flatMap(({ base = '', up, down = '', files }) => [
      base,
      up,
      down,
      ...Object.values(files?.head ?? {}),
    ]),
  ),
  ...globSync('examples/**/*.sql').map((path) => readFileSync(path, 'utf8')),
  // A way back that is left empty holds nothing but comments.
].filter((text) => /^\s*(?!--)\S/m.test(text));
