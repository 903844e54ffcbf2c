import type { Statement } from '../model.ts';
import { linesOf, type LineCutter } from './lines.ts';
import type { Complaint } from './tool.ts';

interface Block {
  /** Lines of its annotations, from 1. */
  readonly begin: number;
  readonly end: number;
}

/** What a tool sends as one query, because annotations hold it together. */
function blocksOf(text: string, { begin, end }: LineCutter): readonly Block[] {
  const blocks: Block[] = [];
  let first = Infinity;
  for (const { number, text: line } of linesOf(text)) {
    if (begin.test(line)) first = number;
    if (!end.test(line)) continue;
    if (first < number) blocks.push({ begin: first, end: number });
    first = Infinity;
  }
  return blocks;
}

function isIn({ begin, end }: Block, { span }: Statement): boolean {
  return begin < span.start.line && span.end.line < end;
}

/** Statements outside of every block, which a tool sends each by itself. */
export function outsideBlocks(
  text: string,
  statements: readonly Statement[],
  cutter: LineCutter,
): readonly Statement[] {
  const blocks = blocksOf(text, cutter);
  return statements.filter((statement) => !blocks.some((block) => isIn(block, statement)));
}

/**
 * What cannot run in a transaction and stands beside others in one block of a script that has none: the server runs the
 * statements of one query as an implicit transaction (manual 18, 54.2.2.1).
 */
export function blockComplaints(
  text: string,
  statements: readonly Statement[],
  cutter: LineCutter,
): readonly Complaint[] {
  const groups = blocksOf(text, cutter).map((block) => statements.filter((one) => isIn(block, one)));
  return groups
    .filter(({ length }) => length > 1)
    .flatMap((group) => group.filter(({ transactional }) => !transactional))
    .map(({ span }) => ({
      line: span.start.line,
      message: `${cutter.tool} sends this block as one query, of which the server makes a transaction, and this statement runs in none: take it out of the block.`,
    }));
}
