import type { ChangedFile, Finding } from '../model.ts';
import type { FileTree } from '../tree/tree.ts';

interface Compared {
  readonly changes: readonly ChangedFile[];
  readonly head: FileTree;
  readonly base: FileTree;
}

/**
 * The findings, with what is switched off told apart: by the change itself, or by what was there before. A comment that
 * was there before and now stands above other SQL speaks for what nobody had accepted: it counts as the change's.
 */
export async function withAdded(
  findings: readonly Finding[],
  compared: Compared,
): Promise<readonly Finding[]> {
  return Promise.all(
    findings.map(async (finding) => {
      if (!finding.suppressed) return finding;
      return { ...finding, suppressed: { ...finding.suppressed, added: await isAdded(finding, compared) } };
    }),
  );
}

async function isAdded(finding: Finding, { changes, head, base }: Compared): Promise<boolean> {
  const line = lineOfComment(finding);
  // The configuration is the base's.
  if (line === undefined) return false;
  const change = changes.find(({ path }) => path === finding.file);
  if (!change) return false;
  const [now, before] = await Promise.all([
    linesOf(head, finding.file),
    linesOf(base, change.previousPath ?? finding.file),
  ]);
  const comment = now[line - 1] ?? '';
  const sql = now.slice(finding.line - 1, finding.endLine);
  if (/ignore-file/i.test(comment)) return !(has(before, [comment]) && has(before, sql));
  return !has(before, now.slice(line - 1, finding.endLine));
}

/** Where the comment stands in the finding's own file. */
function lineOfComment({ file, suppressed }: Finding): number | undefined {
  const by = suppressed?.by ?? '';
  return by.startsWith(`${file}:`) ? Number(by.slice(file.length + 1)) : undefined;
}

async function linesOf(tree: FileTree, path: string): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await tree.read(path));
  return text.split(/\r?\n/).map((line) => line.trim());
}

/** Whether the lines stand there, one below the other. */
function has(lines: readonly string[], block: readonly string[]): boolean {
  return block.length > 0 && lines.some((_, at) => block.every((line, index) => lines[at + index] === line));
}
