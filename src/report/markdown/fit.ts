/** A part of the page that may be shortened, but only between its pieces. */
export interface Section {
  readonly open: string;
  readonly pieces: readonly string[];
  readonly between: string;
  readonly close: string;
  /** Said in place of the pieces that found no room. */
  readonly leftOut: (count: number) => string;
  /** Share of the limit that the other sections leave to this one if it needs it; where all of them are more than 1, its part of them. */
  readonly reserve: number;
}

/**
 * The sections one below the other, together no longer than `limit`; a section without pieces is left away.
 * @param size how long a text is, in the limit's unit
 */
export function fit(sections: readonly Section[], limit: number, size: (text: string) => number): string {
  const present = sections.filter((section) => section.pieces.length > 0);
  const shares = Math.max(1, sum(present.map(({ reserve }) => reserve)));
  const wanted = present.map((section) =>
    Math.min(size(whole(section, section.pieces.length)), Math.floor((section.reserve / shares) * limit)),
  );
  let kept = sum(wanted);
  let room = limit;
  const parts = present.map((section, index) => {
    kept -= wanted[index] ?? 0;
    const part = shorten(section, room - kept, size);
    room -= size(part);
    return part;
  });
  return parts.join('');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function shorten(section: Section, room: number, size: (text: string) => number): string {
  const total = section.pieces.length;
  const full = whole(section, total);
  if (size(full) <= room) return full;
  let length = size(whole(section, 0));
  let kept = 0;
  for (const piece of section.pieces) {
    length += size(piece) + section.between.length;
    if (length > room) break;
    kept += 1;
  }
  // What is said of the rest may be longer beside some than in place of all.
  while (kept > 0 && size(whole(section, kept)) > room) kept -= 1;
  const part = kept > 0 ? whole(section, kept) : `${section.leftOut(total)}\n\n`;
  return size(part) <= room ? part : '';
}

function whole(section: Section, kept: number): string {
  const { open, pieces, between, close, leftOut } = section;
  const rest = pieces.length - kept;
  const more = rest > 0 ? `\n\n${leftOut(rest)}` : '';
  return `${open}${pieces.slice(0, kept).join(between)}${more}${close}`;
}
