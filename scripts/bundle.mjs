import { chmod, copyFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const nodeModules = join(root, 'node_modules');

/** The files that people and GitHub start, by the name they get in dist/. */
const entries = { index: './src/action.ts', post: './src/post.ts', cli: './src/cli.ts' };

/**
 * Writes the whole program into `folder`, so that it runs there without any node_modules: entries, shared chunks,
 * the parser's WebAssembly, and the licences of what was bundled. The same sources give the same bytes.
 */
export async function bundle(folder) {
  const build = await rolldown({
    cwd: root,
    input: entries,
    platform: 'node',
    plugins: [nativeAddons],
    resolve: {
      // testcontainers brings an undici that needs Node 22 to be loaded at all. It only asks it for `request` and
      // `Agent`, which the other copy in the bundle has too, and that one starts on Node 20.
      alias: { undici: join(nodeModules, 'undici') },
    },
    transform: {
      target: 'node20.11',
      define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' },
    },
  });
  const { output } = await build.write({
    dir: folder,
    format: 'esm',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: ({ facadeModuleId, moduleIds, name }) =>
      `${packageName(facadeModuleId ?? moduleIds.at(-1)) ?? name}.js`,
  });
  await build.close();
  await Promise.all([
    chmod(join(folder, 'cli.js'), 0o755),
    copyFile(join(nodeModules, 'libpg-query/wasm/libpg-query.wasm'), join(folder, 'libpg-query.wasm')),
    writeFile(join(folder, 'package.json'), '{ "type": "module" }\n'),
    writeFile(join(folder, 'licenses.txt'), await licenses(output.flatMap((file) => file.moduleIds ?? []))),
  ]);
}

/** ssh2's compiled helpers: it does without them, and what is compiled here would not run there. */
const nativeAddons = {
  name: 'native-addons',
  resolveId: {
    filter: { id: /\.node$|^cpu-features$/ },
    handler: (id) => ({ id: id.replace(/^.*\//, './'), external: 'absolute' }),
  },
};

function packageName(moduleId) {
  const inside = moduleId?.split(`${sep}node_modules${sep}`).at(1);
  return inside?.split(sep).find((part) => !part.startsWith('@'));
}

async function licenses(moduleIds) {
  const folders = new Set(moduleIds.map(packageFolder).filter((folder) => folder !== undefined));
  const notices = await Promise.all([...folders].map(notice));
  return [...new Set(notices)].toSorted(alphabetically).join(`\n${'-'.repeat(80)}\n\n`);
}

function packageFolder(moduleId) {
  return /^(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(moduleId)?.[1];
}

async function notice(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder))
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .toSorted(alphabetically);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return [`${name} ${version} (${license})`, ...texts.map((text) => text.replaceAll('\r\n', '\n').trim())]
    .join('\n\n')
    .concat('\n');
}

/** By code unit, so that the order does not depend on the machine's locale. */
const alphabetically = (left, right) => (left < right ? -1 : 1);
