import { UserError } from '../errors.ts';
import { list } from '../numbers.ts';
import { ReplayError } from '../rehearsal/apply.ts';
import { prepareKept } from '../cache/prepare.ts';
import type { Base, BaseInput, DataFile } from '../rehearsal/base.ts';
import type { Stage } from '../rehearsal/session.ts';

/** Files that nobody named: they help where they can be loaded. */
export interface FoundFiles {
  readonly baseline?: DataFile;
  readonly fixtures: readonly DataFile[];
}

/** The base with what was found; where that cannot be loaded, without it, which is told. */
export async function prepareWithFound(
  stage: Stage,
  input: BaseInput,
  found: FoundFiles | undefined,
  progress: (line: string) => void,
): Promise<Base> {
  const extra = [...(found?.baseline ? [found.baseline] : []), ...(found?.fixtures ?? [])];
  if (!found || extra.length === 0) return prepareKept(stage, input, progress);
  const { baseline = found.baseline } = input;
  try {
    return await prepareKept(
      stage,
      { ...input, baseline, fixtures: [...input.fixtures, ...found.fixtures] },
      progress,
    );
  } catch (error) {
    if (!(error instanceof UserError) || error instanceof ReplayError) throw error;
    await stage.server.dropDatabase(input.database);
    const base = await prepareKept(stage, input, progress);
    const names = list(extra.map(({ path }) => path));
    return {
      ...base,
      leftOut: [`${names}: left out, because loading it failed: ${error.message}`, ...base.leftOut],
    };
  }
}
