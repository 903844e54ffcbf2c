import { resolve, type Settings } from '../../src/config/config.ts';
import { parseFile } from '../../src/config/file.ts';
import type { Server } from '../../src/database/index.ts';
import type { Review } from '../../src/model.ts';
import { review } from '../../src/review.ts';
import { exampleProject } from '../../src/rules/example-project.ts';
import { RULE_IDS } from '../../src/rules/registry.ts';
import type { Example } from '../../src/rules/rule.ts';
import { memoryTree } from '../tree/memory.ts';

export interface ExampleOptions {
  /** Without one the review is static. */
  readonly lend?: () => Promise<Server>;
  readonly settings?: Settings;
}

/** What a migration is tried under beside its run takes longer than that: an example that is about it says so itself. */
const NO_EXPERIMENTS: Settings = {
  interruption: false,
  traffic: { isOn: false },
  estimates: { isOn: false },
};

/** Reviews an example as a pull request would be. */
export function reviewExample(
  example: Example,
  { lend, settings = {} }: ExampleOptions = {},
): Promise<Review> {
  const { base, head, changes } = exampleProject(example);
  const own = settingsOf(example);
  // Examples bring the rows that they speak of: made-up ones in every other table would only take time.
  const synthesis = own.synthesis ? {} : { synthesis: { isOn: false } };
  return review({
    changes,
    base: memoryTree(Object.fromEntries(base)),
    head: memoryTree(Object.fromEntries(head)),
    config: resolve({ engine: 'local', ...NO_EXPERIMENTS, ...synthesis, ...settings }, own),
    isStatic: lend === undefined,
    prefer: ['local'],
    progress: () => undefined,
    ...(lend && { start: lend }),
  });
}

/** Whether a server of that major version knows what the example is written in. */
export function appliesTo({ since = 0 }: Example, major: number): boolean {
  return major >= since;
}

function settingsOf({ config }: Example): Settings {
  return config === undefined ? {} : parseFile({ path: 'pgrehearse.yml', text: config }, RULE_IDS);
}
