import type { Finding, Review, Suggestion } from '../model.ts';
import { review, type ReviewInput } from '../review.ts';
import { byPreference, isSafeToApply } from '../rules/fixes.ts';
import { standing } from '../review/verdict.ts';
import { decodeText } from '../tree/text.ts';
import { overlayTree } from '../tree/tree.ts';
import { editOf, overlap, withSuggestions, type Edit } from './edits.ts';

export interface Place {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
}

export interface Fixed {
  /** Of what is left. */
  readonly review: Review;
  readonly fixes: readonly (Place & { readonly edit: Edit })[];
  /** Files with something to fix that may not be changed, and why. */
  readonly refused: ReadonlyMap<string, string>;
  /** Suggestions that did not do what they are for, and so were taken back. */
  readonly failed: readonly (Place & { readonly why: string })[];
  /** What becomes of each changed file. */
  readonly files: ReadonlyMap<string, { readonly before: Uint8Array; readonly after: Uint8Array }>;
}

/** Why a file must stay as it is; undefined where it may be changed. */
export type WhyNot = (file: string) => Promise<string | undefined>;

type Fixable = Finding & { readonly suggestion: Suggestion };
type Contents = ReadonlyMap<string, Uint8Array>;

/** Every accepted round makes findings fewer, so this only ends what should not be there. */
const MOST_ROUNDS = 1000;

/**
 * Applies the suggestions that are safe on their own until none is left, and reviews again after each round: what does
 * not help, or brings something new, is taken back. Nothing is written.
 */
export async function fixAll(input: ReviewInput, whyNot: WhyNot, run = review): Promise<Fixed> {
  const state = new Fixing(input, whyNot, run);
  let current = await state.reviewed(new Map());
  let size = Infinity;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const batch = (await state.next(current)).slice(0, size);
    if (batch.length === 0) break;
    const contents = await state.applied(batch);
    const after = await state.reviewed(contents);
    const wrong = whatWentWrong(current, after, batch);
    if (wrong === undefined) {
      await state.accept(batch, contents);
      current = after;
      size *= 2;
    } else if (batch.length === 1) state.takeBack(batch, wrong);
    else size = Math.ceil(batch.length / 2);
  }
  return state.result(current);
}

class Fixing {
  readonly #input: ReviewInput;
  readonly #whyNot: WhyNot;
  readonly #run: typeof review;
  readonly #fixes: (Place & { readonly edit: Edit })[] = [];
  readonly #failed: (Place & { readonly why: string })[] = [];
  readonly #refused = new Map<string, string>();
  readonly #hopeless = new Set<string>();
  #contents: Contents = new Map();

  constructor(input: ReviewInput, whyNot: WhyNot, run: typeof review) {
    this.#input = input;
    this.#whyNot = whyNot;
    this.#run = run;
  }

  reviewed(contents: Contents): Promise<Review> {
    return this.#run({ ...this.#input, isStatic: true, head: overlayTree(this.#input.head, contents) });
  }

  /** What can be applied at once: at most one suggestion for any line, the one that achieves most first. */
  async next({ findings }: Review): Promise<readonly Fixable[]> {
    const chosen: Fixable[] = [];
    for (const finding of findings.toSorted(byPreference)) {
      if (!isFixable(finding) || this.#hopeless.has(keyOf(finding))) continue;
      const { file, suggestion } = finding;
      if (!isSafeToApply(finding, await this.#text(file)) || (await this.#isRefused(file))) continue;
      if (!chosen.some((one) => one.file === file && overlap(one.suggestion, suggestion)))
        chosen.push(finding);
    }
    return chosen;
  }

  async applied(batch: readonly Fixable[]): Promise<Contents> {
    const contents = new Map(this.#contents);
    for (const file of new Set(batch.map((one) => one.file))) {
      const suggestions = batch.filter((one) => one.file === file).map(({ suggestion }) => suggestion);
      const text = withSuggestions(await this.#text(file), suggestions);
      contents.set(file, encoded(text, await this.#bytes(file)));
    }
    return contents;
  }

  async accept(batch: readonly Fixable[], contents: Contents): Promise<void> {
    for (const { rule, file, line, suggestion } of batch)
      this.#fixes.push({ rule, file, line, edit: editOf(await this.#text(file), suggestion) });
    this.#contents = contents;
  }

  takeBack(batch: readonly Fixable[], why: string): void {
    for (const finding of batch) {
      const { rule, file, line } = finding;
      this.#hopeless.add(keyOf(finding));
      this.#failed.push({ rule, file, line, why });
    }
  }

  async result(review: Review): Promise<Fixed> {
    const files = new Map<string, { before: Uint8Array; after: Uint8Array }>();
    for (const [file, after] of this.#contents) {
      const before = await this.#input.head.read(file);
      if (before) files.set(file, { before, after });
    }
    return { review, fixes: this.#fixes, refused: this.#refused, failed: this.#failed, files };
  }

  async #isRefused(file: string): Promise<boolean> {
    if (this.#refused.has(file)) return true;
    const why = this.#contents.has(file) ? undefined : await this.#whyNot(file);
    if (why !== undefined) this.#refused.set(file, why);
    return why !== undefined;
  }

  async #bytes(file: string): Promise<Uint8Array> {
    return this.#contents.get(file) ?? (await this.#input.head.read(file)) ?? new Uint8Array();
  }

  async #text(file: string): Promise<string> {
    return decodeText(file, await this.#bytes(file)).text;
  }
}

function isFixable(finding: Finding): finding is Fixable {
  return finding.suggestion !== undefined;
}

function keyOf({ rule, file, message }: Finding): string {
  return JSON.stringify([rule, file, message]);
}

const BOM = [0xef, 0xbb, 0xbf];

function encoded(text: string, like: Uint8Array): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return BOM.every((byte, at) => like[at] === byte) ? Uint8Array.from([...BOM, ...bytes]) : bytes;
}

/** A sentence, when the findings are still there, or when others came. A notice may come: it asks for nothing. */
function whatWentWrong(before: Review, after: Review, batch: readonly Fixable[]): string | undefined {
  if (after.problems.length > before.problems.length)
    return `it cannot be read any more: ${after.problems.at(-1)?.message ?? ''}`;
  const isStill = batch.some((one) => {
    const applied = batch.filter(isLike(one)).length;
    return count(after, isLike(one)) > count(before, isLike(one)) - applied;
  });
  if (isStill) return 'the finding is still there';
  const fresh = asking(after).find(
    (one) => asking(after).filter(isLike(one)).length > asking(before).filter(isLike(one)).length,
  );
  return fresh && `it brings a finding of ${fresh.rule}: ${fresh.message}`;
}

function asking({ findings }: Review): readonly Finding[] {
  return standing(findings).filter(({ severity }) => severity !== 'notice');
}

function isLike({ file, rule }: Finding): (other: Finding) => boolean {
  return (other) => other.file === file && other.rule === rule;
}

function count({ findings }: Review, isMeant: (finding: Finding) => boolean): number {
  return standing(findings).filter(isMeant).length;
}
