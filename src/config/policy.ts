import type { Ignored } from '../rules/findings.ts';
import type { Policy, PolicyOf } from '../rules/options.ts';
import type { FileTree } from '../tree/tree.ts';
import { overlayConventions, overlayRuleLimits, type Config, type Ignore } from './config.ts';
import { covering, filesCovered } from './globs.ts';

/** The settings that decide how a file is judged. */
export type PolicySettings = Pick<Config, 'rules' | 'limits' | 'conventions' | 'overrides'>;

/** How each file is judged: the settings for all, and over them, in order, those that name its path. */
export function policiesOf({ rules, limits, conventions, overrides }: PolicySettings): PolicyOf {
  const common: Policy = { severities: rules, options: { limits, conventions } };
  const special = overrides.map((override) => ({ override, isMatch: covering(override.paths) }));
  const known = new Map<string, Policy>();
  return (path) => {
    const policy = known.get(path) ?? special.filter(({ isMatch }) => isMatch(path)).reduce(overlay, common);
    known.set(path, policy);
    return policy;
  };
}

/** The values that hold for a file: those for all, and over them those of the overrides that name its path. */
export function placeholdersOf({
  placeholders,
  overrides,
}: Pick<Config, 'placeholders' | 'overrides'>): (path: string) => Config['placeholders'] {
  const special = overrides.map((override) => ({ override, isMatch: covering(override.paths) }));
  return (path) =>
    special
      .filter(({ isMatch }) => isMatch(path))
      .reduce((values, { override }) => ({ ...values, ...override.placeholders }), placeholders);
}

function overlay(
  { severities, options }: Policy,
  { override }: { override: Config['overrides'][number] },
): Policy {
  return {
    severities: { ...severities, ...override.rules },
    options: {
      limits: overlayRuleLimits(options.limits, override.limits),
      conventions: overlayConventions(options.conventions, override.conventions),
    },
  };
}

/** What the configuration silences, and the files of the tree that each entry speaks for. */
export async function ignoresIn(
  ignore: readonly Ignore[],
  tree: FileTree,
  sources?: readonly string[],
): Promise<readonly Ignored[]> {
  return Promise.all(
    ignore.map(async ({ rules, paths, reason, until, at }): Promise<Ignored> => {
      const isMatch = covering(paths);
      return {
        kind: 'configuration',
        rules,
        reason,
        ...(until !== undefined && { until }),
        at,
        covers: ({ file }) => isMatch(file),
        files: await filesCovered(paths, tree, sources),
      };
    }),
  );
}
