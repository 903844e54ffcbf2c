import { ask, type GitHub, GitHubError } from '../api/client.ts';
import { harmless } from '../log.ts';
import { persist } from '../persist.ts';
import type { Outcome } from './outcome.ts';
import type { SavedCheck } from './saved.ts';

export interface CheckOptions {
  readonly name: string;
  /** A pull request's own: on its test merge GitHub does not show it. */
  readonly commit: string;
  /** The run's page. */
  readonly url: string;
  /** Tells whose it is, and of which run. */
  readonly externalId: string;
  /** Keeps what the post step has to know. */
  readonly save: (saved: SavedCheck) => void;
  readonly say: (line: string) => void;
}

/** Annotations in one request (REST reference, check runs); every request adds to those that are there. */
const BATCH = 50;

/**
 * The check run of one review. Each run makes a new one, which takes the place of an older one of its name: GitHub counts
 * the newest. Without `checks: write` there is none, and the job's own status is the check.
 */
export class CheckRun {
  private readonly github: GitHub;
  private readonly options: CheckOptions;
  private id: number | undefined;
  private isRefused = false;

  constructor(github: GitHub, options: CheckOptions) {
    this.github = github;
    this.options = options;
  }

  /** Shows that the review is under way. Where that cannot be shown, only the end is. */
  async begin(): Promise<void> {
    const output = { title: 'Rehearsing', summary: 'The review is under way.' };
    try {
      await this.write(async () => {
        this.id = await this.create({ status: 'in_progress', output });
        this.options.save({ id: this.id });
      });
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      this.options.say(harmless(error.message));
    }
  }

  /**
   * Says how it ended, then what was found on which lines.
   * @returns how many of the annotations GitHub took
   * @throws GitHubError unless the token may not write checks
   */
  async complete(outcome: Outcome): Promise<number> {
    const { conclusion, title, summary, annotations } = outcome;
    const output = { title, summary };
    await this.write(async () => {
      // Should this fail, the post step says it.
      if (this.id !== undefined) this.options.save({ id: this.id, conclusion, title });
      await persist(this.github, async () => {
        if (this.id === undefined) this.id = await this.create({ conclusion, output });
        else await this.update(this.id, { conclusion, output });
      });
    });
    if (this.id === undefined) return 0;
    this.options.save({ id: this.id, isDone: true });
    return this.annotate(this.id, output, annotations);
  }

  /** Not tried again: what GitHub took without saying so would stand there twice. */
  private async annotate(id: number, output: object, annotations: readonly object[]): Promise<number> {
    for (let start = 0; start < annotations.length; start += BATCH) {
      try {
        await this.update(id, {
          output: { ...output, annotations: annotations.slice(start, start + BATCH) },
        });
      } catch (error) {
        if (!(error instanceof GitHubError)) throw error;
        this.options.say(harmless(error.message));
        return start;
      }
    }
    return annotations.length;
  }

  private async create(state: object): Promise<number> {
    const { octokit, owner, repo } = this.github;
    const { name, commit, url, externalId } = this.options;
    const { data } = await ask(`making the check \`${name}\``, 'checks: write', () =>
      octokit.rest.checks.create({
        owner,
        repo,
        name,
        head_sha: commit,
        details_url: url,
        external_id: externalId,
        ...state,
      }),
    );
    return data.id;
  }

  private async update(id: number, state: object): Promise<void> {
    const { octokit, owner, repo } = this.github;
    await ask('updating the check', 'checks: write', () =>
      octokit.rest.checks.update({ owner, repo, check_run_id: id, ...state }),
    );
  }

  /** What the workflow did not grant is its own decision: it is said once, and no warning. */
  private async write(request: () => Promise<void>): Promise<void> {
    if (this.isRefused) return;
    try {
      await request();
    } catch (error) {
      if (!(error instanceof GitHubError && error.status === 403 && error.lacks !== undefined)) throw error;
      this.isRefused = true;
      this.options.say("No check run without `checks: write`: the job's own status is the check.");
    }
  }
}
