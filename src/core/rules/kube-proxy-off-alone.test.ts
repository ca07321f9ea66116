import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { disableKubeProxy: true, flannelBackend: null, fires: ['error'] },
  { disableKubeProxy: true, flannelBackend: 'host-gw', fires: ['error'] },
  { disableKubeProxy: true, flannelBackend: 'none', fires: [] },
  { disableKubeProxy: false, flannelBackend: 'vxlan', fires: [] },
])('off $disableKubeProxy with $flannelBackend: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('kube-proxy-off-alone', planWith(fields)).map(({ severity }) => severity)).toEqual(fires);
});
