import { clip, named, visible } from '../inert.ts';

/** Of one text: longer than any that is meant to be read. */
const LONGEST = 20_000;

/** HTML that is safe as it stands. Made by `html` alone, from our own text and from what it has made harmless. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Child = Html | string | number | readonly Child[];

/** A template of ours. What is filled in is text, unless it is `Html` itself; lists are filled in one behind the other. */
export function html(strings: TemplateStringsArray, ...children: readonly Child[]): Html {
  return new Html(String.raw({ raw: strings }, ...children.map(harmless)));
}

export const NOTHING = new Html('');

function harmless(child: Child): string {
  if (child instanceof Html) return child.text;
  if (typeof child === 'string') return escaped(child);
  return typeof child === 'number' ? String(child) : child.map(harmless).join('');
}

/** In text, and in an attribute between quotes: the characters that HTML gives a meaning, and those that nobody sees. */
function escaped(text: string): string {
  return visible(clip(text, LONGEST)).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A sentence: names in it, whether or not between backticks, as code. */
export function sentence(text: string): Html {
  return html`${named(text).map(({ part, isName }) => (isName ? html`<code>${part}</code>` : part))}`;
}

/** A list of sentences; nothing where there is none. */
export function bullets(sentences: readonly Child[]): Html {
  return sentences.length === 0
    ? NOTHING
    : html`<ul>
        ${sentences.map((one) => html`<li>${one}</li>`)}
      </ul>`;
}

/** A part of the page below its heading; nothing where it would be empty. */
export function section(title: Child, id: string, children: readonly Child[]): Html {
  const isEmpty = children.every((child) => harmless(child) === '');
  return isEmpty
    ? NOTHING
    : html`<section id="${id}">
        <h2>${title}</h2>
        ${children}
      </section>`;
}

/** Folded away behind a line. */
export function folded(summary: Child, children: Child, isOpen = false): Html {
  return html`<details${isOpen ? ' open' : ''}><summary>${summary}</summary>${children}</details>`;
}
