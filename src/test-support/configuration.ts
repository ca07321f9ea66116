import type { RenderedFile } from '../core/render/rendered-file';
import { readConfig, type ConfigValue } from './read-config';

/** What K3s makes of each folder's files: what is read last counts, and a list of it replaces one read before. */
export function configurationsOf(
  files: readonly RenderedFile[],
): ReadonlyMap<string, Readonly<Record<string, ConfigValue>>> {
  const read = new Map<string, Readonly<Record<string, ConfigValue>>>();
  for (const { path, text } of files) {
    const [folder = '', ...name] = path.split('/');
    if (name.join('/') === 'config.yaml') read.set(folder, readConfig(text));
    else if (name[0] === 'config.yaml.d') read.set(folder, { ...read.get(folder), ...readConfig(text) });
  }
  return read;
}
