/** What of the build a visitor loads, and when, from the manifest that Vite writes. Languages: one at a time. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PAGE = 'index.html';
export const LANGUAGES = ['en', 'ja'];
/** Opened on purpose, or about choices that most plans do not make: not part of walking through the wizard. */
const ON_DEMAND =
  /^src\/(features\/(rules|import|later-reasons|more-fields\/fields|access\/node-(table|tools)|review\/files)\b|core\/read\b|core\/render\/all-files\b|core\/rules\/(examples\b|packs\/(?!base\b))|i18n\/(en|ja)\/((rule-pages|log-lookup|later-reasons|more-fields|nodes-table|file-list|file-texts|runbook-texts)\b|rules\/packs\/(?!base\b)))/;

/** @param key The path of a module from the project's folder. */
export const isOnDemand = (key) => ON_DEMAND.test(key);

const languageOf = (key) => /^src\/i18n\/(en|ja)\b/.exec(key)?.[1];
/** The words of the frame and the first step; all other sentences follow when the page is idle. */
const isFirstText = (key) => /^src\/i18n\/(en|ja)\/shell\b/.test(key);

export const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** @throws Error when there is no build. */
export function readManifest() {
  const file = `${dist}/.vite/manifest.json`;
  if (!existsSync(file)) throw new Error('Nothing is built yet: npm run build');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The keys reached from `starts`, along static imports and those dynamic ones that `follows` accepts. */
function reach(manifest, starts, follows) {
  const reached = new Set();
  const queue = [...starts];
  for (const key of queue) {
    const chunk = manifest[key];
    if (chunk === undefined || reached.has(key)) continue;
    reached.add(key);
    queue.push(...(chunk.imports ?? []), ...(chunk.dynamicImports ?? []).filter(follows));
  }
  return [...reached];
}

const filesOf = (manifest, keys) => [
  ...new Set([PAGE, ...keys.flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])])]),
];

/** Until the first step reacts: page, entry with what it imports statically, style sheet, one language. */
export const firstLoad = (manifest, language) =>
  filesOf(
    manifest,
    reach(manifest, [PAGE], (key) => isFirstText(key) && languageOf(key) === language),
  );

/** Everything that a walk through the wizard in one language loads. */
export const wholeWizard = (manifest, language) =>
  filesOf(
    manifest,
    reach(manifest, [PAGE], (key) => !isOnDemand(key) && [undefined, language].includes(languageOf(key))),
  );

/** Chunks that the first load leaves out, by the module they start from; on demand are those that no walk loads. */
export function lazyChunks(manifest) {
  const first = new Set(LANGUAGES.flatMap((language) => firstLoad(manifest, language)));
  const walked = new Set(LANGUAGES.flatMap((language) => wholeWizard(manifest, language)));
  return Object.entries(manifest)
    .filter(([, { file }]) => file.endsWith('.js') && !first.has(file))
    .map(([key, { file }]) => ({ key, file, isOnDemand: !walked.has(file) }));
}
