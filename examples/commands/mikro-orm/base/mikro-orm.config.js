import { Migrator } from '@mikro-orm/migrations';
import { EntitySchema, defineConfig } from '@mikro-orm/postgresql';

const Customer = new EntitySchema({
  name: 'Customer',
  tableName: 'customers',
  properties: { id: { type: 'bigint', primary: true }, email: { type: 'text', unique: true } },
});

export default defineConfig({
  clientUrl: process.env.DATABASE_URL,
  entities: [Customer],
  extensions: [Migrator],
  migrations: { path: './migrations', allOrNothing: false, snapshot: false },
});
