import { BACKENDS } from '../k3s/backends';
import { SOURCES } from '../k3s/source';
import { isSince } from '../k3s/version';
import { defineRule } from './rule';

const { since } = BACKENDS['wireguard-native'];

export const backendNativeTooOld = defineRule({
  id: 'backend-native-too-old',
  field: 'flannelBackend',
  sources: [
    { kind: 'issue', label: 'k3s-io/k3s#5391', url: 'https://github.com/k3s-io/k3s/issues/5391' },
    SOURCES.basicOptions,
  ],
  check: ({ k3sVersion, flannelBackend }) =>
    flannelBackend === 'wireguard-native' && !isSince(k3sVersion, since)
      ? { severity: 'error', facts: { k3sVersion, needs: `v${since[0]}` } }
      : null,
});
