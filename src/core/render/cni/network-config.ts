import type { Family } from '../../cidr/address';
import { versionNumbers } from '../../plan/host';

// What `cni_network_config` holds in calico.yaml and canal.yaml, so that a patch can say the whole text with one thing changed.
// @see https://github.com/projectcalico/calico/tree/master/manifests

interface NetworkConfig {
  readonly release: string | null;
  readonly ipam: object;
  readonly isForwarding: boolean;
  readonly plugins: readonly object[];
}

const PORTMAP = { type: 'portmap', snat: true, capabilities: { portMappings: true } };
const BANDWIDTH = { type: 'bandwidth', capabilities: { bandwidth: true } };

/** The installer of Calico puts values in place of these names. The MTU's is no JSON text: it becomes a number. */
const MTU = '__CNI_MTU__';

function networkConfigLines({ release, ipam, isForwarding, plugins }: NetworkConfig): readonly string[] {
  const calico = {
    type: 'calico',
    log_level: 'info',
    log_file_path: '/var/log/calico/cni/cni.log',
    datastore_type: 'kubernetes',
    nodename: '__KUBERNETES_NODE_NAME__',
    mtu: MTU,
    ipam,
    ...(isForwarding ? { container_settings: { allow_ip_forwarding: true } } : {}),
    policy: { type: 'k8s' },
    kubernetes: { kubeconfig: '__KUBECONFIG_FILEPATH__' },
  };
  const config = { name: 'k8s-pod-network', cniVersion: specVersionOf(release), plugins: [calico, ...plugins] };
  return JSON.stringify(config, null, 2).replace(`"${MTU}"`, MTU).split('\n');
}

/** Calico's own IPAM, as in calico.yaml. */
export const calicoNetworkConfig = (
  release: string | null,
  families: readonly Family[],
  isForwarding: boolean,
): readonly string[] =>
  networkConfigLines({
    release,
    ipam: {
      type: 'calico-ipam',
      assign_ipv4: families.includes('ipv4') ? 'true' : 'false',
      assign_ipv6: families.includes('ipv6') ? 'true' : 'false',
    },
    isForwarding,
    plugins: [PORTMAP, BANDWIDTH],
  });

const SUBNET = { ipv4: { subnet: 'usePodCidr' }, ipv6: { subnet: 'usePodCidrIPv6' } } as const;

/** The nodes' blocks, as in canal.yaml, for whichever families. */
export function canalNetworkConfig(
  release: string | null,
  families: readonly Family[],
  isForwarding: boolean,
): readonly string[] {
  const subnets = (['ipv4', 'ipv6'] as const).filter((family) => families.includes(family)).map((each) => SUBNET[each]);
  const [only] = subnets;
  return networkConfigLines({
    release,
    ipam: { type: 'host-local', ...(subnets.length === 1 ? only : { ranges: subnets.map((subnet) => [subnet]) }) },
    isForwarding,
    plugins: [PORTMAP],
  });
}

/** Since 3.31.7, 3.32.2 and 3.33 the manifests say 1.0.0. */
function specVersionOf(release: string | null): '0.3.1' | '1.0.0' {
  const [major = 3, minor = 99, patch = 0] = versionNumbers(release) ?? [];
  if (major !== 3) return major < 3 ? '0.3.1' : '1.0.0';
  if (minor === 31) return patch >= 7 ? '1.0.0' : '0.3.1';
  if (minor === 32) return patch >= 2 ? '1.0.0' : '0.3.1';
  return minor > 32 ? '1.0.0' : '0.3.1';
}
