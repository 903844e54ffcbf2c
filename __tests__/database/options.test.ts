import { describe, expect, test } from '@jest/globals';
import { startServer, type ServerOptions } from '../../src/database/index.ts';
import { accessTo } from '../../src/database/url.ts';

const options: ServerOptions = {
  engine: 'auto',
  prefer: ['local', 'container'],
  version: 17,
  superuser: false,
  tempFileLimit: '1GB',
  progress: () => undefined,
};

describe('options that contradict each other', () => {
  test.each<[string, Partial<ServerOptions>, string]>([
    ['a superuser on a local server', { engine: 'local', superuser: true }, '`engine: container` only'],
    [
      'a superuser on an existing server',
      { url: 'postgres://h/d', superuser: true },
      '`engine: container` only',
    ],
    ['an image on a local server', { engine: 'local', image: 'postgis/postgis' }, '`image` is for'],
    ['an existing server without its URL', { engine: 'url' }, 'needs the URL'],
  ])('are refused: %s', async (_, given, message) => {
    await expect(startServer({ ...options, ...given })).rejects.toThrow(message);
  });
});

describe('a database URL', () => {
  test('logs in to any database, as any role', () => {
    const access = accessTo('postgres://ann:s%2Fecret@db.example:6543/shop', 'x_');
    expect(access).toMatchObject({ maintenance: 'shop', prefix: 'x_' });
    expect(access.login('other', { user: 'bob', password: 'p' })).toMatchObject({
      host: 'db.example',
      port: 6543,
      database: 'other',
      user: 'bob',
      password: 'p',
    });
    expect(access.login('shop')).toMatchObject({ user: 'ann', password: 's/ecret' });
  });

  test('may name a folder of sockets and no database', () => {
    const access = accessTo('postgres:///?host=/run/postgresql&user=ann', '');
    expect(access.maintenance).toBe('ann');
    expect(access.login('shop')).toMatchObject({ host: '/run/postgresql', database: 'shop' });
  });

  test.each([
    'mysql://ann:secret@host/db',
    'host=db password=secret',
    'postgres://ann:secret@host:port/db',
    '',
  ])('that is none is refused without repeating it: %s', (url) => {
    expect(() => accessTo(url, '')).toThrow(
      /^The database URL does not read as `postgres:\/\/user:password@host:port\/database`\.$/,
    );
  });
});
