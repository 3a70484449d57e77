// What Maven runs: "build <folder of the WAR>" and "test". Does only what is not done yet, so that repeated and offline builds are quick.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const INSTALLED = 'node_modules/.installed-lock';
const SOURCES = ['src', 'pages', 'build.mjs', 'build-pages.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

function run(command) {
  const { status, error } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`${command} failed${error ? `: ${error.message}` : ''}`);
    process.exit(status || 1);
  }
}

/** Fetches the packages, in exactly the versions of the lock file, unless these are there already. */
function install() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (!existsSync(INSTALLED) || readFileSync(INSTALLED, 'utf8') !== lock) {
    run('npm ci --ignore-scripts --no-audit --no-fund');
    writeFileSync(INSTALLED, lock);
  }
}

function newest(path) {
  const stat = statSync(path);
  return stat.isDirectory()
    ? Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
    : stat.mtimeMs;
}

/** The types of the library are written last. */
function isBuilt(folder) {
  const last = join(folder, 'js/tandem-chat.d.ts');
  return existsSync(last) && statSync(last).mtimeMs > Math.max(...SOURCES.map(newest));
}

/** Properties of Maven by which tests are left out; those that are not set come as `${name}`. */
function testsAreWanted(properties) {
  const given = new Map(
    properties.map((property) => property.split('=')).filter(([, value]) => !value.startsWith('$')),
  );
  const skipped = ['skipTests', 'maven.test.skip'].some((name) => given.has(name) && given.get(name) !== 'false');
  // -Dtest names the tests of Java that are wanted.
  return !skipped && !given.has('test');
}

const [task, ...details] = process.argv.slice(2);
if (task === 'build') {
  install();
  const [folder] = details;
  if (!isBuilt(folder)) {
    run(`node build-pages.mjs "${folder}"`);
    run(`node build.mjs "${join(folder, 'js')}"`);
  }
} else if (testsAreWanted(details)) {
  install();
  run('npm test');
}
