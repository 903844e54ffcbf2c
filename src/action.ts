import * as core from '@actions/core';
import type { Config } from './config/config.ts';
import { type Leftover, onSignals } from './database/index.ts';
import { UserError } from './errors.ts';
import { artifactPage } from './github/artifact.ts';
import { checkOf } from './github/check/index.ts';
import type { CheckRun } from './github/check/run.ts';
import { connect } from './github/api/client.ts';
import { projectKey, readFolder, readInputs, secretsIn } from './github/inputs.ts';
import { readJob } from './github/job.ts';
import { harmless } from './github/log.ts';
import { findProject } from './github/project.ts';
import { gate, publish } from './github/publish.ts';
import { publishStep } from './github/received/step.ts';
import { reviewed } from './github/reviewed.ts';
import { saveLeftovers } from './github/state.ts';
import { readTrigger } from './github/trigger.ts';
import { renderText } from './report/index.ts';
import { joinPath } from './tree/paths.ts';

async function main(): Promise<void> {
  const inputs = readInputs(core.getInput);
  hideSecrets(secretsIn(inputs['database-url']));
  const job = await readJob(process.env);
  if (inputs.publish !== '') return publishStep(inputs, job);
  const trigger = readTrigger(job.eventName, job.event, job.ref, inputs.base);
  const github =
    inputs.token === ''
      ? undefined
      : connect(inputs.token, job.repository, job.apiUrl, { graphqlUrl: job.graphqlUrl });
  const project = await findProject(job.workspace, readFolder(inputs));

  const commit = trigger.kind === 'pull-request' ? trigger.headSha : job.sha;
  const checked = { github, inputs, job, commit };

  let check: CheckRun | undefined;
  const begin = async (config: Config) => {
    check = checkOf(checked, config);
    await check?.begin();
  };
  const kept = remember([]);
  const onSecret = (url: string) => hideSecrets(secretsIn(url));
  const task = { job, inputs, trigger, github, project, progress: log, ...kept, onSecret, begin };
  const { done, config } = await reviewed(task);

  await core.group('Review', async () => log(renderText(done, { color: false }).trimEnd()));
  await publish({
    review: done,
    job,
    folder: project.folder,
    key: projectKey(inputs),
    sarif: inputs.sarif,
    html: inputs.html,
    links: {
      summary: job.runUrl,
      report: await artifactPage(job.runUrl, process.env),
      file: (path, line) => job.fileUrl(commit, joinPath(project.folder, path), line),
    },
    github,
    pull: trigger.kind === 'pull-request' ? trigger : undefined,
    comment: config.comment,
    inline: config.inline,
    check: check ?? checkOf(checked, config),
  });
  gate(done);
}

/** Lets the post step remove what this process starts, should it be killed. */
function remember(leftovers: Leftover[]) {
  return {
    onLeftover: (leftover: Leftover): void => {
      leftovers.push(leftover);
      saveLeftovers(core.saveState, leftovers);
    },
    onRemoved: (leftover: Leftover): void => {
      leftovers.splice(leftovers.indexOf(leftover), 1);
      saveLeftovers(core.saveState, leftovers);
    },
  };
}

function hideSecrets(secrets: readonly string[]): void {
  for (const secret of secrets) core.setSecret(secret);
}

/** What is said here comes from the pull request and from its server: it is text, never a command. */
function log(text: string): void {
  core.info(harmless(text));
}

onSignals();
try {
  await main();
} catch (error) {
  if (!(error instanceof UserError) && error instanceof Error) log(error.stack ?? '');
  core.setOutput('verdict', 'error');
  core.setFailed(harmless(error instanceof Error ? error.message : String(error)));
}
