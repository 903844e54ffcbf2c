import { bigint, pgTable, text } from 'drizzle-orm/pg-core';

export const accounts = pgTable('accounts', {
  id: bigint({ mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
  email: text().notNull(),
  note: text(),
});
