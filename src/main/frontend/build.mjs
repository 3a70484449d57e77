// Builds what is published, a classic script, a module and the types: into dist, and a copy into the folder that is named.
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { generateDtsBundle } from 'dts-bundle-generator';
import { build } from 'esbuild';

const copy = process.argv[2];
const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
const common = {
  bundle: true,
  minify: true,
  sourcemap: true,
  target: ['es2022'],
  logLevel: 'warning',
  banner: { js: `/*! tandem-chat, with cometd ${dependencies.cometd} (https://cometd.org); both under Apache-2.0 */` },
};

await rm('dist', { recursive: true, force: true });
await build({ ...common, entryPoints: ['src/script.ts'], format: 'iife', outfile: 'dist/tandem-chat.js' });
await build({ ...common, entryPoints: ['src/index.ts'], format: 'esm', outfile: 'dist/tandem-chat.mjs' });
const [types] = generateDtsBundle([{ filePath: 'src/index.ts', output: { umdModuleName: 'chat', noBanner: true } }], {
  preferredConfigPath: 'tsconfig.json',
});
await writeFile('dist/tandem-chat.d.ts', types);
if (copy !== undefined) {
  await cp('dist', copy, { recursive: true });
}
