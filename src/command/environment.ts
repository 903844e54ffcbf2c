/** What programs need to start, and nothing that opens anything: no tokens, no other database. */
const KEPT = [
  /^(PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|TZ|TERM|CI|TMPDIR|TEMP|TMP)$/i,
  /^LC_\w+$/,
  /^XDG_(CACHE|CONFIG|DATA)_HOME$/,
  /^(LD_LIBRARY_PATH|DYLD_LIBRARY_PATH|SYSTEMROOT|COMSPEC|PATHEXT)$/i,
  /^(VIRTUAL_ENV|CONDA_PREFIX|PYTHONPATH|PYTHONHOME|pythonLocation)$/,
  /^(NODE_PATH|NVM_DIR|NVM_BIN|COREPACK_HOME|PNPM_HOME)$/,
  /^(GEM_HOME|GEM_PATH|RUBYLIB|RBENV_ROOT|RBENV_VERSION|BUNDLE_(PATH|GEMFILE|WITHOUT|APP_CONFIG))$/,
  /^(JAVA_HOME|M2_HOME|MAVEN_HOME|GRADLE_HOME|GRADLE_USER_HOME)$/,
  /^(GOPATH|GOROOT|GOCACHE|GOMODCACHE|CARGO_HOME|RUSTUP_HOME|RUSTUP_TOOLCHAIN)$/,
  /^(MIX_HOME|HEX_HOME|MIX_ARCHIVES|DOTNET_ROOT|DOTNET_CLI_HOME|NUGET_PACKAGES|PHP_INI_SCAN_DIR|COMPOSER_HOME)$/,
];

export interface Login {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/**
 * The environment of a command: what programs need of ours, what the configuration adds, and where the database is, as
 * DATABASE_URL and as libpq's variables (manual 18, 32.15).
 */
export function environmentOf(
  ours: NodeJS.ProcessEnv,
  { env, pass }: { readonly env: Readonly<Record<string, string>>; readonly pass: readonly string[] },
  login: Login,
): Record<string, string> {
  const kept = Object.entries(ours).filter(
    ([name, value]) => value !== undefined && (pass.includes(name) || KEPT.some((one) => one.test(name))),
  );
  return { ...(Object.fromEntries(kept) as Record<string, string>), ...connection(login), ...env };
}

function connection({ host, port, user, password, database }: Login): Record<string, string> {
  const url = new URL(`postgresql://${host}:${port}/${encodeURIComponent(database)}`);
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  return {
    DATABASE_URL: url.href,
    PGHOST: host,
    PGPORT: String(port),
    PGUSER: user,
    PGPASSWORD: password,
    PGDATABASE: database,
    PGSSLMODE: 'disable',
  };
}
