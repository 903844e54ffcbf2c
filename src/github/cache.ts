import type { Remote } from '../cache/entries.ts';
import { messageOf } from '../database/connection.ts';

/** At GitHub, before the key of a base. */
const PREFIX = 'pgrehearse-base-';
/** Of one part of a download that stands still. */
const STALL_MS = 60_000;

export interface ServiceOptions {
  /** Of the job. */
  readonly environment: NodeJS.ProcessEnv;
  readonly progress: (line: string) => void;
  /** Whether what this job makes may be handed to others. */
  readonly maySave: boolean;
}

/**
 * The cache service of GitHub Actions, so that a base is found on the next runner too. Its client is loaded when it is
 * first needed. Whatever goes wrong with it costs time and is told, and nothing fails for it. Undefined where there is none.
 */
export function cacheService({ environment, progress, maySave }: ServiceOptions): Remote | undefined {
  if (!environment['ACTIONS_RESULTS_URL'] && !environment['ACTIONS_CACHE_URL']) return undefined;
  const without = (error: unknown): false => {
    progress(`going without GitHub’s cache: ${messageOf(error)}`);
    return false;
  };
  return {
    async fetch(folder, name) {
      try {
        const { restoreCache } = await import('@actions/cache');
        const key = `${PREFIX}${name}`;
        const found = await restoreCache([folder], key, [], { segmentTimeoutInMs: STALL_MS });
        return found === key;
      } catch (error) {
        return without(error);
      }
    },
    async send(folder, name) {
      if (!maySave) return;
      try {
        const { saveCache } = await import('@actions/cache');
        await saveCache([folder], `${PREFIX}${name}`);
      } catch (error) {
        without(error);
      }
    },
  };
}
