import * as core from '@actions/core';
import { type Config, DEFAULTS, resolve } from '../config/config.ts';
import type { Leftover } from '../database/index.ts';
import { UserError } from '../errors.ts';
import type { Review } from '../model.ts';
import { failed, review } from '../review.ts';
import { joinPath } from '../tree/paths.ts';
import { readChanges } from './changes.ts';
import { refuseAbsent } from './checked-out.ts';
import type { GitHub } from './client.ts';
import { readConfig } from './config.ts';
import { type Inputs, readSettings } from './inputs.ts';
import type { Job } from './job.ts';
import { inFolder, type Project } from './project.ts';
import type { Trigger } from './trigger.ts';
import { refuseUnseen } from './unseen.ts';
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
  /** Told the configuration that holds, before anything is rehearsed. */
  readonly begin: (config: Config) => Promise<void>;
}

/** The review, and the configuration that held; what could not be done is said in it. */
export async function reviewed(task: Task): Promise<{ readonly done: Review; readonly config: Config }> {
  let config = DEFAULTS;
  try {
    config = resolve(readSettings(task.inputs));
    const found = await lookedAt({
      ...task,
      begin: (held) => {
        config = held;
        return task.begin(held);
      },
    });
    const done = await core.group('Rehearsal', () => review(found));
    return { done, config };
  } catch (error) {
    if (error instanceof UserError) return { done: failed(config, error), config };
    throw error;
  }
}

/** All that a review needs to know. */
async function lookedAt(task: Task) {
  const { job, inputs, trigger, github, project, progress, onLeftover } = task;
  const { workspace, folder } = project;
  const whole = await core.group('Changed files', () => readChanges(workspace, trigger, github, progress));
  const sources = inFolder(folder, whole);
  await refuseAbsent(sources.changes, sources.head);
  const subject = trigger.kind === 'pull-request' ? 'pull request' : 'change';
  const isMerged = trigger.kind === 'commits' && trigger.isDefaultBranch;
  const configured = await readConfig(sources, { follows: isMerged ? 'own' : 'base', subject }, inputs);
  await task.begin(configured.config);
  await refuseUnseen(sources, configured, subject);
  return {
    ...sources,
    ...configured,
    notes: [...(isMerged ? [] : await workflowNotes(job, whole, subject)), ...configured.notes],
    root: joinPath(workspace, folder),
    isUntrusted: trigger.kind === 'pull-request' && job.eventName !== 'pull_request',
    isStatic: false,
    prefer: ['container', 'local'] as const,
    progress,
    onLeftover,
  };
}
