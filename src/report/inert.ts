/**
 * Text from a pull request (file names, SQL, server messages, reasons) made harmless and visible. Whatever a
 * renderer did not write itself passes through exactly one of these functions.
 */

/**
 * What a reader does not see, or not where it stands: control and format characters, line separators, fillers and
 * joiners (Unicode's default-ignorable code points, but for the one that asks for an emoji's coloured form), the blank
 * Braille pattern, and from the fourth on a mark over the same letter, which would be drawn over the lines above.
 */
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u2800]|(?!(?<=\p{Extended_Pictographic})\uFE0F)\p{Default_Ignorable_Code_Point}|(?<=\p{M}{3})\p{M}/gu;
/** Of a name, a sentence, a message; also what keeps the patterns below fast. */
const LONGEST_LINE = 2000;
const HALF_CHARACTER = /\p{Cs}$/u;
const MARKUP = '[\\\\`*_~[\\]<>&|$]';
/**
 * What GitHub makes something of by itself, in the text of the finished page, where escaping no longer tells: mentions,
 * issues, commits, addresses, emoji (docs.github.com, "Autolinked references and URLs"), check boxes, and the first line of
 * an alert. A zero-width space after the match stops it.
 */
const LINKED =
  '@|#|:(?=//|[\\w+-]+:)|\\b(?:mailto|xmpp)(?=:)|\\bwww(?=\\.)|\\bGH(?:SA)?-(?=\\w)|(\\b[0-9a-f]{7,40}\\b)';
const SPECIAL = new RegExp(`\\[(?=[ xX]\\]|!)|(${MARKUP})|${LINKED}`, 'gi');
const LINE_START = /^(?:[-+=]|#|\d+[.)](?:\s|$))/;
/** A code span of only this gets a patch of the colour beside it (docs.github.com, "Basic writing and formatting syntax"). */
const COLOUR = /^(?:#(?=[\da-f]{3,8}$)|(?:rgb|hsl)a?(?=\())/i;
const NAMES = new RegExp(
  [
    '(`[^`]+`', // what the writer marked
    '"[\\w.]+"', // as the server quotes a name
    '[\\w./-]*\\w\\.sql\\b', // a file
    '(?<![@/.\\w])[a-z]\\w+(?:\\.[a-z]\\w*)+(?:\\(\\))?', // public.orders
    '(?<![@/.\\w])[a-z][a-z\\d]*_\\w+(?:\\(\\))?', // lock_timeout
    '\\b[A-Z]\\w+Lock\\b)', // ShareLock
  ].join('|'),
);
const BREAK = '&#8203;';
const PLAIN_CODE = /^[\p{L}\p{M}\p{N} _.,:;()=+'"<>/*?!%@#&^{}[\]~→-]+$/u;

/** Control, bidirectional and zero-width characters spelled out (`⟨U+202E⟩`); tabs and line ends stay. */
export function visible(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(HIDDEN, spelled);
}

function spelled(character: string): string {
  if (character === '\n' || character === '\t') return character;
  const code = character.codePointAt(0) ?? 0;
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** On one line, with runs of white space as one space, cut where it is longer than anyone would read. */
export function oneLine(text: string): string {
  return visible(clip(text, LONGEST_LINE)).replace(/\s+/g, ' ').trim();
}

/** At most `limit` characters, the last one an ellipsis where something is missing. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(HALF_CHARACTER, '')}…`;
}

/**
 * A sentence inside Markdown, a table cell included. What stands between single backticks, and what looks like a
 * name (`public.orders`, `lock_timeout`, `ShareLock`, a file), becomes code; nothing else is markup.
 */
export function prose(text: string): string {
  const inline = named(text)
    .map(({ part, isName }) => (isName ? code(part) : neutral(part)))
    .join('')
    // A colon of ours may follow.
    .replace(/:(?=[\w+-]+$)/, `:${BREAK}`);
  return LINE_START.test(inline) ? `${BREAK}${inline}` : inline;
}

/** A sentence on one line, cut where its names begin and end; as it is otherwise, and harmless nowhere yet. */
export function named(text: string): readonly { readonly part: string; readonly isName: boolean }[] {
  return oneLine(text)
    .split(NAMES)
    .map((part, index) => ({
      part: index % 2 === 1 ? part.replace(/^`(.+)`$/, '$1') : part,
      isName: index % 2 === 1,
    }));
}

/** A code span that is safe in prose, in a link's text and in a table cell. */
export function code(text: string): string {
  const shown = oneLine(text);
  if (shown === '') return '';
  return PLAIN_CODE.test(shown) && !COLOUR.test(shown) ? `\`${shown}\`` : `<code>${coded(shown)}</code>`;
}

/** The same as HTML, for where no Markdown is read, such as the line of a `<summary>`. */
export function codeElement(text: string): string {
  return `<code>${coded(oneLine(text))}</code>`;
}

/** A fenced block; the fence is longer than any run of backticks inside. */
export function fence(text: string, language: 'sql' | 'text' | 'mermaid'): string {
  const body = visible(text).replace(/\n+$/, '');
  const longest = (body.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${body}\n${marks}`;
}

/** A link; `label` is Markdown from `code` or our own words, `url` is escaped so that it cannot end early. */
export function link(label: string, url: string | undefined): string {
  if (url === undefined) return label;
  return `[${label}](<${target(url)}>)`;
}

/** The same as HTML; `label` is from `codeElement` or our own words. */
export function linkElement(label: string, url: string | undefined): string {
  if (url === undefined) return label;
  return `<a href="${target(url).replaceAll('&', '&amp;')}">${label}</a>`;
}

function target(url: string): string {
  return visible(url).replace(/[\s<>"\\|`]/g, encodeURIComponent);
}

/** A name inside a sentence for `prose`: between backticks, its own backticks swapped. */
export function name(text: string): string {
  return `\`${clip(text, LONGEST_LINE).replaceAll('`', '´')}\``;
}

/** A sentence on one line without the backticks that mark a name, for where they would be shown as they are. */
export function unmarked(sentence: string): string {
  return oneLine(sentence).replace(/`([^`]+)`/g, '$1');
}

/** A few words as HTML without any element. */
export function plainElement(text: string): string {
  return neutral(oneLine(text));
}

function coded(text: string): string {
  const colour = COLOUR.exec(text)?.[0] ?? '';
  return colour === '' ? neutral(text) : `${colour}${BREAK}${neutral(text.slice(colour.length))}`;
}

function neutral(text: string): string {
  return text.replace(SPECIAL, (match: string, markup?: string, commit?: string) => {
    if (markup !== undefined) return entity(markup);
    // No part of it may be as long as the shortest name of a commit.
    if (commit !== undefined) return commit.replace(/.{6}(?=.)/g, `$&${BREAK}`);
    return match === '[' ? `${entity(match)}${BREAK}` : `${match}${BREAK}`;
  });
}

/** A dollar sign starts a formula on GitHub unless an element stands around it. */
function entity(character: string): string {
  if (character === '$') return '<span>$</span>';
  return `&#${character.charCodeAt(0)};`;
}
