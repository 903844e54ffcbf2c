import type { Base, Event } from './trigger.ts';

const NAME_ONE =
  'Name a branch, tag or commit to compare with as the input `base` (a workflow started by hand can ask for it with `inputs`).';

export function defaultBranchOf({ repository }: Event): string | undefined {
  return repository?.default_branch;
}

/**
 * A merge queue's group, on top of what it is to be merged into: the branch, or the group ahead of it.
 * GitHub's description of the payload calls base_sha "the SHA of the merge group's parent commit".
 */
export function queued({ merge_group: group }: Event): Base | string {
  if (!group) return 'This merge group does not say what it is merged into.';
  return { ref: group.base_sha, at: 'itself', name: 'the head of the merge queue' };
}

/**
 * What was there before. A push that creates a branch or tag comes from the null commit. A forced push to another
 * branch than the default one is a rebase: what it left behind was never merged.
 */
export function pushed(event: Event): Base | string {
  const { before = '', ref, forced = false } = event;
  const main = defaultBranchOf(event);
  const isDefault = ref === `refs/heads/${main}`;
  if (!/^0*$/.test(before))
    return {
      ref: before,
      at: forced && !isDefault ? 'parted' : 'itself',
      name: 'the commit before this push',
    };
  if (isDefault)
    return `This is the first push of the default branch \`${main}\`: there is no earlier commit to compare with, so its migrations were not reviewed. ${NAME_ONE}`;
  return sinceDefaultBranch(event, 'This push');
}

/** A run that nothing was changed for. */
export function started(name: 'workflow_dispatch' | 'schedule', event: Event): Base | string {
  const run = name === 'schedule' ? 'A scheduled run' : 'A run started by hand';
  const main = defaultBranchOf(event);
  if (main !== undefined && event.ref === `refs/heads/${main}`)
    return `${run} of the default branch \`${main}\` has nothing to compare it with, so its migrations were not reviewed. ${NAME_ONE}`;
  return sinceDefaultBranch(event, run);
}

/** What is compared with nothing must not pass. */
export function unknown(name: string): string {
  const publish =
    name === 'workflow_run'
      ? ' To publish the report of the run that it follows, give that report as the input `publish`.'
      : '';
  return `The event \`${name}\` says nothing of what changed, so no migration was reviewed. Run this action on \`pull_request\`, \`merge_group\` or \`push\`, or name a branch, tag or commit to compare with as the input \`base\`.${publish}`;
}

function sinceDefaultBranch(event: Event, what: string): Base | string {
  const main = defaultBranchOf(event);
  if (main === undefined)
    return `${what} does not say which branch is the default one, so there is nothing to compare with. ${NAME_ONE}`;
  return { ref: main, at: 'parted', name: `the default branch \`${main}\`` };
}
