import type { Migration } from '../../src/model.ts';
import type { Example } from './examples.ts';
import type { Kind, OwnRun, ScriptRun, Transaction } from './own-run.ts';

const TITLES = {
  tool: 'BEGIN … COMMIT',
  own: 'BEGIN … COMMIT of the script itself',
  implicit: 'one query of several statements: an implicit transaction',
  single: 'no transaction',
  undone: 'BEGIN … ROLLBACK',
} as const satisfies Record<Kind, string>;

/** The transactions of a project for people: each migration forward, in order, with its way back below. */
export function shown({ project: { project }, migrations }: Example, run: OwnRun): string {
  const blocks = migrations.map((migration) => {
    const { up, down, verify } = migration;
    const back = run.back.find(({ script }) => script === down);
    const verification = run.forward.find(({ script }) => script === verify);
    return [
      titleOf(migration),
      '  forward',
      ...linesOf(run.forward.find(({ script }) => script === up)),
      ...(verification ? ['  verify', ...linesOf(verification)] : []),
      back ? '  back' : '  no way back',
      ...linesOf(back),
    ].join('\n');
  });
  return `${project.tool} in ${project.folder || '.'}\n\n${blocks.join('\n\n')}\n`;
}

/** The file, and its part where it holds several. */
function titleOf({ id, up }: Migration): string {
  const [, key] = id.split('#');
  return key === undefined ? up.file.path : `${up.file.path}, ${key}`;
}

function linesOf(run: ScriptRun | undefined): readonly string[] {
  return (run?.transactions ?? []).flatMap(linesOfTransaction);
}

function linesOfTransaction({ kind, statements }: Transaction): readonly string[] {
  return [`    ${TITLES[kind]}`, ...statements.map((statement) => `      ${statement}`)];
}
