// Builds what is published, a classic script, a module and the types, into dist or the folder that is named.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateDtsBundle } from 'dts-bundle-generator';
import { build } from 'esbuild';

const folder = process.argv[2] ?? 'dist';
const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
const common = {
  bundle: true,
  minify: true,
  sourcemap: true,
  target: ['es2022'],
  logLevel: 'warning',
  banner: { js: `/*! tandem-chat, with cometd ${dependencies.cometd} (https://cometd.org); both under Apache-2.0 */` },
};
const file = (name) => join(folder, name);

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await build({ ...common, entryPoints: ['src/script.ts'], format: 'iife', outfile: file('tandem-chat.js') });
await build({ ...common, entryPoints: ['src/index.ts'], format: 'esm', outfile: file('tandem-chat.mjs') });
const [types] = generateDtsBundle([{ filePath: 'src/index.ts', output: { umdModuleName: 'chat', noBanner: true } }], {
  preferredConfigPath: 'tsconfig.json',
});
await writeFile(file('tandem-chat.d.ts'), types);
