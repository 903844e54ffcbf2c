import { chown, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Whom the server runs as; empty when that is ourselves. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** Postgres refuses to run as root (manual 18, 18.1), so root lends it an account that owns as little as possible. */
export async function serverAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const entries = passwd.split('\n').map((line) => line.split(':'));
  for (const name of ['nobody', 'postgres']) {
    const entry = entries.find(([first]) => first === name);
    if (entry !== undefined) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  return { uid: 65_534, gid: 65_534 };
}

/** Hands a file, or a folder with all that is in it, to the account. */
export async function handOver(target: string, { uid, gid }: Account): Promise<void> {
  if (uid === undefined || gid === undefined) return;
  const inside = await readdir(target, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = inside.filter((entry) => !entry.isSymbolicLink());
  for (const file of [target, ...files.map((entry) => path.join(entry.parentPath, entry.name))])
    await chown(file, uid, gid);
}
