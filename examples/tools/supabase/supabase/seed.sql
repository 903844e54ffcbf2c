INSERT INTO accounts (email) VALUES ('seed@example.org');
