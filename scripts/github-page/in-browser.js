/* global document, DOMParser, NodeFilter, Node */
/**
 * What GitHub does with the HTML of a comment, as a script for a page: it takes away what is not on its list, and adds
 * what it finds in the text. It is meant to find more than GitHub does: each SHA is a commit, each name is somebody.
 * What it adds is a `github-added` element with the `kind`.
 */

/** html-pipeline, sanitization_filter.rb: ALLOWLIST. */
const ELEMENTS = new Set(
  `h1 h2 h3 h4 h5 h6 br b i strong em a pre code img tt div ins del sup sub p picture ol ul table thead tbody tfoot
   blockquote dl dt dd kbd q samp var hr ruby rt rp li tr td th s strike summary details caption figure figcaption
   abbr bdo cite dfn mark small source span time wbr input section`.split(/\s+/),
);
const ATTRIBUTES = new Set(
  `href src alt title align colspan rowspan open start type checked disabled width height lang dir datetime`.split(
    /\s+/,
  ),
);
const DROPPED_WHOLE =
  'script, style, iframe, noscript, template, textarea, title, noembed, noframes, plaintext, xmp';

/** The cleaned and enriched page, in an element. */
function asGitHub(html) {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  for (const element of body.querySelectorAll(DROPPED_WHOLE)) element.remove();
  for (const element of body.querySelectorAll('*')) clean(element);
  for (const quote of body.querySelectorAll('blockquote')) markAlert(quote);
  for (const item of body.querySelectorAll('li, td')) markTask(item);
  for (const code of body.querySelectorAll(':not(pre) > code')) markColour(code);
  for (const text of texts(body)) markText(text);
  const article = document.createElement('article');
  article.className = 'markdown-body';
  article.append(...body.childNodes);
  return article;
}
globalThis.asGitHub = asGitHub;

function clean(element) {
  if (!ELEMENTS.has(element.localName)) {
    element.replaceWith(...element.childNodes);
    return;
  }
  for (const name of element.getAttributeNames()) {
    const isBadLink = name === 'href' && !/^(https?:|mailto:|[/#])/i.test(element.getAttribute(name).trim());
    if (!ATTRIBUTES.has(name) || isBadLink) element.removeAttribute(name);
  }
}

function texts(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found.filter((text) => !text.parentElement.closest('a, pre, code, tt, github-added'));
}

function added(kind, text) {
  const element = document.createElement('github-added');
  element.setAttribute('kind', kind);
  element.textContent = text;
  return element;
}

const KINDS = {
  mention: /@[a-z\d]/i,
  issue: /#\d|\bgh-\d/i,
  commit: /\b[\da-f]{7,40}\b/i,
  advisory: /\bGHSA-\w|\bCVE-\d/,
  address: /\b(?:https?|ftp):\/\/|\bwww\.\w|\b(?:mailto|xmpp):\S/i,
  emoji: /:[\w+-]+:/,
};

function markText(text) {
  // "To display a dollar sign …, use span tags around the explicit $": docs.github.com, "Writing mathematical expressions".
  const alone = text.parentElement.localName === 'span' && text.data === '$';
  const kinds = Object.entries(KINDS).filter(([, pattern]) => pattern.test(text.data));
  if (text.data.includes('$') && !alone) kinds.push(['formula']);
  for (const [kind] of kinds) text.after(added(kind, ''));
}

function markAlert(quote) {
  if (/^\s*\[!(note|tip|important|warning|caution)\]/i.test(quote.textContent))
    quote.append(added('alert', ''));
}

function markTask(item) {
  const [first] = item.firstChild?.localName === 'p' ? item.firstChild.childNodes : item.childNodes;
  if (first?.nodeType === Node.TEXT_NODE && /^\s*\[[ xX]\](?:\s|$)/.test(first.data))
    item.append(added('check box', ''));
}

function markColour(code) {
  if (/^(?:#[\da-f]{3,8}|(?:rgb|hsl)a?\([\d\s.,%/-]+\))$/i.test(code.textContent.trim()))
    code.append(added('colour', ''));
}

/** What a test asks about a page: its elements as a browser reads them, then all as GitHub makes it. */
globalThis.inspect = (html, ignored) => {
  const article = asGitHub(html);
  return {
    parsed: skeleton(new DOMParser().parseFromString(html, 'text/html').body, ignored),
    elements: skeleton(article, ignored),
    added: [...article.querySelectorAll('github-added')].map((element) => element.getAttribute('kind')),
    targets: [...article.querySelectorAll('[href]')].map((element) => element.href),
  };
};

/** What there is to read, with all unfolded. */
globalThis.read = (html) => {
  const article = asGitHub(html);
  for (const details of article.querySelectorAll('details')) details.open = true;
  document.body.replaceChildren(article);
  return article.innerText;
};

/** Every element inside, outermost first, with its attributes; what `ignored` names counts as if it were not there. */
function skeleton(root, ignored) {
  const lines = [];
  const walk = (node, depth) => {
    for (const child of node.children) {
      const isIgnored = ignored.includes(child.localName) && child.attributes.length === 0;
      if (!isIgnored) lines.push(`${' '.repeat(depth)}${child.localName}${attributes(child)}`);
      walk(child, isIgnored ? depth : depth + 1);
    }
  };
  walk(root, 0);
  return lines;
}

/** Links are told apart by where they are, not by where they go. */
function attributes(element) {
  return [...element.attributes]
    .map(({ name, value }) => (name === 'href' ? ' href' : ` ${name}=${value}`))
    .toSorted()
    .join('');
}

/** Puts a page into the frame; where it says from which text on, what stands before is taken out. */
globalThis.show = (html, from) => {
  const article = asGitHub(html);
  const parts = [...article.children];
  const first = from === undefined ? 0 : parts.findIndex((part) => part.textContent.includes(from));
  for (const part of parts.slice(0, Math.max(0, first - 3))) part.remove();
  document.getElementById('comment').append(article);
};
