import { expect, test } from '@jest/globals';
import * as fc from '../support/random.ts';
import { Overlay } from '../../src/catalog/apply/overlay.ts';
import { emptyRelation } from '../../src/catalog/static.ts';
import type { Relation } from '../../src/model.ts';

const name = fc.integer({ min: 0, max: 400 }).map((number) => `public.t${number}`);
const change = fc.tuple(name, fc.boolean());

test('relations with changes on top are what a map with the same changes is, and leave what was before alone', () => {
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 8 }), { maxLength: 40 }), (rounds) => {
      const start = new Map(
        Array.from({ length: 300 }, (_, at) => [`public.t${at}`, relation(`public.t${at}`, 0)]),
      );
      const model = new Map(start);
      let relations: ReadonlyMap<string, Relation> = start;
      for (const [round, changes] of rounds.entries()) {
        const before = relations;
        const was = sorted(before);
        relations = Overlay.over(
          before,
          changes.map(([name, stays]) => [name, stays ? relation(name, round + 1) : undefined]),
        );
        for (const [name, stays] of changes)
          if (stays) model.set(name, relation(name, round + 1));
          else model.delete(name);
        expect(sorted(before)).toEqual(was);
        expect(relations.size).toBe(model.size);
        expect(sorted(relations)).toEqual(sorted(model));
        for (const [name] of changes) expect(relations.get(name)).toEqual(model.get(name));
      }
    }),
    { numRuns: 30 },
  );
});

function relation(name: string, rows: number): Relation {
  return { ...emptyRelation(name, 'table', true), rows };
}

/** By name and rows, which are enough to tell them apart. */
function sorted(relations: ReadonlyMap<string, Relation>): string[] {
  return [...relations].map(([name, { rows }]) => `${name} ${rows}`).toSorted();
}
