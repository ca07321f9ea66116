/**
 * `npm install` leaves an optional dependency out of the lock file when the registry does not have it (yet), and `npm ci`
 * then refuses the lock file. So every optional dependency that a locked package names has to be locked too.
 */
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));

/** The folders in which node looks for a dependency of the package at `path`, nearest first. */
function* lookups(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    yield `${at ? `${at}/` : ''}node_modules/${name}`;
    if (at === '') return;
  }
}

const missing = Object.entries(packages).flatMap(([path, { version, optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => ![...lookups(path, name)].some((place) => place in packages))
    .map((name) => `${path}@${version}: ${name} is not in package-lock.json`),
);

if (missing.length > 0) {
  console.error(missing.join('\n'));
  console.error('npm ci would refuse this lock file. Pin a release of the package whose parts are all published.');
  process.exitCode = 1;
}
