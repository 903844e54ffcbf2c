import * as core from '@actions/core';
import { removeLeftover } from './database/index.ts';
import { abandonCheck } from './github/check/abandon.ts';
import { unfinishedCheck } from './github/check/saved.ts';
import { connect } from './github/api/client.ts';
import { readJob } from './github/job.ts';
import { harmless } from './github/log.ts';
import { persist } from './github/persist.ts';
import { savedLeftovers } from './github/state.ts';

/** Runs after the job, whatever came of it: removes what a killed review could not remove itself, where it is there. */
const url = core.getInput('database-url') || undefined;
for (const leftover of savedLeftovers(core.getState)) {
  try {
    await removeLeftover(leftover, url);
    core.info(harmless(`Not left behind: ${JSON.stringify(leftover)}`));
  } catch (error) {
    core.warning(
      harmless(`Something of the review may still run (${JSON.stringify(leftover)}): ${String(error)}`),
    );
  }
}

const check = unfinishedCheck(core.getState);
if (check) {
  try {
    const job = await readJob(process.env);
    const github = connect(core.getInput('token'), job.repository, job.apiUrl, {
      graphqlUrl: job.graphqlUrl,
    });
    if (await persist(github, () => abandonCheck(github, check))) core.info('The check run is ended.');
  } catch (error) {
    core.warning(harmless(`The check run may still seem to be under way: ${String(error)}`));
  }
}
