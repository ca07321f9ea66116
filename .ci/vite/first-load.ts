interface Graph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/**
 * Names the chunk of a module: one for everything the page imports before its first step reacts, the bundler's own choice for
 * the rest. Left alone, it takes parts of that out again as soon as enough later chunks share them, a request each.
 */
export function firstLoadChunk(): (id: string, graph: Graph) => string | null {
  const known = new Map<string, boolean>();
  const isFirst = (id: string, graph: Graph): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // Modules of packages may import each other in a circle.
    known.set(id, false);
    const module = graph.getModuleInfo(id);
    const isImported = module?.importers.some((importer) => isFirst(importer, graph)) ?? false;
    known.set(id, isImported || module?.isEntry === true);
    return known.get(id) ?? false;
  };
  return (id, graph) => (isFirst(id, graph) ? 'first' : null);
}
