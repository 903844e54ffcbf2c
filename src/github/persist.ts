import { type GitHub, GitHubError } from './api/client.ts';

const ATTEMPTS = 4;

/**
 * Tries again what GitHub could not do for a moment, as long as the job has patience: only for what may be done twice.
 * @throws GitHubError
 */
export async function persist<T>(github: GitHub, attempt: () => Promise<T>): Promise<T> {
  for (let number = 1; ; number += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof GitHubError) || error.wait === undefined || number === ATTEMPTS) throw error;
      if (!(await github.patience.wait(error.wait * number, error.brief))) throw error;
    }
  }
}
