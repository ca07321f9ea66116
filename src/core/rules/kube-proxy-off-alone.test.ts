import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { disableKubeProxy: true, flannelBackend: 'host-gw', fires: ['error'] },
  { disableKubeProxy: false, flannelBackend: 'vxlan', fires: [] },
])('off $disableKubeProxy with $flannelBackend: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('kube-proxy-off-alone', planWith(fields)).map(({ severity }) => severity)).toEqual(fires);
});
