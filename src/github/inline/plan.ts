import type { Finding } from '../../model.ts';
import type { Conversation, Thread } from './conversation.ts';
import { marked } from './mark.ts';
import type { Remark } from './remark.ts';
import { settledText } from './settled.ts';

/** What is to be done so that the lines say what the review says, and nothing twice. */
export interface Plan {
  readonly post: readonly Remark[];
  /** Remarks that could stand on their lines, were there not so many. */
  readonly withheld: number;
  readonly edits: readonly Edit[];
  /** What is said on its lines when all of it is done. */
  readonly shown: ReadonlySet<Finding>;
}

/** A comment of ours that has to change. */
export interface Edit {
  readonly thread: Thread;
  /** What is to become of its thread. */
  readonly turn?: 'resolve' | 'unresolve';
  /** @param resolved whether the thread is resolved by us afterwards */
  body(resolved: boolean): string;
}

/**
 * Nobody reads more, and GitHub answers a larger review with 502 although it posts it (reviewdog, issue 355, which posts
 * 30 at a time for that).
 */
export const MOST = 30;

/** Over all runs on one pull request: its page no longer loads with a few hundred (reviewdog, issue 1008). */
export const MOST_EVER = 150;

/**
 * @param remarks worst first
 * @param findings all of the review with their identities, to say what became of one that no longer stands
 * @param complete whether what the review does not report is known to be gone
 */
export function planOf(
  remarks: readonly Remark[],
  { threads, posted }: Conversation,
  findings: ReadonlyMap<string, Finding>,
  project: string,
  complete: boolean,
): Plan {
  const threadOf = match(remarks, threads);
  const matched = new Set(threadOf.values());
  const unsaid = remarks.filter((remark) => !threadOf.has(remark));
  const known = new Set(posted.flat());
  const candidates = unsaid.filter(
    ({ lines, identities }) => lines && identities.some((identity) => !known.has(identity)),
  );
  const room = Math.max(0, Math.min(MOST - threadOf.size, MOST_EVER - posted.length));
  const post = candidates.slice(0, room);
  const gone = threads.filter((thread) => !matched.has(thread) && !thread.mark.settled);
  return {
    post,
    withheld: candidates.length - post.length,
    edits: [
      ...[...threadOf].flatMap(([remark, thread]) => edited(remark, thread, project)),
      ...(complete ? gone.map((thread) => settle(thread, findings)) : []),
    ],
    shown: new Set([...threadOf.keys(), ...post].flatMap((remark) => remark.findings)),
  };
}

/** Each remark's thread: one that is about any of its findings. */
function match(remarks: readonly Remark[], threads: readonly Thread[]): ReadonlyMap<Remark, Thread> {
  const free = new Set(threads);
  const found = new Map<Remark, Thread>();
  for (const remark of remarks) {
    const own = [...free].filter(({ mark }) => remark.identities.some((one) => mark.findings.includes(one)));
    const thread = own.find(({ mark }) => !mark.settled) ?? own[0];
    if (!thread) continue;
    free.delete(thread);
    found.set(remark, thread);
  }
  return found;
}

/** A comment whose finding is still there is left alone while it says the same. */
function edited(remark: Remark, thread: Thread, project: string): Edit[] {
  const { mark } = thread;
  if (!mark.settled && mark.meaning === remark.meaning) return [];
  const findings = [...new Set([...remark.identities, ...mark.findings])];
  const text = remark.text(thread.path === remark.path ? thread.lines : undefined);
  const back = mark.resolved && thread.isResolved && !thread.byPerson && thread.canUnresolve;
  return [
    {
      thread,
      ...(back && { turn: 'unresolve' as const }),
      body: () =>
        marked({ project, findings, meaning: remark.meaning, settled: false, resolved: false }, text),
    },
  ];
}

function settle(thread: Thread, findings: ReadonlyMap<string, Finding>): Edit {
  const { mark } = thread;
  const left = mark.findings.flatMap((identity) => findings.get(identity) ?? []);
  return {
    thread,
    ...(!thread.isResolved && thread.canResolve && { turn: 'resolve' as const }),
    body: (resolved) => marked({ ...mark, settled: true, resolved }, settledText(thread.body, left)),
  };
}
