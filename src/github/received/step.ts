import * as core from '@actions/core';
import type { Inputs } from '../inputs.ts';
import type { Job } from '../job.ts';
import { harmless } from '../log.ts';
import { publishReceived } from './publish.ts';

/** The whole step, where the input `publish` names reports. */
export async function publishStep(inputs: Inputs, job: Job): Promise<void> {
  const { said, isWrong } = await publishReceived(inputs, job);
  if (isWrong) core.setFailed(harmless(said.join('\n')));
  else for (const one of said) core.info(harmless(one));
}
