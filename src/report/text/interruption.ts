import { oneLine, unmarked } from '../inert.ts';
import { interruptions, type InterruptionWords } from '../interruption.ts';
import type { Screen } from './screen.ts';
import { hang } from './wrap.ts';

/** What becomes of migrations that are ended half-way. */
export function interruptionLines(screen: Screen): readonly string[] {
  const telling = interruptions(screen.review).filter(({ isTelling }) => isTelling);
  if (telling.length === 0) return [];
  return [
    screen.ink('Interrupted half-way, and run again', 'bold'),
    ...telling.flatMap((one) => answerLines(screen, one)),
  ];
}

function answerLines(
  { ink, width }: Screen,
  { id, words, details, isRecovering }: InterruptionWords,
): readonly string[] {
  const mark = isRecovering ? ink('✓', 'green') : ink('–', 'yellow');
  const [first = '', ...rest] = hang('    ', `${oneLine(id)}: ${words}`, width);
  const told = isRecovering ? [] : details;
  return [
    `  ${mark} ${first.slice(4)}`,
    ...rest,
    ...told.flatMap((detail) => hang('    - ', unmarked(detail), width)),
  ];
}
