import type { RoundTrip, SchemaDifference } from '../model.ts';
import type { Draft, Rule } from './rule.ts';

export const rollbackSchemaDiffers: Rule = {
  id: 'rollback-schema-differs',
  category: 'rollback',
  severity: 'error',
  title: 'The rollback does not bring the schema back',
  why: `After forward and back the schema must be what it was. What differs stays behind, unseen, until the next migration trips
over it. An extension, a schema or an enum value left behind is common and does little harm: a notice.`,
  examples: [
    {
      kind: 'bad',
      title: 'The sequence stays behind',
      base: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);',
      up: `CREATE TABLE notes (id bigint PRIMARY KEY);
CREATE SEQUENCE note_numbers;`,
      down: 'DROP TABLE notes;',
    },
    {
      kind: 'good',
      title: 'Everything that was made is dropped',
      base: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);',
      up: `CREATE TABLE notes (id bigint PRIMARY KEY);
CREATE SEQUENCE note_numbers;`,
      down: `DROP SEQUENCE note_numbers;
DROP TABLE notes;`,
    },
  ],
  check: {
    scope: 'migration',
    find: ({ rehearsal, migration }) => {
      if (!rehearsal) return [];
      const file = migration.down?.file.path ?? migration.up.file.path;
      return schemaDraft(rehearsal.roundTrip, { file, line: 1, endLine: 1 });
    },
  },
};

function schemaDraft({ schemaDiff }: RoundTrip, place: NonNullable<Draft['place']>): Draft[] {
  const real = schemaDiff.filter((difference) => !difference.benign);
  if (real.length === 0) return [];
  return [
    {
      message: `After the rollback ${real.length === 1 ? 'one object differs' : `${real.length} objects differ`} from before: ${listed(real)}.`,
      severity: real.every(isMild) ? 'notice' : undefined,
      relation: real[0]?.object,
      claim: { seen: 'The schema was read before the forward script and after the rollback.' },
      place,
    },
  ];
}

function isMild(difference: SchemaDifference): boolean {
  return difference.mild ?? false;
}

const SHOWN = 5;

export function listed(differences: readonly SchemaDifference[]): string {
  const named = differences.slice(0, SHOWN).map((one) => `${one.kind} ${one.object} ${howItDiffers(one)}`);
  const more = differences.length - named.length;
  return named.join('; ') + (more > 0 ? `; and ${more} more` : '');
}

function howItDiffers({ before, after }: SchemaDifference): string {
  if (before === undefined) return 'is left behind';
  return after === undefined ? 'is missing' : `was ${before}, is ${after}`;
}
