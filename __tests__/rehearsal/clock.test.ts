import { expect, test } from '@jest/globals';
import { RunClock } from '../../src/rehearsal/clock.ts';

function clockAt(): { readonly clock: RunClock; at: (ms: number) => RunClock } {
  let now = 100;
  const clock = new RunClock(() => now);
  return { clock, at: (ms) => ((now = 100 + ms), clock) };
}

test('goes on while a statement is under way, and stands still between', () => {
  const { clock, at } = clockAt();
  at(5).start();
  expect(at(7).now).toBe(2);
  at(9).stop();
  expect(at(50).now).toBe(4);
  clock.start();
  expect(at(51).now).toBe(5);
});

test('counts what several connections do at once only once', () => {
  const { at } = clockAt();
  at(0).start();
  at(3).start();
  at(5).stop();
  at(8).stop();
  expect(at(20).now).toBe(8);
});
