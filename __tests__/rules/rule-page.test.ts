import { expect, test } from '@jest/globals';
import { asSeenBy } from '../../scripts/rule-page.ts';

const PAGE = `# some-rule

## Bad: It differs

\`\`\`sql
SELECT 1;

SELECT 2;
\`\`\`

What PostgreSQL 14 to 16, 18 did:

| old |

What PostgreSQL 17 did:

| new |

Round trip: restored.

## Good: It is the same

What PostgreSQL 14 to 18 did:

| same |

## Write instead

What the review of the first example proposes on PostgreSQL 14 to 17:

old advice

What the review of the first example proposes on PostgreSQL 18:

new advice

## Set it aside
`;

test.each([
  [14, ['| old |', '| same |', 'old advice'], ['| new |', 'restored', 'new advice']],
  [17, ['| new |', 'restored', '| same |', 'old advice'], ['| old |', 'new advice']],
  [18, ['| old |', '| same |', 'new advice'], ['| new |', 'restored', 'old advice']],
])('a page as PostgreSQL %i alone would have made it', (version, shown, hidden) => {
  const page = asSeenBy(PAGE, version);
  for (const part of shown) expect(page).toContain(part);
  for (const part of hidden) expect(page).not.toContain(part);
  expect(page.match(/What PostgreSQL .+ did:/g)).toEqual(Array(2).fill(`What PostgreSQL ${version} did:`));
  expect(page).toContain('## Set it aside');
});
