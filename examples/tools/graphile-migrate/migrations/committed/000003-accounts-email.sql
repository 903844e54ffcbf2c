--! Previous: sha1:9056fb3aa599f8e2f484af7426cae12738f32dae
--! Hash: sha1:caca5f5fe15efb08a804b4e595edd2ee164aea75
--! Message: accounts-email

--! no-transaction
CREATE INDEX CONCURRENTLY accounts_email ON accounts (email);
