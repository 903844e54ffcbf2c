import { describe, expect, test } from '@jest/globals';
import { extensionPolicy } from '../../src/database/extensions.ts';

describe('CREATE EXTENSION', () => {
  test.each(['citext', 'pgcrypto', 'plperl'])('of trusted %s is carried out as it is', (name) => {
    expect(extensionPolicy(name, { trusted: true, allowed: [] })).toEqual({ kind: 'as-is' });
  });

  test.each(['postgis', 'pg_stat_statements', 'hypopg', 'plpgsql_check'])(
    'of untrusted %s, which stays inside, is done for the migration',
    (name) => {
      expect(extensionPolicy(name, { trusted: false, allowed: [] })).toEqual({ kind: 'elevated' });
    },
  );

  test.each([
    'dblink',
    'file_fdw',
    'mysql_fdw',
    'plperlu',
    'plpython3u',
    'pltclu',
    'pg_net',
    'hstore_plpython3u',
  ])('of %s, which reaches outside, is denied and names the setting', (name) => {
    expect(extensionPolicy(name, { trusted: true, allowed: ['other'] })).toEqual({
      kind: 'denied',
      message: expect.stringContaining(`\`extensions: [${name}]\` in pgrehearse.yml`),
    });
  });

  test('of one that reaches outside is done when the configuration allows it', () => {
    expect(extensionPolicy('dblink', { trusted: false, allowed: ['dblink'] })).toEqual({ kind: 'elevated' });
  });
});
