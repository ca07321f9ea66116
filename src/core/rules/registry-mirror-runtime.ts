import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';

export const registryMirrorRuntime = defineRule({
  id: 'registry-mirror-runtime',
  field: 'embeddedRegistry',
  sources: [SOURCES.k3sAgentRun, SOURCES.registryMirror],
  check: ({ embeddedRegistry, docker, containerRuntimeEndpoint }) => {
    const runtime = docker ? 'docker' : containerRuntimeEndpoint || null;
    return embeddedRegistry && runtime !== null ? { severity: 'error', facts: { isDocker: docker, runtime } } : null;
  },
});
