import * as core from '@actions/core';
import { type Config, DEFAULTS, resolve } from '../config/config.ts';
import type { Leftover } from '../database/index.ts';
import { UserError } from '../errors.ts';
import type { Review } from '../model.ts';
import { failed, review } from '../review.ts';
import { joinPath } from '../tree/paths.ts';
import { parseShard } from '../review/shard.ts';
import { recorded } from '../tree/recorded.ts';
import { changesRead, contentHash } from './approval/content.ts';
import { withApproval } from './approval/index.ts';
import { type Comparison, readChanges } from './changes/index.ts';
import { refuseAbsent } from './changes/checked-out.ts';
import { connect, type GitHub } from './api/client.ts';
import { readEarlier } from './comment/index.ts';
import { cacheService } from './cache.ts';
import { readConfig } from './config.ts';
import { type Inputs, projectKey, readSettings } from './inputs.ts';
import type { Job } from './job.ts';
import { inFolder, type Project } from './project.ts';
import { submoduleNotes } from './changes/submodules.ts';
import type { Trigger } from './trigger.ts';
import { refuseUnseen } from './changes/unseen.ts';
import { workflowNotes } from './own-workflow.ts';

/** What a job of the Action is about. */
export interface Task {
  readonly job: Job;
  readonly inputs: Inputs;
  readonly trigger: Trigger;
  /** Undefined without a token. */
  readonly github?: GitHub;
  readonly project: Project;
  readonly progress: (line: string) => void;
  readonly onLeftover: (leftover: Leftover) => void;
  /** Told of what is gone again. */
  readonly onRemoved?: (leftover: Leftover) => void;
  /** Told of a database's URL once it is known. */
  readonly onSecret?: (url: string) => void;
  /** Told the configuration that holds and what a reader has to know of it, before anything is rehearsed. */
  readonly begin: (config: Config, notes: readonly string[]) => Promise<void>;
}

/** The review, and the configuration that held; what could not be done is said in it. */
export async function reviewed(task: Task): Promise<{ readonly done: Review; readonly config: Config }> {
  let config = DEFAULTS;
  let notes: readonly string[] = [];
  try {
    config = resolve(readSettings(task.inputs));
    const found = await lookedAt({
      ...task,
      begin: (held, known) => {
        config = held;
        notes = known;
        return task.begin(held, known);
      },
    });
    const done = await core.group('Rehearsal', () => review(found));
    return { done: await judged(done, found, task), config };
  } catch (error) {
    if (error instanceof UserError) return { done: failed(config, error, { notes }), config };
    throw error;
  }
}

type Found = Awaited<ReturnType<typeof lookedAt>>;

/** All that a review needs to know. */
async function lookedAt(task: Task) {
  const { job, inputs, trigger, github, project, progress, onLeftover, onRemoved, onSecret } = task;
  const { workspace, folder } = project;
  const whole = await core.group('Changed files', () => readChanges(workspace, trigger, github, progress));
  const sources = recordedSources(inFolder(folder, whole));
  await refuseAbsent(sources.changes, sources.head);
  const subject = trigger.kind === 'pull-request' ? 'pull request' : 'change';
  const isMerged = trigger.kind === 'commits' && trigger.isDefaultBranch;
  const configured = await readConfig(sources, { follows: isMerged ? 'own' : 'base', subject }, inputs);
  const notes = [
    ...(isMerged ? [] : await workflowNotes(job, whole, subject)),
    ...configured.notes,
    ...(await submoduleNotes(sources, configured.config)),
  ];
  await task.begin(configured.config, notes);
  await refuseUnseen(sources, configured, subject);
  const isUntrusted = trigger.kind === 'pull-request' && job.eventName !== 'pull_request';
  return {
    ...sources,
    ...configured,
    whole,
    notes,
    root: joinPath(workspace, folder),
    isUntrusted,
    cache: cacheOf(progress, !isUntrusted),
    isStatic: false,
    ...(inputs.shard !== '' && { shard: parseShard(inputs.shard) }),
    prefer: ['container', 'local'] as const,
    progress,
    onLeftover,
    ...(onRemoved && { onRemoved }),
    ...(onSecret && { onSecret }),
  };
}

/** On the way through the cache service a base takes some seconds. */
const WORTH_MS = 5_000;

function cacheOf(progress: Task['progress'], maySave: boolean) {
  const remote = cacheService({ environment: process.env, progress, maySave });
  return remote ? { worthMs: WORTH_MS, remote } : {};
}

function recordedSources(sources: Comparison) {
  return { ...sources, head: recorded(sources.head), base: recorded(sources.base) };
}

/** The review with what it was made of, and whether somebody let that pass. */
async function judged(done: Review, found: Found, task: Task): Promise<Review> {
  const { changes, head, base, whole, config, submodules } = found;
  const read = changesRead(changes, head.seen, base.seen);
  // What a program reads of the repository is not known, nor is what lies in a submodule.
  const isProgram = config.command.length > 0;
  const isWhole = !isProgram || submodules.length === 0;
  const content = isWhole ? await contentHash(isProgram ? changes : read, head) : undefined;
  const review = { ...done, ...(content !== undefined && { content }) };
  const { job, inputs, trigger, github, project } = task;
  if (trigger.kind !== 'pull-request') return review;
  const paths = read.flatMap(({ path, previousPath = path }) => [path, previousPath]);
  return withApproval(review, {
    pull: trigger,
    workspace: project.workspace,
    github,
    config,
    base: whole.base,
    files: [...new Set(paths)].map((path) => joinPath(project.folder, path)),
    ...(inputs['team-token'] && {
      teams: connect(inputs['team-token'], job.repository, job.apiUrl, { graphqlUrl: job.graphqlUrl }),
    }),
    earlier: async () => (github ? readEarlier(github, trigger.number, projectKey(inputs)) : {}),
  });
}
