module.exports = class Shop1704067200000 {
  async up(queryRunner) {
    await queryRunner.query(
      `CREATE TABLE "customers" ("id" BIGSERIAL PRIMARY KEY, "email" text NOT NULL UNIQUE)`,
    );
    await queryRunner.query(
      `CREATE TABLE "orders" (
        "id" BIGSERIAL PRIMARY KEY,
        "customer_id" bigint NOT NULL REFERENCES "customers" ("id"),
        "placed_at" timestamptz NOT NULL DEFAULT now()
      )`,
    );
  }

  async down(queryRunner) {
    await queryRunner.query(`DROP TABLE "orders"`);
    await queryRunner.query(`DROP TABLE "customers"`);
  }
};
