import { describe, expect, test } from '@jest/globals';
import { marked } from 'marked';
import { clip, code, fence, link, name, oneLine, prose, visible } from '../../src/report/inert.ts';
import { HOSTILE } from './reviews.ts';

function html(markdown: string): string {
  return marked.parse(markdown, { async: false, gfm: true });
}

/** What is left to read when every tag is gone and every entity is resolved. */
function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();
}

describe('text of a pull request', () => {
  test.each([
    ['a mention', '@octocat'],
    ['a team', 'ask @acme/admins'],
    ['an issue', 'see #12'],
    ['an issue of another repository', 'acme/shop#12'],
    ['an issue in the old spelling', 'GH-12'],
    ['a commit', 'see 0123abcdef0123abcdef'],
    ['an address', 'https://evil.example'],
    ['an address without a scheme', 'www.evil.example'],
    ['a mail address', 'me@evil.example'],
    ['an image', '![x](https://evil.example/x.png)'],
    ['a link', '[x](https://evil.example)'],
    ['an element', '<img src=x onerror=alert(1)>'],
    ['a comment', '<!-- pgrehearse -->'],
    ['an entity', '&#64;octocat &lt;b&gt;'],
    ['emphasis', '*a* _b_ **c** ~~d~~'],
    ['a heading', '# a'],
    ['a list', '- a'],
    ['a numbered list', '1. a'],
    ['a rule', '---'],
    ['a table', '| a | b |'],
    ['a formula', '$x^2$'],
    ['an emoji by name', ':tada:'],
    ['an unbalanced backtick', 'a ` b'],
    ['a backslash before a bar', 'a \\| b'],
  ])('stays readable and is no markup: %s', (_, text) => {
    const shown = html(prose(text));
    expect(textOf(shown).replaceAll('\u200B', '')).toBe(text);
    expect(shown).toMatch(/^<p>[^<]*(?:<(?:code|span)>[^<]*<\/(?:code|span)>[^<]*)*<\/p>\n$/);
    expect(outsideCode(shown)).not.toMatch(/@\w|#\d|:\/\/|www\.|GH-\d|:\w+:/);
  });

  test('becomes code between single backticks, and where it looks like a name', () => {
    expect(prose('Set `lock_timeout` on public.orders, seen in db/1_a.sql under ShareLock')).toBe(
      'Set `lock_timeout` on `public.orders`, seen in `db/1_a.sql` under `ShareLock`',
    );
  });

  test('is not taken for a name inside an address', () => {
    expect(prose('Key (email)=(ada@example.org) is duplicated')).not.toContain('`');
  });

  test('does not end a table cell, in prose and in code', () => {
    const row = `| ${prose('a | b \\| c\nd')} | ${code('a | b \\| c\nd')} |`;
    const shown = html(`| x | y |\n|---|---|\n${row}\n`);
    expect(shown.match(/<td>/g)).toHaveLength(2);
    expect(shown.match(/<tr>/g)).toHaveLength(2);
  });

  test.each(['a', 'a `b` c', '``', 'x\n```\ny', '`````', '~~~', '</code></pre>'])(
    'does not end a fence: %j',
    (text) => {
      const shown = html(`${fence(text, 'sql')}\n\nafter`);
      expect(shown.match(/<pre>/g)).toHaveLength(1);
      expect(shown).toMatch(/<p>after<\/p>\n$/);
    },
  );

  test.each(['a`b', 'a\\', ' a ', '``', '@octocat', 'a|b', '<b>', '$x$', 'https://evil.example'])(
    'does not end a code span: %j',
    (text) => {
      const shown = html(`x ${code(text)} y`);
      expect(shown).toMatch(/^<p>x <code>.*<\/code> y<\/p>\n$/);
      expect(shown).not.toMatch(/<a |<b>/);
    },
  );

  test('does not end a link', () => {
    const shown = html(link(code('a](b)'), 'https://github.com/a>b c\\d|e`f\n'));
    expect(shown.match(/<a /g)).toHaveLength(1);
    expect(shown).toContain('href="https://github.com/a%3Eb%20c%5Cd%7Ce%60f%0A"');
  });

  test('shows characters that hide', () => {
    expect(visible('a\u202Eb\u200Bc\u0000d\u001B[31m\uD800\r\ne\tf')).toBe(
      'a⟨U+202E⟩b⟨U+200B⟩c⟨U+0000⟩d⟨U+001B⟩[31m⟨U+D800⟩\ne\tf',
    );
    expect(oneLine(HOSTILE)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  });

  test('is clipped between characters, with an ellipsis in place of the rest', () => {
    expect(clip('abcdef', 6)).toBe('abcdef');
    expect(clip('abcdef', 4)).toBe('abc…');
    expect(clip('ab😀def', 4)).toBe('ab…');
  });

  test('is cut where nobody reads on, and says so', () => {
    const endless = 'a_'.repeat(1_000_000);
    expect(oneLine(endless)).toHaveLength(2000);
    expect(prose(endless).length).toBeLessThan(20_000);
    expect(code(endless)).toMatch(/…/);
  });

  test('is quoted as a name that cannot close its own backticks', () => {
    expect(name('a`b')).toBe('`a´b`');
  });
});

function outsideCode(markup: string): string {
  return textOf(markup.replace(/<code>.*?<\/code>/g, ''));
}
