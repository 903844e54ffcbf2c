import { UserError } from '../errors.ts';

/**
 * A URL of the configuration with its variables filled in. Throws a UserError that names the one that is not set.
 *
 * @param url `${CLONE_URL}`, or a URL with such a part
 */
export function filledIn(url: string, environment: NodeJS.ProcessEnv): string {
  return url.replaceAll(/\$\{(\w*)\}/g, (_, name: string) => {
    const value = environment[name];
    if (value) return value;
    throw new UserError(
      `\`database.url\` names the variable ${name}, which is not set: set it for this step. A pull request from a fork gets no secrets.`,
    );
  });
}
