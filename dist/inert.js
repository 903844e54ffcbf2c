// src/report/inert.ts
/**
* Text from a pull request (file names, SQL, server messages, reasons) made harmless and visible. Whatever a
* renderer did not write itself passes through exactly one of these functions.
*/
/**
* What a reader does not see, or not where it stands: control and format characters, line separators, fillers and
* joiners (Unicode's default-ignorable code points, but for the one that asks for an emoji's coloured form), the blank
* Braille pattern, and from the fourth on a mark over the same letter, which would be drawn over the lines above.
*/
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u2800]|(?!(?<=\p{Extended_Pictographic})\uFE0F)\p{Default_Ignorable_Code_Point}|(?<=\p{M}{3})\p{M}/gu;
/** Of a name, a sentence, a message; also what keeps the patterns below fast. */
const LONGEST_LINE = 2e3;
const HALF_CHARACTER = /\p{Cs}$/u;
const SPECIAL = new RegExp(`\\[(?=[ xX]\\]|!)|([\\\\\`*_~[\\]<>&|\$])|@|#|:(?=//|[\\w+-]+:)|\\b(?:mailto|xmpp)(?=:)|\\bwww(?=\\.)|\\bGH(?:SA)?-(?=\\w)|(\\b[0-9a-f]{7,40}\\b)`, "gi");
const LINE_START = /^(?:[-+=]|#|\d+[.)](?:\s|$))/;
/** A code span of only this gets a patch of the colour beside it (docs.github.com, "Basic writing and formatting syntax"). */
const COLOUR = /^(?:#(?=[\da-f]{3,8}$)|(?:rgb|hsl)a?(?=\())/i;
const NAMES = new RegExp([
	"(`[^`]+`",
	"\"[\\w.]+\"",
	"[\\w./-]*\\w\\.sql\\b",
	"(?<![@/.\\w])[a-z]\\w+(?:\\.[a-z]\\w*)+(?:\\(\\))?",
	"(?<![@/.\\w])[a-z][a-z\\d]*_\\w+(?:\\(\\))?",
	"\\b[A-Z]\\w+Lock\\b)"
].join("|"));
const BREAK = "&#8203;";
const PLAIN_CODE = /^[\p{L}\p{M}\p{N} _.,:;()=+'"<>/*?!%@#&^{}[\]~→-]+$/u;
/** Control, bidirectional and zero-width characters spelled out (`⟨U+202E⟩`); tabs and line ends stay. */
function visible(text) {
	return text.replace(/\r\n?/g, "\n").replace(HIDDEN, spelled);
}
function spelled(character) {
	if (character === "\n" || character === "	") return character;
	return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
/** On one line, with runs of white space as one space, cut where it is longer than anyone would read. */
function oneLine(text) {
	return visible(clip(text, LONGEST_LINE)).replace(/\s+/g, " ").trim();
}
/** At most `limit` characters, the last one an ellipsis where something is missing. */
function clip(text, limit) {
	if (text.length <= limit) return text;
	return `${text.slice(0, limit - 1).replace(HALF_CHARACTER, "")}…`;
}
/**
* A sentence inside Markdown, a table cell included. What stands between single backticks, and what looks like a
* name (`public.orders`, `lock_timeout`, `ShareLock`, a file), becomes code; nothing else is markup.
*/
function prose(text) {
	const inline = named(text).map(({ part, isName }) => isName ? code(part) : neutral(part)).join("").replace(/:(?=[\w+-]+$)/, `:${BREAK}`);
	return LINE_START.test(inline) ? `${BREAK}${inline}` : inline;
}
/** A sentence on one line, cut where its names begin and end; as it is otherwise, and harmless nowhere yet. */
function named(text) {
	return oneLine(text).split(NAMES).map((part, index) => ({
		part: index % 2 === 1 ? part.replace(/^`(.+)`$/, "$1") : part,
		isName: index % 2 === 1
	}));
}
/** A code span that is safe in prose, in a link's text and in a table cell. */
function code(text) {
	const shown = oneLine(text);
	if (shown === "") return "";
	return PLAIN_CODE.test(shown) && !COLOUR.test(shown) ? `\`${shown}\`` : `<code>${coded(shown)}</code>`;
}
/** The same as HTML, for where no Markdown is read, such as the line of a `<summary>`. */
function codeElement(text) {
	return `<code>${coded(oneLine(text))}</code>`;
}
/** A fenced block; the fence is longer than any run of backticks inside. */
function fence(text, language) {
	const body = visible(text).replace(/\n+$/, "");
	const longest = (body.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
	const marks = "`".repeat(longest + 1);
	return `${marks}${language}\n${body}\n${marks}`;
}
/** A link; `label` is Markdown from `code` or our own words, `url` is escaped so that it cannot end early. */
function link(label, url) {
	if (url === void 0) return label;
	return `[${label}](<${target(url)}>)`;
}
/** The same as HTML; `label` is from `codeElement` or our own words. */
function linkElement(label, url) {
	if (url === void 0) return label;
	return `<a href="${target(url).replaceAll("&", "&amp;")}">${label}</a>`;
}
function target(url) {
	return visible(url).replace(/[\s<>"\\|`]/g, encodeURIComponent);
}
/** A name inside a sentence for `prose`: between backticks, its own backticks swapped. */
function name(text) {
	return `\`${clip(text, LONGEST_LINE).replaceAll("`", "´")}\``;
}
/** A sentence on one line without the backticks that mark a name, for where they would be shown as they are. */
function unmarked(sentence) {
	return oneLine(sentence).replace(/`([^`]+)`/g, "$1");
}
/** A few words as HTML without any element. */
function plainElement(text) {
	return neutral(oneLine(text));
}
function coded(text) {
	const colour = COLOUR.exec(text)?.[0] ?? "";
	return colour === "" ? neutral(text) : `${colour}${BREAK}${neutral(text.slice(colour.length))}`;
}
function neutral(text) {
	return text.replace(SPECIAL, (match, markup, commit) => {
		if (markup !== void 0) return entity(markup);
		if (commit !== void 0) return commit.replace(/.{6}(?=.)/g, `$&${BREAK}`);
		return match === "[" ? `${entity(match)}${BREAK}` : `${match}${BREAK}`;
	});
}
/** A dollar sign starts a formula on GitHub unless an element stands around it. */
function entity(character) {
	if (character === "$") return "<span>$</span>";
	return `&#${character.charCodeAt(0)};`;
}
export { link as a, named as c, prose as d, unmarked as f, fence as i, oneLine as l, code as n, linkElement as o, visible as p, codeElement as r, name as s, clip as t, plainElement as u };
