DROP FUNCTION note_of(bigint);
ALTER TABLE accounts DROP COLUMN note;
