import { unmarked } from '../inert.ts';
import { besideOthers, type Beside } from '../traffic.ts';
import type { Screen } from './screen.ts';
import { hang } from './wrap.ts';

/** Who waited for the migrations, and what they did in a queue. Why one was not tried stands in the other reports. */
export function trafficLines(screen: Screen): readonly string[] {
  const all = besideOthers(screen.review).filter(({ isSkipped }) => !isSkipped);
  if (all.length === 0) return [];
  return [screen.ink('Beside other sessions', 'bold'), ...all.flatMap((one) => linesOf(screen, one))];
}

function linesOf({ ink, width }: Screen, { title, sentences, isTelling }: Beside): readonly string[] {
  const mark = isTelling ? ink('–', 'yellow') : ink('✓', 'green');
  return [
    `  ${mark} ${unmarked(title)}`,
    ...sentences.flatMap((sentence) => hang('    - ', unmarked(sentence), width)),
  ];
}
