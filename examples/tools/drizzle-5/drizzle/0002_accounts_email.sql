CREATE INDEX "accounts_email" ON "accounts" USING btree ("email");
