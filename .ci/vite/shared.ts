import { relative } from 'node:path';
import { isOnDemand } from '../first-load.mjs';

interface Graph {
  getModuleInfo(id: string): {
    readonly importers: readonly string[];
    readonly dynamicImporters: readonly string[];
  } | null;
}

/**
 * Names the chunk of a module that several later parts share: one for what a walk through the wizard needs, the bundler's own
 * choice for what only pages and packs of rules share that are opened on demand.
 */
export function sharedChunk(root: string): (id: string, graph: Graph) => string | null {
  const known = new Map<string, boolean>();
  const isWalked = (id: string, graph: Graph): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, false);
    const module = graph.getModuleInfo(id);
    const isPart = (module?.dynamicImporters.length ?? 0) > 0;
    const isPartOfWalk = isPart && !isOnDemand(relative(root, id));
    const isImported = module?.importers.some((importer) => isWalked(importer, graph)) ?? false;
    known.set(id, isPartOfWalk || isImported);
    return known.get(id) ?? false;
  };
  return (id, graph) => (isWalked(id, graph) ? 'shared' : null);
}
