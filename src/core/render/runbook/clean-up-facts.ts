import type { Cni } from '../../plan/plan';

/**
 * What the installer leaves on a machine to undo it.
 * @see https://github.com/k3s-io/k3s/blob/master/install.sh (create_killall, create_uninstall)
 */
export const SCRIPTS = {
  killall: '/usr/local/bin/k3s-killall.sh',
  server: '/usr/local/bin/k3s-uninstall.sh',
  agent: '/usr/local/bin/k3s-agent-uninstall.sh',
} as const;

/** The variable by which the scripts learn of another data-dir; older ones do not know it. */
export const DATA_DIR_VARIABLE = 'K3S_DATA_DIR';

/** The password by which a server knows a node again; uninstalling leaves it (K3s docs, Architecture). */
export const NODE_FOLDER = '/etc/rancher/node';

export interface Leftovers {
  /** Files, perhaps as patterns of the shell. */
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

const CONF = '/etc/cni/net.d';
const BIN = '/opt/cni/bin';

/** Canal runs Calico's own containers, and only its configuration has another name. */
const leftByCalico = (conflist: string): Leftovers => ({
  files: [`${CONF}/${conflist}`, `${CONF}/calico-kubeconfig`, `${BIN}/calico*`],
  folders: ['/var/lib/calico', '/var/run/calico'],
});

/**
 * What CNIs are known to leave in the file system; null where that has to be looked up.
 * @see https://docs.tigera.io/calico/latest/reference/configure-cni-plugins
 * @see https://github.com/projectcalico/calico/blob/v3.32.1/manifests/canal.yaml (install-cni, and the folders of calico-node)
 * @see https://docs.cilium.io/en/stable/installation/k3s/
 */
export const LEFTOVERS: Readonly<Record<Exclude<Cni, 'flannel'>, Leftovers | null>> = {
  calico: leftByCalico('10-calico.conflist'),
  canal: leftByCalico('10-canal.conflist'),
  cilium: {
    files: [`${CONF}/05-cilium.conflist`, `${BIN}/cilium-cni`],
    folders: ['/var/run/cilium', '/sys/fs/bpf/cilium*'],
  },
  'kube-router': { files: [`${CONF}/10-kuberouter.conflist`], folders: [] },
  'kube-ovn': null,
  antrea: null,
  weave: null,
  other: null,
};

/** The links of Cilium, by how packets travel; the tunnel's is last. Source: K3s docs, Basic Network Options; Cilium's source. */
export const CILIUM_LINKS = {
  vxlan: ['cilium_host', 'cilium_net', 'cilium_vxlan'],
  geneve: ['cilium_host', 'cilium_net', 'cilium_geneve'],
  native: ['cilium_host', 'cilium_net'],
} as const;

/** What the rules of CNIs have in their names. */
export const RULE_WORDS: Readonly<Record<Cni, readonly string[]>> = {
  flannel: [],
  calico: ['cali-'],
  canal: ['cali-'],
  cilium: ['cilium'],
  'kube-router': [],
  'kube-ovn': [],
  antrea: [],
  weave: [],
  other: [],
};
