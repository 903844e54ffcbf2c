import { programAt } from './installed.ts';
import { describePrograms } from './program-tests.ts';

const isThere = (name: string) => programAt(`node_modules/${name}/package.json`) !== undefined;

describePrograms([
  {
    project: 'knex',
    isThere: isThere('knex'),
    refused: {
      path: 'migrations/20240203000000_wrong.js',
      line: 3,
      text: `exports.up = async (knex) => {
  await knex.schema.alterTable('orders', (table) => table.text('note'));
  await knex.schema.alterTable('orders', (table) => table.index(['nothing']));
};

exports.down = async () => undefined;
`,
    },
  },
  {
    project: 'typeorm',
    isThere: isThere('typeorm'),
    // migration:revert opens a transaction, whatever the migration says, unless it is told --transaction none.
    failsBack: true,
    refused: {
      path: 'migrations/1706918400000-Wrong.js',
      line: 5,
      text: `module.exports = class Wrong1706918400000 {
  async up(queryRunner) {
    await queryRunner.query('ALTER TABLE orders ADD COLUMN note text');
    await queryRunner.query(
      'CREATE INDEX orders_by_nothing ON orders (nothing)',
    );
  }

  async down() {}
};
`,
    },
  },
  {
    project: 'sequelize',
    isThere: isThere('sequelize-cli'),
    refused: {
      path: 'migrations/20240203000000-wrong.js',
      line: 4,
      text: `module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('orders', 'note', { type: Sequelize.TEXT });
    await queryInterface.addIndex('orders', { fields: ['nothing'] });
  },

  async down() {},
};
`,
    },
  },
  {
    project: 'mikro-orm',
    isThere: isThere('@mikro-orm/cli'),
    refused: {
      path: 'migrations/Migration20240203000000_wrong.js',
      line: 6,
      text: `import { Migration } from '@mikro-orm/migrations';

export class Migration20240203000000_wrong extends Migration {
  async up() {
    this.addSql('alter table "orders" add column "note" text null;');
    this.addSql('create index "orders_by_nothing" on "orders" ("nothing");');
  }
}
`,
    },
  },
  {
    project: 'node-pg-migrate',
    isThere: isThere('node-pg-migrate'),
    refused: {
      path: 'migrations/1706918400000_wrong.js',
      line: 3,
      text: `exports.up = (pgm) => {
  pgm.addColumns('orders', { note: { type: 'text' } });
  pgm.createIndex('orders', 'nothing');
};

exports.down = false;
`,
    },
  },
]);
