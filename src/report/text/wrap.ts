/** A sentence broken at spaces into lines of at most `width` characters; a longer word keeps a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** The same with `first` before the first line and as much room before the others. */
export function hang(first: string, text: string, width: number): readonly string[] {
  const room = ' '.repeat(first.length);
  return wrap(text, Math.max(20, width - first.length)).map(
    (line, index) => `${index === 0 ? first : room}${line}`,
  );
}
