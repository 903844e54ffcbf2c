import { describe, expect, test } from '@jest/globals';
import { found, FILE, inline, reviewOf, startPull, textOf } from './conversation.ts';

const SQL = 'CREATE INDEX CONCURRENTLY orders_idx ON orders (id);';
const indexed = found('create-index-blocking', 3, {
  endLine: 4,
  instead: SQL,
  suggestion: { startLine: 3, endLine: 4, sql: SQL },
});

async function posted(finding = indexed, patch?: string) {
  await using github = await startPull(
    patch === undefined ? {} : { files: [{ filename: FILE, status: 'modified', patch }] },
  );
  await inline(github, reviewOf([finding]));
  const [thread] = github.threads;
  return { text: textOf(thread), lines: [thread?.startLine, thread?.line] };
}

describe('SQL to write instead', () => {
  test('can be committed where the comment spans exactly the lines that it replaces', async () => {
    const { text, lines } = await posted();
    expect(lines).toEqual([3, 4]);
    expect(text).toContain(`**Write this instead:**\n\n\`\`\`suggestion\n${SQL}\n\`\`\``);
    expect(text).not.toContain('```sql');
  });

  test('spans its own lines, whatever the statement’s are', async () => {
    const before = {
      ...indexed,
      suggestion: { startLine: 3, endLine: 3, sql: `SET lock_timeout = '5s';\n${SQL}` },
    };
    expect(await posted(before)).toMatchObject({ lines: [null, 3] });
  });

  test('is followed by what belongs to it', async () => {
    const { text } = await posted({ ...indexed, instead: `${SQL}\n-- and later\nANALYZE orders;` });
    expect(text).toMatch(
      /```suggestion\n[^]*\*\*With what belongs to it:\*\*\n\n```sql\n[^]*ANALYZE orders;/,
    );
  });

  test('has a fence longer than any backticks inside', async () => {
    const sql = '-- ```` and\nSELECT 1;';
    const { text } = await posted({ ...indexed, suggestion: { startLine: 3, endLine: 4, sql } });
    expect(text).toContain(`\`\`\`\`\`suggestion\n${sql}\n\`\`\`\`\``);
  });

  test.each<[string, typeof indexed, string | undefined]>([
    ['the diff does not show all of its lines', indexed, '@@ -1,3 +1,3 @@\n a\n b\n+c'],
    ['its lines lie in two hunks', indexed, '@@ -1,3 +1,3 @@\n a\n b\n+c\n@@ -9,1 +4,1 @@\n+d'],
    ['the file has Windows’ line ends', indexed, '@@ -0,0 +1,4 @@\n+a\r\n+b\r\n+c\r\n+d\r'],
    [
      'it would hide a character',
      { ...indexed, suggestion: { startLine: 3, endLine: 4, sql: `${SQL}\u202e` } },
      undefined,
    ],
  ])('is shown as SQL where %s', async (_, finding, patch) => {
    const { text, lines } = await posted(finding, patch);
    expect(lines.at(-1)).toEqual(expect.any(Number));
    expect(text).toContain(`\`\`\`sql\n${SQL}\n\`\`\``);
    expect(text).not.toContain('```suggestion');
  });

  test('can no longer be committed once it is fixed', async () => {
    await using github = await startPull();
    await inline(github, reviewOf([indexed]));
    await inline(github, reviewOf([]));
    expect(textOf(github.threads[0])).toContain(`\`\`\`sql\n${SQL}\n\`\`\``);
  });

  test('is no suggestion in a comment that stands on other lines', async () => {
    await using github = await startPull();
    await inline(github, reviewOf([{ ...indexed, suggestion: undefined }]));
    for (const thread of github.threads) Object.assign(thread, { startLine: 9, line: 10 });
    await inline(github, reviewOf([{ ...indexed, message: 'Said differently.' }]));
    expect(textOf(github.threads[0])).toContain('Said differently.');
    expect(textOf(github.threads[0])).not.toContain('```suggestion');
  });
});

test('no text of a pull request is more than text', async () => {
  const message = 'See @ann, #1 and <script>alert(1)</script> --> ```suggestion';
  const { text } = await posted(found('one', 3, { message, suggestion: undefined }));
  expect(text).not.toMatch(/@ann|<script>|#1\b|^```suggestion/m);
});
