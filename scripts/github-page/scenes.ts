import { memoryTree } from '../../__tests__/tree/memory.ts';
import { readConfig } from '../../src/github/config.ts';
import { readInputs } from '../../src/github/inputs.ts';
import type { Review } from '../../src/model.ts';
import type { MarkdownOptions } from '../../src/report/markdown.ts';
import { rehearse } from './rehearse.ts';

/** A page that somebody may meet on a pull request. */
export interface Scene {
  readonly name: string;
  readonly title: string;
  /** A sentence for who looks at it. */
  readonly about: string;
  readonly review: () => Review | Promise<Review>;
  readonly options?: Partial<MarkdownOptions>;
  /** Of a page too long to be shown, only the end, from this text on. */
  readonly from?: string;
}

const DROP_PHONE = 'migrations/0002_drop_phone.up.sql';
const ADD_PHONE = 'migrations/0002_phone.up.sql';
const EVENTS_BY_KIND = 'migrations/2024020100_events_by_kind/up.sql';

const dropPhone = (): Review => rehearse('lossy-rollback', [DROP_PHONE]);
const addPhone = (): Review => rehearse('safe-change', [ADD_PHONE]);
const blockingIndex = (): Review => rehearse('blocking-index', [EVENTS_BY_KIND]);

export const SCENES: readonly Scene[] = [
  {
    name: 'fail',
    title: 'Something would do harm',
    about:
      'The check fails. For each place: what happens, the SQL, what the run showed, and what to write instead.',
    review: blockingIndex,
  },
  {
    name: 'many',
    title: 'Something in many places',
    about: 'More than three places become a list, worst first, with the first one open.',
    review: () =>
      rehearse(
        'shop',
        ['0004_orders_by_customer', '0005_drop_fax', '0006_order_totals'].map(
          (name) => `migrations/${name}.up.sql`,
        ),
      ),
  },
  {
    name: 'warn',
    title: 'Worth a look',
    about: 'There are warnings, and `fail-on` is `error`: the check passes.',
    review: () =>
      rehearse('only-together', [
        'migrations/0002_balances.up.sql',
        'migrations/0003_balance_history.up.sql',
      ]),
  },
  {
    name: 'pass',
    title: 'Nothing to fix',
    about: 'What was measured is there for who wants to see it.',
    review: addPhone,
  },
  {
    name: 'resolved',
    title: 'All is fixed',
    about: 'After a review with findings, one without: a line, and the rest folded away.',
    review: addPhone,
    options: { folded: true },
  },
  {
    name: 'error',
    title: 'The review could not be completed',
    about: 'What stopped it stands first. It is never green.',
    review: () =>
      rehearse('safe-change', [ADD_PHONE], { [ADD_PHONE]: 'ALTER TABLE customers ADD COLUM phone text;\n' }),
  },
  {
    name: 'approved',
    title: 'Approved all the same',
    about: 'Somebody who may do so has set the label: the check passes, and the findings stay in sight.',
    review: () => ({
      ...dropPhone(),
      verdict: 'warn',
      approval: { label: 'migration-approved', by: 'ada-l' },
    }),
  },
  {
    name: 'switched-off',
    title: 'Findings switched off by the author',
    about: 'They no longer count, and stand at the top with their reasons.',
    review: () =>
      rehearse('lossy-rollback', [DROP_PHONE], {
        [DROP_PHONE]: [
          "SET LOCAL lock_timeout = '5s';",
          '-- pgrehearse: ignore drop-column, rollback-loses-data -- nobody has called since release 41; backup of 2 May',
          'ALTER TABLE customers DROP COLUMN phone;',
          '',
        ].join('\n'),
      }),
  },
  {
    name: 'configuration',
    title: 'The pull request changes its own rules',
    about: 'The review says which settings differ, and follows those that are merged.',
    review: async () => ({ ...addPhone(), notes: await changedConfiguration() }),
  },
  {
    name: 'fork',
    title: 'A report from a fork',
    about: 'Posted by a second workflow, which says whose word it is.',
    review: addPhone,
    options: { reportedBy: 'https://github.com/acme/shop/actions/runs/41' },
  },
  {
    name: 'huge',
    title: 'More than a comment holds',
    about: 'The worst findings stay whole, the rest is counted, with the way to it.',
    review: () => rehearse('blocking-index', [EVENTS_BY_KIND], { [EVENTS_BY_KIND]: indexes(200) }),
    from: 'more findings, none worse',
  },
  {
    name: 'nothing',
    title: 'No migration is changed any more',
    about: 'The migration was taken out of the pull request. Where there never was one, there is no comment.',
    review: () => ({
      ...addPhone(),
      mode: 'nothing-changed',
      migrations: [],
      fixtures: { tables: [], leftOut: [] },
      postgres: undefined,
    }),
    options: { folded: true },
  },
];

function indexes(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `CREATE INDEX events_${at}_idx ON events (kind, id);\n`,
  ).join('');
}

async function changedConfiguration(): Promise<readonly string[]> {
  const base = memoryTree({ 'pgrehearse.yml': 'migrations: migrations\nfail-on: warning\n' });
  const head = memoryTree({
    'migrations/0001_customers.up.sql': '',
    'pgrehearse.yml': 'migrations: migrations\nfail-on: never\nrules:\n  drop-column: off\n',
  });
  const inputs = readInputs(() => '');
  const { notes } = await readConfig({ head, base }, { follows: 'base', subject: 'pull request' }, inputs);
  return notes;
}
