import { Migration } from '@mikro-orm/migrations';

export class Migration20240101000000_shop extends Migration {
  async up() {
    this.addSql(`create table "customers" ("id" bigserial primary key, "email" text not null unique);`);
    this.addSql(
      `create table "orders" ("id" bigserial primary key, "customer_id" bigint not null references "customers" ("id"), "placed_at" timestamptz not null default now());`,
    );
  }

  async down() {
    this.addSql(`drop table "orders";`);
    this.addSql(`drop table "customers";`);
  }
}
