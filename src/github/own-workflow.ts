import { isScalar, parseDocument, visit } from 'yaml';
import { UserError } from '../errors.ts';
import { list } from '../numbers.ts';
import { name } from '../report/inert.ts';
import type { FileTree } from '../tree/tree.ts';
import type { Comparison } from './changes/index.ts';
import type { Subject } from './config.ts';
import type { Job } from './job.ts';
import { workflowFile } from './workflow.ts';

/**
 * A word on a change of what runs this very review: of the workflow's file, of the workflows of the same repository that
 * it calls, and of local actions that it uses. `pull_request_target` runs the base's workflow, and may use actions of
 * what is checked out.
 */
export async function workflowNotes(
  { workflowRef, repository, eventName }: Pick<Job, 'workflowRef' | 'repository' | 'eventName'>,
  { changes, head }: Pick<Comparison, 'changes' | 'head'>,
  subject: Subject,
): Promise<readonly string[]> {
  const path = workflowFile(workflowRef);
  if (!path.startsWith(`${repository}/`)) return [];
  const workflow = path.slice(repository.length + 1);
  const runs = await usedBy(workflow, head);
  const isUsed = (file: string) =>
    runs.some(
      (one) =>
        (file === one && !(file === workflow && eventName === 'pull_request_target')) ||
        file.startsWith(`${one}/`),
    );
  const changed = changes
    .flatMap(({ path, previousPath = path }) => [previousPath, path])
    .filter((file, at, all) => isUsed(file) && all.indexOf(file) === at);
  if (changed.length === 0) return [];
  return [
    `This ${subject} changes ${list(changed.map(name))}, which ${changed.length === 1 ? 'is' : 'are'} part of the workflow that runs this review: look at that before you trust the verdict.`,
  ];
}

/** More levels than GitHub follows (https://docs.github.com/actions/reference/workflows-and-actions/reusing-workflow-configurations). */
const DEEPEST = 10;

/** The file, and the files and folders of the repository that it uses, and those that they use. */
async function usedBy(path: string, head: FileTree, depth = 0): Promise<readonly string[]> {
  if (depth > DEEPEST) return [path];
  const texts = await Promise.all(
    [path, `${path}/action.yml`, `${path}/action.yaml`].map((file) => textOf(file, head)),
  );
  const used = [...new Set(texts.flatMap(localUses))].filter((one) => one !== path);
  const below = await Promise.all(used.map((one) => usedBy(one, head, depth + 1)));
  return [...new Set([path, ...below.flat()])];
}

async function textOf(path: string, head: FileTree): Promise<string> {
  try {
    return new TextDecoder().decode(await head.read(path));
  } catch (error) {
    if (error instanceof UserError) return '';
    throw error;
  }
}

/** What `uses: ./…` names, wherever it stands. */
function localUses(text: string): readonly string[] {
  const found: string[] = [];
  visit(parseDocument(text, { logLevel: 'error' }), {
    Pair(_, { key, value }) {
      if (isScalar(key) && key.value === 'uses' && isScalar(value))
        found.push(...(/^\.\/(.*?)\/*$/.exec(String(value.value))?.slice(1) ?? []));
    },
  });
  return found.filter((path) => path !== '');
}
