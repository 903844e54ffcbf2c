/**
 * Text as it may stand in the job's log: no line of it is a workflow command. The runner obeys `::name::` at the start
 * of a line and `##[name]` anywhere in one, ends a line at a lone carriage return too, and compares in a way that does not
 * see zero-width characters, so what is put between is a space.
 */
export function harmless(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) =>
      line
        .replace(/(?!\t)[\p{Cc}\p{Cf}]/gu, '')
        .replace(/^(\s*):(?=:)/, '$1: ')
        .replaceAll('##[', '# #['),
    )
    .join('\n');
}
