import { LANGUAGES, dist, firstLoad, lazyChunks, readManifest, wholeWizard } from './first-load.mjs';

const manifest = readManifest();
const check = (name, files, limit) => ({
  name,
  path: files.map((file) => `${dist}/${file}`),
  gzip: true,
  ...(limit === undefined ? {} : { limit }),
});

export default [
  ...LANGUAGES.map((language) => check(`first load, ${language}`, firstLoad(manifest, language), '110 kB')),
  ...LANGUAGES.map((language) => check(`whole wizard, ${language}`, wholeWizard(manifest, language), '220 kB')),
  ...lazyChunks(manifest).map(({ key, file, isOnDemand }) =>
    check(`later: ${key}`, [file], isOnDemand ? '30 kB' : undefined),
  ),
];
