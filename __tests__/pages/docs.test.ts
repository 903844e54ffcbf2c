import { readFileSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { SCENES } from '../../scripts/github-page/scenes.ts';

const SIZE_OF_A_PICTURE = 150_000;

describe('docs/pages.md', () => {
  const pages = readFileSync('docs/pages.md', 'utf8');

  test('shows every page, in light and in dark', () => {
    const pictures = [...pages.matchAll(/images\/[\w-]+\.png/g)].map(([path]) =>
      path.slice('images/'.length),
    );
    expect(pictures.toSorted()).toEqual(
      SCENES.flatMap(({ name }) => [`${name}-dark.png`, `${name}-light.png`]).toSorted(),
    );
    // Those of the HTML page stand where it is described.
    const others = [...readFileSync('docs/report.md', 'utf8').matchAll(/images\/([\w-]+\.png)/g)];
    const shown = [...pictures, ...others.map(([, name = '']) => name)];
    expect(readdirSync('docs/images').toSorted()).toEqual(shown.toSorted());
  });

  test.each(readdirSync('docs/images'))('is quick to load: %s', (name) => {
    expect(statSync(`docs/images/${name}`).size).toBeLessThan(SIZE_OF_A_PICTURE);
  });

  test.each(SCENES)('says what it is about: $name', ({ title, about }) => {
    expect(pages).toContain(`## ${title}\n\n${about}\n`);
  });
});
