import * as core from '@actions/core';
import type { Config } from '../../config/config.ts';
import { fingerprint } from '../../report/fingerprint.ts';
import type { GitHub } from '../api/client.ts';
import { type Inputs, projectKey } from '../inputs.ts';
import type { Job } from '../job.ts';
import { checkName } from './name.ts';
import { CheckRun } from './run.ts';
import { saveCheck } from './saved.ts';

/** What a check run is about, but for its settings. */
export interface Checked {
  /** Undefined without a token. */
  readonly github?: GitHub;
  readonly inputs: Inputs;
  readonly job: Job;
  /** A pull request's own, else the job's. */
  readonly commit: string;
}

/** The check run of this job, of which GitHub knows nothing yet; undefined where none is wanted, or without a token. */
export function checkOf({ github, inputs, job, commit }: Checked, config: Config): CheckRun | undefined {
  if (!github || !config.check) return undefined;
  return new CheckRun(github, {
    name: checkName(config.checkName, inputs),
    commit,
    url: job.runUrl,
    externalId: `${fingerprint(projectKey(inputs))} ${job.runUrl}`,
    save: (saved) => saveCheck(core.saveState, saved),
    say: core.info,
  });
}
