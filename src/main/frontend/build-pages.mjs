// Builds the scripts of the gateway's own pages into the folder that is named. They load the library as pages of others do.
import { join } from 'node:path';
import { build } from 'esbuild';

const [folder] = process.argv.slice(2);

await build({
  entryPoints: ['pages/chat/main.ts'],
  outfile: join(folder, 'chat/chat.js'),
  external: ['/js/tandem-chat.mjs'],
  bundle: true,
  format: 'esm',
  minify: true,
  sourcemap: true,
  target: ['es2022'],
  logLevel: 'warning',
});
