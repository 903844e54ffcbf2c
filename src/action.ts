import * as core from '@actions/core';
import { type Config, DEFAULTS, resolve } from './config/config.ts';
import { type Leftover, onSignals } from './database/index.ts';
import { UserError } from './errors.ts';
import { type Project, readChanges } from './github/changes.ts';
import { connect, type GitHub } from './github/client.ts';
import { readConfig } from './github/config.ts';
import { type Inputs, projectKey, readFolder, readInputs, readSettings, secretsIn } from './github/inputs.ts';
import { readJob } from './github/job.ts';
import { harmless } from './github/log.ts';
import { gate, publish } from './github/publish.ts';
import { saveLeftovers } from './github/state.ts';
import { readTrigger, type Trigger } from './github/trigger.ts';
import type { Review } from './model.ts';
import { renderText } from './report/index.ts';
import { failed, review } from './review.ts';
import { joinPath } from './tree/paths.ts';

async function main(): Promise<void> {
  const inputs = readInputs(core.getInput);
  hideSecrets(inputs);
  const job = await readJob(process.env);
  const trigger = readTrigger(job.event);
  const github =
    inputs.token === ''
      ? undefined
      : connect(inputs.token, job.repository, job.apiUrl, { graphqlUrl: job.graphqlUrl });
  const project = { workspace: job.workspace, folder: readFolder(inputs) };

  const { done, config } = await reviewed(project, trigger, github, inputs);

  await core.group('Review', async () => log(renderText(done, { color: false }).trimEnd()));
  const commit = trigger.kind === 'pull-request' ? trigger.headSha : job.sha;
  await publish({
    review: done,
    job,
    folder: project.folder,
    key: projectKey(inputs),
    links: {
      summary: job.runUrl,
      file: (path, line) => job.fileUrl(commit, joinPath(project.folder, path), line),
    },
    github,
    pull: trigger.kind === 'pull-request' ? trigger : undefined,
    comment: config.comment,
  });
  gate(done);
}

async function reviewed(
  project: Project,
  trigger: Trigger,
  github: GitHub | undefined,
  inputs: Inputs,
): Promise<{ readonly done: Review; readonly config: Config }> {
  let config = DEFAULTS;
  try {
    config = resolve(readSettings(inputs));
    const sources = await core.group('Changed files', () => readChanges(project, trigger, github, log));
    const configured = await readConfig(sources, trigger.kind, inputs);
    config = configured.config;
    const done = await core.group('Rehearsal', () =>
      review({
        ...sources,
        ...configured,
        root: joinPath(project.workspace, project.folder),
        isUntrusted: trigger.kind === 'pull-request' && process.env['GITHUB_EVENT_NAME'] !== 'pull_request',
        isStatic: false,
        prefer: ['container', 'local'],
        progress: log,
        onLeftover: remember([]),
      }),
    );
    return { done, config };
  } catch (error) {
    if (error instanceof UserError) return { done: failed(config, error), config };
    throw error;
  }
}

/** Lets the post step remove what this process starts, should it be killed. */
function remember(leftovers: Leftover[]): (leftover: Leftover) => void {
  return (leftover) => {
    leftovers.push(leftover);
    saveLeftovers(core.saveState, leftovers);
  };
}

function hideSecrets(inputs: Inputs): void {
  for (const secret of secretsIn(inputs['database-url'])) core.setSecret(secret);
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
