import { fixAll, type Fixed, type Place, type WhyNot } from '../fix/fix.ts';
import { unlessMerged } from '../fix/merged.ts';
import { replaceFile, whyOutside } from '../fix/write.ts';
import { visible } from '../report/inert.ts';
import { plural } from '../numbers.ts';
import type { ReviewInput } from '../review.ts';
import type { Invocation } from './options.ts';

/** Fixes what can be fixed, and writes it unless that is only to be shown. */
export async function fix(
  cwd: string,
  input: ReviewInput,
  { base, isDryRun }: Pick<Invocation, 'base' | 'isDryRun'>,
): Promise<Fixed> {
  const whyMerged = unlessMerged(cwd, base);
  const isMerged = async (file: string): Promise<boolean> => (await whyMerged(file)) !== undefined;
  const named = input.named && { ...input.named, isMerged };
  const whyNot = firstOf((file) => whyOutside(cwd, file), whyMerged);
  const fixed = await fixAll({ ...input, ...(named && { named }) }, whyNot);
  if (!isDryRun) for (const [file, contents] of fixed.files) await replaceFile(cwd, file, contents);
  return fixed;
}

function firstOf(...reasons: readonly WhyNot[]): WhyNot {
  return async (file) => {
    for (const whyNot of reasons) {
      const why = await whyNot(file);
      if (why !== undefined) return why;
    }
    return undefined;
  };
}

/** What was changed, edit by edit, and what was not and why. */
export function fixLines({ fixes, files, refused, failed }: Fixed, isDryRun: boolean): readonly string[] {
  const done = isDryRun ? 'Would fix' : 'Fixed';
  const sum = `${plural(fixes.length, 'finding')} in ${plural(files.size, 'file')}`;
  return [
    ...fixes.flatMap(({ edit, ...place }) => [
      where(place),
      ...edit.removed.map((line) => `  - ${visible(line)}`),
      ...edit.added.map((line) => `  + ${visible(line)}`),
    ]),
    ...failed.map(
      (one) =>
        `${where(one)}: what it suggests was tried and taken back: ${visible(one.why)} This is a mistake of pgrehearse; please report it.`,
    ),
    ...[...refused].map(([file, why]) => `${visible(file)}: not changed: ${visible(why)}`),
    fixes.length === 0 ? 'Nothing to fix that is safe on its own.' : `${done} ${sum}.`,
  ];
}

function where({ rule, file, line }: Place): string {
  return `${visible(file)}:${line} ${rule}`;
}
