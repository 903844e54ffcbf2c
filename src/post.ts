import * as core from '@actions/core';
import { removeLeftover } from './database/index.ts';
import { savedLeftovers } from './github/state.ts';

/** Runs after the job, whatever came of it: removes what a killed review could not remove itself, where it is there. */
const url = core.getInput('database-url') || undefined;
for (const leftover of savedLeftovers(core.getState)) {
  try {
    await removeLeftover(leftover, url);
    core.info(`Not left behind: ${JSON.stringify(leftover)}`);
  } catch (error) {
    core.warning(`Something of the review may still run (${JSON.stringify(leftover)}): ${String(error)}`);
  }
}
