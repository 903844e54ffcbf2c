import { spawnSync } from 'node:child_process';
import { describePrograms } from './program-tests.ts';

const { status } = spawnSync('ruby', [
  '-e',
  'require "rails/version"; require "active_record"; require "pg"',
]);

describePrograms([
  {
    project: 'rails',
    isThere: status === 0,
    refused: {
      path: 'db/migrate/20240203000000_index_nothing.rb',
      line: 4,
      text: `class IndexNothing < ActiveRecord::Migration[6.1]
  def change
    add_column :orders, :note, :text
    add_index :orders, :nothing
  end
end
`,
    },
  },
]);
