import { describe, expect, test } from '@jest/globals';
import * as fc from '../../support/random.ts';
import { stepFrom, type Step } from '../../../src/github/comment/step.ts';
import type { Standing } from '../../../src/github/comment/standing.ts';

const head = 'b'.repeat(40);

/** GitHub's side: comments, and what was overwritten in them. */
class Comments {
  private readonly all: Standing[] = [];
  private readonly former = new Map<number, Standing[]>();
  private last = 0;

  read(edited: number | undefined) {
    const former = edited === undefined ? [] : (this.former.get(edited) ?? []);
    return { ours: this.all.map((one) => ({ ...one })), former: former.map((one) => ({ ...one })) };
  }

  write(step: Step, run: number): void {
    if (step.kind === 'create') {
      this.last += 1;
      this.all.push(said(this.last, run));
    }
    const index = 'id' in step ? this.all.findIndex(({ id }) => id === step.id) : -1;
    const found = this.all[index];
    if (!found) return;
    if (step.kind === 'remove') this.all.splice(index, 1);
    if (step.kind !== 'edit') return;
    this.former.set(found.id, [found, ...(this.former.get(found.id) ?? [])]);
    this.all[index] = said(found.id, Number(step.body));
  }

  bodies(): string[] {
    return this.all.map(({ body }) => body);
  }
}

function said(id: number, run: number): Standing {
  return { id, node: `IC_${id}`, body: `${run}`, state: { run, attempt: 1, meaning: `${run}` } };
}

/** A run, from look to look; it yields before each request, and GitHub may be asked by another one then. */
function* runOf(comments: Comments, run: number, answers: () => boolean): Generator<undefined, void> {
  const state = { run, attempt: 1, meaning: `${run}` };
  const write = () => ({ state, body: () => `${run}` });
  const posting = { pull: 7, marker: '', head, run: { run, attempt: 1 }, write };
  let edited: number | undefined;
  for (;;) {
    yield;
    const { ours, former } = comments.read(edited);
    const isOurs = ours.some(({ id, state }) => id === edited && state.run === run);
    const step = stepFrom({ head, ours }, isOurs ? former : [], posting);
    if (step.kind === 'rest') return;
    if (step.kind === 'edit') edited = step.id;
    yield;
    if (answers()) comments.write(step, run);
  }
}

/** Whose turn it is, and whether what is then asked for is done. */
const turns = fc.array(fc.tuple(fc.nat(2), fc.boolean()), { maxLength: 40 });

describe('runs at once', () => {
  test('in whatever order they ask, and whatever is not done, leave one comment that says the newest', () => {
    fc.assert(
      fc.property(turns, fc.boolean(), (order, isFirst) => {
        const comments = new Comments();
        if (!isFirst) comments.write({ kind: 'create', body: '4', state: {} }, 4);
        let answers = true;
        const runs = [5, 6, 7].map((run) => runOf(comments, run, () => answers));
        for (const [which, isDone] of order) {
          answers = isDone;
          runs[which]?.next();
        }
        answers = true;
        for (const run of runs) Array.from(run);
        expect(comments.bodies()).toEqual(['7']);
      }),
      { numRuns: 2000 },
    );
  });
});
