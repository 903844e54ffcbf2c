CREATE OR REPLACE VIEW emails AS SELECT id, email FROM accounts;
