import { execFile, spawn, type ExecFileException } from 'node:child_process';
import { once } from 'node:events';
import { UserError } from '../errors.ts';

export interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs git without a shell and in English; any exit code is an answer. Throws a UserError when git cannot run. */
export function tryGit(root: string, args: readonly string[], input?: string): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const options = {
      cwd: root,
      encoding: 'buffer' as const,
      maxBuffer: Infinity,
      env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
    };
    const child = execFile('git', [...args], options, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(cannotRun(root, error));
      else resolve({ code: error ? Number(error.code) : 0, stdout, stderr: stderr.toString('utf8').trim() });
    });
    child.stdin?.on('error', () => {}); // git ended early; its exit code tells why
    child.stdin?.end(input);
  });
}

/** As `tryGit`, for commands that must succeed. */
export async function git(root: string, args: readonly string[], input?: string): Promise<Buffer> {
  const { code, stdout, stderr } = await tryGit(root, args, input);
  if (code === 0) return stdout;
  throw (
    explain(root, stderr) ?? new UserError(`git ${args[0]} failed in ${root}: ${stderr || `exit ${code}`}`)
  );
}

/** As `git`, for output that may be larger than memory. Whoever stops reading ends it. */
export async function* gitStream(root: string, args: readonly string[]): AsyncGenerator<Uint8Array, void> {
  const child = spawn('git', [...args], {
    cwd: root,
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = once(child, 'close');
  try {
    yield* child.stdout;
    const [code] = await ended;
    if (code !== 0)
      throw (
        explain(root, stderr) ??
        new UserError(`git ${args[0]} failed in ${root}: ${stderr.trim() || `exit ${String(code)}`}`)
      );
  } finally {
    child.kill();
    ended.catch(() => undefined);
  }
}

/** The sentence for what git says about a folder that it will not work in; undefined for anything else. */
export function explain(root: string, stderr: string): UserError | undefined {
  if (stderr.includes('dubious ownership')) {
    return new UserError(
      `git refuses to read ${root} because another user owns it. Run: git config --global --add safe.directory '${root}'`,
    );
  }
  if (stderr.includes('not a git repository')) {
    return new UserError(
      `${root} is not in a git repository, so what changed cannot be found. Name the files: pgrehearse check path/to/migration.sql`,
    );
  }
  return undefined;
}

function cannotRun(root: string, error: ExecFileException): UserError {
  if (error.code === 'ENOENT') {
    return new UserError(
      `git could not be started in ${root}. Install git, or check that the folder exists.`,
    );
  }
  return new UserError(`git could not be started in ${root}: ${error.message}`);
}

/** Splits NUL-separated output. */
export function fields(output: Buffer): string[] {
  const parts = output.toString('utf8').split('\0');
  if (parts.at(-1) === '') parts.pop();
  return parts;
}
