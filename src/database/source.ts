/** A database that holds production's schema and rows, and may be thrown away: the base as it is. */
export interface DatabaseSource {
  /** Line for a shell that brings it up; its last line of output is the URL, where none is given. */
  readonly create?: string;
  /** May name variables: `${CLONE_URL}`. */
  readonly url?: string;
  /** Line for a shell that takes it down again. */
  readonly destroy?: string;
  /** Whether migrations run in it rather than in copies of it; found out where absent. */
  readonly inPlace?: boolean;
  /** Roles whose sessions may be in it. */
  readonly sessions: readonly string[];
  /** Of `create` and of `destroy`, in milliseconds. */
  readonly timeout: number;
  /** Whether what a stranger's pull request brings may be run on it. */
  readonly allowPullRequestTarget: boolean;
}
