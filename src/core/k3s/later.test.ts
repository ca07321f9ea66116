import { describe, expect, test } from 'vitest';
import { keysOf } from '../keys-of';
import { NODE_FIELD_NAMES, PLAN_FIELD_NAMES } from '../plan/fields';
import { laterOf, type Choice } from './later';
import { LATER_REASONS, REASON_OF } from './later-reasons';

test.each([
  { field: 'serviceCidr', version: 'v1.32.9+k3s1', later: 'never' },
  { field: 'serviceCidr', version: 'v1.33.0+k3s1', later: 'extendable' },
  { field: 'serviceCidr', version: 'v1.36.3+k3s1', later: 'extendable' },
  { field: 'datastore', version: 'v1.22.1+k3s1', later: 'never' },
  { field: 'datastore', version: 'v1.22.2+k3s1', later: 'restart' },
  { field: 'clusterCidr', version: 'v1.36.3+k3s1', later: 'never' },
  { field: 'nodeCidrMaskSize', version: 'v1.36.3+k3s1', later: 'new-nodes' },
  { field: 'flannelBackend', version: 'v1.36.3+k3s1', later: 'restart' },
  { field: 'agents', version: 'v1.36.3+k3s1', later: 'any-time' },
] as const)('$field on $version: $later', ({ field, version, later }) => {
  expect(laterOf(field, version)).toBe(later);
});

const choices: readonly Choice[] = keysOf(REASON_OF);

test('what nobody chooses has no class', () => {
  const known: ReadonlySet<string> = new Set(choices);
  const fields = [...new Set<string>([...PLAN_FIELD_NAMES, 'nodes', ...NODE_FIELD_NAMES])];
  expect(fields.filter((field) => !known.has(field))).toMatchInlineSnapshot(`
    [
      "runningStack",
      "runningK3sVersion",
      "runningClusterCidr",
      "runningServiceCidr",
      "runningNodeCidrMaskSizeIpv4",
      "runningNodeCidrMaskSizeIpv6",
      "runningCni",
      "runningFlannelBackend",
      "runningEgressSelectorMode",
      "runningDisableKubeProxy",
      "runningDisableNetworkPolicy",
      "runningCiliumIpam",
      "nodesAtPeak",
      "podsPerNode",
      "services",
      "existingNetworks",
      "topology",
      "untrustedUnderlay",
      "publicNodes",
      "hostFamilies",
      "uplinkMtu",
      "wireguardInKernel",
      "airGap",
      "pathMtu",
      "platform",
      "platformRelease",
      "raspberryPi",
      "arch",
      "kernel",
      "storage",
      "defaultRoute",
      "networkService",
      "ipv6RouteFromRa",
      "ipv6Disabled",
      "resolverFamilies",
      "nmCloudSetup",
      "iptablesVersion",
      "selinuxEnforcing",
      "cloud",
      "firewall",
      "kubeletReachable",
      "untrustedTenants",
      "cisHardening",
      "serverCpus",
      "serverMemory",
      "cniLeftovers",
      "tailscaleRoutesApproved",
      "tailscaleAcl",
      "dynamicExternalIp",
      "hostname",
      "hostAddresses",
      "interfaces",
      "nat",
      "site",
    ]
  `);
});

describe('what one reason holds for is of one class', () => {
  test.each(keysOf(LATER_REASONS))('%s', (reason) => {
    const classes = choices
      .filter((choice) => REASON_OF[choice] === reason)
      .map((choice) => laterOf(choice, 'v1.36.3+k3s1'));
    expect(new Set(classes).size).toBe(1);
  });
});

test('only the Service ranges and the datastore depend on the release', () => {
  expect(choices.filter((choice) => laterOf(choice, 'v1.36.3+k3s1') !== laterOf(choice, 'v1.20.15+k3s1'))).toEqual([
    'datastore',
    'serviceCidr',
  ]);
});
