CREATE TABLE "accounts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
	"email" text NOT NULL
);
--> statement-breakpoint
INSERT INTO "accounts" ("email") VALUES ('ada@example.org'), ('grace@example.org; the second');
