import { EMPTY_CATALOG } from '../catalog/static.ts';
import type { Config } from '../config/config.ts';
import { policiesOf } from '../config/policy.ts';
import type { Catalog, MigrationRehearsal } from '../model.ts';
import type { MigrationContext } from '../rules/rule.ts';
import { stepsOf } from '../rules/steps.ts';
import type { OnRows } from './made-up.ts';

/** What rules see of rehearsed migrations, each with the catalogue that the ones before it left. */
export function contextsOf(
  rehearsals: readonly MigrationRehearsal[],
  major: number,
  config: Config,
  { madeUp, refused }: Partial<Pick<OnRows, 'madeUp' | 'refused'>> = {},
): readonly MigrationContext[] {
  const policyOf = policiesOf(config);
  let catalog: Catalog = EMPTY_CATALOG;
  return rehearsals.map((rehearsal): MigrationContext => {
    const { migration } = rehearsal;
    const { options } = policyOf(migration.up.file.path);
    const { steps, after } = stepsOf({ migration, catalog, rehearsal, major, options, madeUp });
    catalog = after;
    return { migration, steps, rehearsal, options, madeUp, refused: refused?.get(migration.id) };
  });
}
