import { expect } from '@jest/globals';
import { connect } from '../../../src/github/api/client.ts';
import { type Inline, postInline } from '../../../src/github/inline/index.ts';
import type { Finding, Review } from '../../../src/model.ts';
import { finding, migration, review, run, statement } from '../../report/builders.ts';
import type { StoredThread } from '../../stand-in/objects.ts';
import { type GitHubStandIn, startGitHub, type StandInOptions, TOKEN } from '../../stand-in/server.ts';

/** A pull request whose lines are commented on: prepared reviews, no rehearsal. */

export const FILE = 'db/migrations/0007_change.up.sql';
export const HEAD = 'a'.repeat(40);

export function startPull(options: StandInOptions = {}): Promise<GitHubStandIn> {
  return startGitHub({ head: HEAD, files: [added(FILE, 40)], ...options });
}

/** A new file of so many lines. */
export function added(filename: string, lines: number) {
  const text = Array.from({ length: lines }, (_, index) => `+-- line ${index + 1}`).join('\n');
  return { filename, status: 'added' as const, patch: `@@ -0,0 +1,${lines} @@\n${text}` };
}

/** What is found at a statement; `name` tells it from others. */
export function found(name: string, line: number, parts: Partial<Finding> = {}): Finding {
  return finding({ rule: name, message: `The table is locked by ${name}.`, line, endLine: line, ...parts });
}

/** With the statements that the findings are about, without which each would be about its file. */
export function reviewOf(findings: readonly Finding[], parts: Partial<Review> = {}): Review {
  const statements = findings.map(({ file, line, rule }) =>
    statement({ file, line, sql: `ALTER TABLE ${rule}` }),
  );
  return review({
    findings,
    migrations: [migration('0007_change', { forward: run(...statements) })],
    ...parts,
  });
}

interface Run {
  readonly key?: string;
  readonly head?: string;
  readonly folder?: string;
}

/** One run of the Action's inline part; what it asked GitHub for. */
export async function inline(
  github: GitHubStandIn,
  said: Review,
  { key = 'pgrehearse.yml', head = HEAD, folder = '' }: Run = {},
): Promise<Inline & { readonly writes: readonly string[] }> {
  const before = github.requests.length;
  const pull = {
    kind: 'pull-request',
    number: 7,
    baseSha: 'b'.repeat(40),
    headSha: head,
    fork: false,
    author: 'ann',
    labels: [],
  } as const;
  const done = await postInline(
    connect(TOKEN, 'acme/shop', github.url, { second: 1, say: () => undefined }),
    pull,
    {
      review: said,
      folder,
      key,
      links: { summary: 'https://github.com/acme/shop/actions/runs/1' },
    },
  );
  expect(github.faults).toEqual([]);
  const asked = github.requests.slice(before);
  return { ...done, writes: asked.filter((name) => !/^GET|^POST \/graphql viewer repository$/.test(name)) };
}

/** A comment's text without its hidden line. */
export function textOf(thread: StoredThread | undefined): string {
  return thread?.comments[0]?.body.replace(/^<!-- .* -->\n/, '') ?? '';
}
