const URLS = /\bpostgres(?:ql)?:\/\/[^\s"'`]+/g;
const SECRET_NAME = /key|token|secret|password|passwd|credential|_url$|_dsn$/i;
/** Shorter ones are words that stand everywhere. */
const SHORTEST = 8;

/** What a program printed, without URLs of databases and without what variables hold that sound like secrets. */
export function withoutSecrets(text: string, environment: NodeJS.ProcessEnv): string {
  const secrets = Object.entries(environment).flatMap(([name, value = '']) =>
    SECRET_NAME.test(name) && value.length >= SHORTEST ? [value] : [],
  );
  return secrets
    .toSorted((a, b) => b.length - a.length)
    .reduce((cleared, secret) => cleared.replaceAll(secret, '***'), text.replace(URLS, 'postgres://***'));
}
