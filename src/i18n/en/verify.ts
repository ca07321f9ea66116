import type { VerifyTexts } from '../../core/render/verify/verify-texts';

const FAMILY = { ipv4: 'IPv4', ipv6: 'IPv6' } as const;
const USES = {
  api: 'the API server',
  etcd: 'etcd',
  kubelet: 'the kubelet',
  flannel: 'the tunnels of flannel',
} as const;

export const verifyTexts: VerifyTexts = {
  purpose:
    'Compares a running cluster with this plan and changes nothing. Run as root on a server; on an agent it looks at that machine only: sh verify.sh',
  exitCodes:
    'Exit code: 0 when everything looked at agrees, 1 when something differs, 2 when nothing differs but something could not be looked at.',
  labels: { agrees: 'agrees ', differs: 'DIFFERS', unseen: 'unseen ', note: 'note   ' },
  summary: (agreed, differed, unseen) => `Agrees: ${agreed}. Differs: ${differed}. Could not be looked at: ${unseen}.`,
  notRoot: 'Run this as root.',
  missingTool: (tool) => `This script needs ${tool}, which is not installed.`,
  cluster: 'The cluster',
  server: (machine) => `This machine: ${machine} (server)`,
  agent: (machine) => `This machine: ${machine} (agent)`,
  apiSilent: 'The API server gives no answer to kubectl; K3s may not be running: journalctl -u k3s',
  apiOnServers: 'An agent has no credentials for the API. Run this on a server as well to see the Nodes and Services.',
  nodes: {
    counted: (found) => `The number of Nodes is as planned: ${found}.`,
    tooFew: (found, planned) => `Nodes: ${found}; planned: ${planned}.`,
    tooMany: (found, planned) => `Nodes: ${found}; planned at most: ${planned}.`,
    named: 'The Nodes have the listed names.',
    missing: (node) => `There is no Node ${node}, which the plan lists.`,
    unlisted: (node) => `The plan does not list the Node ${node}.`,
    ready: 'All Nodes are Ready.',
    notReady: (node, reason) => `${node} is not Ready: ${reason}`,
    withoutCni: (node) => `${node} is not Ready because no CNI is installed yet.`,
    release: 'All Nodes run the planned K3s release.',
    otherRelease: (node, found, planned) => `${node} runs ${found}; planned: ${planned}.`,
    addresses: (families) =>
      `All Nodes have addresses (InternalIP) as planned: ${families.map((family) => FAMILY[family]).join(', then ')}.`,
    noAddress: (node, family, found) => `${node} has no ${FAMILY[family]} address (InternalIP: ${found}).`,
    otherFirst: (node, primary, found) =>
      `${node} does not have ${FAMILY[primary]} first, which is the primary family (InternalIP: ${found}).`,
    otherAddresses: (node, planned, found) => `${node} has the addresses ${found}; planned node-ip: ${planned}.`,
    outsideRanges: 'No Node has an address inside the pod or Service ranges.',
    insidePods: (node, address, range) =>
      `The address ${address} of ${node} is inside the pod range ${range}: packets to it can end up in the pod network.`,
    taken: (node, address, service) =>
      `The Service ${service} has the address ${address} of ${node}: packets from this cluster to ${node} end up at the Service.`,
    insideServices: (node, address, range) =>
      `The address ${address} of ${node} is inside the Service range ${range}: a Service can get that address, and packets to the Node then end up there.`,
  },
  blocks: {
    fit: (ranges) => `Every Node has a pod block of its own in ${ranges.join(' and ')}.`,
    none: (node, ranges) =>
      `${node} has no pod block (podCIDR) in ${ranges.join(' or ')}: no pod starts there, even when the Node is Ready.`,
    noneNeeded: (node) => `${node} has no pod block (podCIDR); this CNI does not use them.`,
    tooFew: (found, room) => `Nodes: ${found}, but the pod range has blocks for ${room} only.`,
    noFamily: (node, family, range) => `${node} has no ${FAMILY[family]} pod block; planned range: ${range}.`,
    extraFamily: (node, block, family) => `${node} has the pod block ${block}, but the plan has no ${FAMILY[family]}.`,
    otherFirst: (node, blocks, primary) =>
      `${node} has the pod blocks ${blocks}; ${FAMILY[primary]} should be first, as the primary family.`,
    outside: (node, block, range) => `${node} has the pod block ${block}, outside the planned range ${range}.`,
    otherSize: (node, block, prefixLength) => `${node} has the pod block ${block}; planned size: /${prefixLength}.`,
    shared: (node, block) => `${node} has the pod block ${block}, which another Node has too.`,
  },
  services: {
    range: (ranges) => `The Service range is ${ranges}.`,
    otherRange: (found, planned) => `The Service range is ${found}; planned: ${planned}.`,
    api: (address) => `The kubernetes Service is at ${address}, the first address of its range.`,
    otherApi: (found, planned) => `The kubernetes Service is at ${found}; planned: ${planned}.`,
    noApi: 'There is no kubernetes Service.',
    dns: (addresses) => `The kube-dns Service is at ${addresses}, as planned.`,
    otherDns: (found, planned) => `The kube-dns Service is at ${found}; planned cluster-dns: ${planned}.`,
    noDns: (planned) => `There is no kube-dns Service at ${planned}: pods cannot look up names.`,
    noDnsOutside: (address, ranges) =>
      `There is no kube-dns Service, because cluster-dns ${address} is outside the Service range ${ranges}: pods cannot look up names.`,
  },
  flannel: {
    backend: (backend) => `flannel runs on all Nodes with the backend ${backend}.`,
    otherBackend: (node, found, planned) => `flannel runs on ${node} with the backend ${found}; planned: ${planned}.`,
    unregistered: (node) =>
      `flannel has left no annotations on ${node}: it is waiting for a pod block, or it is not running.`,
    reachable: 'flannel announces only addresses that belong to its Nodes.',
    elsewhere: (node, found, addresses) =>
      `flannel on ${node} announces ${found}, which is not an address of the Node (${addresses}): it follows the default route, not node-ip. Set flannel-iface if that is the wrong network.`,
    notOverwritten: (node, external) =>
      `flannel on ${node} does not announce its external address ${external} (flannel-external-ip).`,
    unknownConf: 'The plan does not say what the configuration given to flannel holds, so the backend is not compared.',
    noEnv: (file) => `${file} does not exist: flannel has no block for this machine, so no pod starts here.`,
    network: (file, range) => `${file} has the planned pod range ${range}.`,
    otherNetwork: (file, found, planned) => `${file} has the pod range ${found}; planned: ${planned}.`,
    noNetwork: (file, family, planned) => `${file} has no ${FAMILY[family]} pod range; planned: ${planned}.`,
    subnetOutside: (file, found, range, prefixLength) =>
      `${file} has ${found} for this machine, not a /${prefixLength} in ${range}.`,
    otherSubnet: (file, found, blocks) => `${file} has ${found}, but the pod block of this Node is ${blocks}.`,
    mtu: (file, mtu) => `${file} has the MTU ${mtu} for pods.`,
    otherMtu: (file, found, planned) => `${file} has the MTU ${found} for pods; planned: ${planned}.`,
    link: (name, mtu) => `The interface ${name} exists; its MTU is ${mtu}.`,
    noLink: (name) => `There is no interface ${name}, which this backend makes.`,
    otherLinkMtu: (name, found, planned) => `The interface ${name} has the MTU ${found}; planned: ${planned}.`,
  },
  cni: {
    file: (file) => `The container runtime uses the CNI configuration ${file}.`,
    noFile: (folder) => `There is no CNI configuration in ${folder}: no CNI is installed, so no pod starts here.`,
    otherFile: (found, planned) =>
      `The container runtime uses the CNI configuration ${found}, which comes first in its folder; planned: ${planned}.`,
    pools: (ranges) => `The IP pools are as planned: ${ranges}.`,
    noPool: (range, found) => `There is no IP pool ${range}; there are: ${found}`,
    otherBlockSize: (range, found, planned) => `The IP pool ${range} has blocks of /${found}; planned: /${planned}.`,
    unreadable: (what) => `kubectl shows no ${what}: the CNI may not be installed yet.`,
    unchecked: (cni) =>
      cni === null
        ? 'The plan does not say which CNI this is, so what it keeps about ranges is not compared.'
        : `What ${cni} keeps about ranges is not compared; its own tools show it.`,
    ciliumBlocks: 'Cilium has given every Node a block of the planned pool.',
    noCiliumBlock: (node) => `Cilium has not given ${node} a block in every family (CiliumNode).`,
    ciliumBlockOutside: (node, block, ranges) =>
      `Cilium has given ${node} the block ${block}, outside the planned pool ${ranges}.`,
    canalNetwork: (range) => `canal-config has the planned pod range ${range}.`,
    otherCanalNetwork: (found, planned) => `canal-config has the pod range ${found}; planned: ${planned}.`,
  },
  machine: {
    notANode: 'No Node has an address of this machine: kubectl may be showing another cluster.',
    noUplink: (family) =>
      `No interface was found that leads to the other machines (${FAMILY[family]} default route), so MTUs are not compared.`,
    uplinkMtu: (link, mtu) => `The interface ${link} has the planned MTU ${mtu}.`,
    otherUplinkMtu: (link, found, planned) => `The interface ${link} has the MTU ${found}; planned: ${planned}.`,
    gateways: 'No default gateway is inside the pod or Service ranges.',
    gatewayTaken: (gateway, service) =>
      `The Service ${service} has the address ${gateway} of the default gateway: packets to the gateway itself end up at the Service.`,
    gatewayInside: (gateway, range) =>
      `The default gateway ${gateway} is inside the planned range ${range}: packets to it can end up inside the cluster.`,
    addressInside: (address, range) =>
      `The address ${address} of this machine is inside the planned range ${range}: packets to it can end up inside the cluster.`,
    addressesOutside: 'The addresses of this machine are outside the pod and Service ranges.',
    forwarding: (family) => `The kernel forwards ${FAMILY[family]} packets.`,
    notForwarding: (family, key, found) =>
      `The kernel does not forward ${FAMILY[family]} packets (${key}: ${found}): pods reach nothing outside this machine.`,
    routerAdvertisements: (link, value) =>
      `The IPv6 default route comes from router advertisements on ${link}; accept_ra is ${value} (2: the kernel takes them even while it forwards; 0: a network service takes them).`,
    ignoredAdvertisements: (link, value) =>
      `The IPv6 default route comes from router advertisements on ${link}, but accept_ra is ${value}: a kernel that forwards ignores them, and the route goes when it expires. Set net.ipv6.conf.${link}.accept_ra to 2.`,
    noAdvertisedRoute: 'There is no IPv6 default route from router advertisements, which the plan expects.',
    listening: (ports) => `Listening, as needed here: ${ports}.`,
    silent: (protocol, port, use) => `Nothing listens on ${protocol} ${port} (${USES[use]}).`,
    noSocketTool: 'Neither ss nor netstat shows any sockets, so listening ports are not compared.',
  },
};
