import { CNI_NAME } from '../../cni-name';
import { FAMILY } from '../../family';
import { count } from '../../format';
import type { SomeRuleTexts } from '../../rule-text';

const nodeCount = (nodes: number): string => (nodes === 1 ? 'one node' : `${count(nodes)} nodes`);
const blockLabel = ({ proposal }: { readonly proposal: number | null }): string =>
  proposal === null ? 'Use another block size or a larger pool' : `Use blocks of /${proposal}`;

export const calicoTexts = {
  'calico-blocks-vs-nodes': {
    title: ({ pool, blockSize, blocks, nodes }) =>
      blocks === 0n
        ? `Calico’s pool ${pool} is smaller than one block of /${blockSize}.`
        : `Calico’s pool ${pool} has ${count(blocks)} ${blocks === 1n ? 'block' : 'blocks'} of /${blockSize} for ${nodeCount(nodes)}.`,
    consequence: ({ blocks }) =>
      blocks === 0n
        ? 'Calico’s operator refuses it: “IP pool size is too small”. Take longer blocks or a larger pool; neither can be changed later.'
        : 'Nodes without a block borrow single addresses from the blocks of others, and each costs a route of its own. Take longer blocks or a larger pool; neither can be changed later.',
    fix: blockLabel,
  },
  'calico-block-range': {
    title: ({ family, blockSize, from, to, pool }) =>
      pool === null
        ? `Calico takes ${FAMILY[family]} blocks from /${from} to /${to}, not /${blockSize}.`
        : `Calico’s pool ${pool} is smaller than one block of /${blockSize}.`,
    consequence: ({ family, from, to, pool }) =>
      pool === null
        ? `Its operator refuses the pool: “${FAMILY[family]} pool block size must be greater than ${from - 1} and less than or equal to ${to}”. No pod gets an address.`
        : 'Its operator refuses the pool: “IP pool size is too small”. No pod gets an address.',
    fix: blockLabel,
  },
  'calico-blocks-per-node': {
    title: ({ pods, isMaxPods, blockSize, isDefaultBlock, most }) =>
      `With ${isDefaultBlock ? 'its default blocks' : 'blocks'} of /${blockSize} Calico gives a node addresses for at most ${count(most)} pods, but ${isMaxPods ? `max-pods is ${count(pods)}` : `${count(pods)} are wanted`}.`,
    consequence: () =>
      'A node gets 20 blocks when nothing else is configured; pods beyond that get no address: “limit of 20 blocks reached for this node”. Larger blocks hold more.',
    fix: blockLabel,
  },
  'calico-default-pool-lan': {
    title: ({ pool, covered }) =>
      `Calico is left at its own range ${pool}, which covers ${covered} of the nodes’ network.`,
    consequence: () =>
      'Pods can get addresses that machines have, and nodes cannot reach each other or their network. Write the pod range into Calico’s pool before the first install.',
    fix: () => 'Use the pod ranges as Calico’s pools',
  },
  'canal-default-net': {
    title: ({ network, range }) => `Canal is left at its own range ${network}, but the pod range is ${range}.`,
    consequence: ({ network, range }) =>
      `flannel in Canal only routes inside its own range, so pods on other nodes cannot be reached. Before kubectl apply: sed -i 's#${network}#${range}#' canal.yaml.`,
    fix: () => 'Write the pod range into canal.yaml',
  },
  'calico-manifest-pool': {
    title: ({ pool, range }) =>
      `calico.yaml is used as it comes, with the pool ${pool}, but the pod range is ${range}.`,
    consequence: ({ range }) =>
      `Calico only finds the pod range by itself on kubeadm clusters, so pods on K3s get addresses outside of it. Uncomment CALICO_IPV4POOL_CIDR in calico.yaml and set it to ${range}.`,
    fix: () => 'Set CALICO_IPV4POOL_CIDR to the pod range',
  },
  'calico-ip-forward': {
    title: ({ cni }) => `${CNI_NAME[cni]} does not let pods forward packets.`,
    consequence: ({ cni, isManifest }) =>
      isManifest
        ? `K3s’s documentation requires it; ServiceLB and VPN pods do not work without it. Add "container_settings": {"allow_ip_forwarding": true} to the CNI configuration in ${cni === 'canal' ? 'canal.yaml' : 'calico.yaml'}.`
        : 'K3s’s documentation requires it; ServiceLB and VPN pods do not work without it. Set containerIPForwarding: Enabled in the Installation.',
    fix: () => 'Allow IP forwarding in containers',
  },
  'calico-apply-limit': {
    title: () => 'Calico’s CRDs are too large for a plain kubectl apply.',
    consequence: () =>
      'It ends in “Too long: must have at most 262144 bytes”, because apply copies each object into an annotation. Use kubectl create -f, and kubectl apply --server-side --force-conflicts to repeat it.',
    fix: null,
  },
  'calico-manifest-version': {
    title: ({ cni, cniVersion }) =>
      cniVersion === null
        ? `No release of Calico is pinned for ${cni === 'canal' ? 'canal.yaml' : 'its files'}.`
        : `“${cniVersion}” does not name a release of Calico such as v3.32.2.`,
    consequence: ({ cni }) =>
      cni === 'canal'
        ? 'A file from a branch is another one with each install, so clusters come out differently and nobody knows what runs. Pin one tag of Calico.'
        : 'The files of an installation belong to one release, and their names changed with 3.30 and again with 3.32: addresses give 404, or CRDs are missing. Pin one release and take all files from it.',
    fix: ({ proposal }) => (proposal === null ? 'Pin a release of Calico' : `Pin Calico ${proposal}`),
  },
  'calico-pools-fixed': {
    title: ({ pools }) =>
      `Range and block size of ${pools.join(' and ')} are fixed once Calico has made the ${pools.length === 1 ? 'pool' : 'pools'}.`,
    consequence: () =>
      'From Calico 3.28 on the operator follows changes of NAT, encapsulation and node selector, but not of these two. Another size needs a new pool, and pods move to it one by one.',
    fix: null,
  },
  'calico-ipip-v6': {
    title: ({ encapsulation }) => `Calico’s IPv6 pool cannot use ${encapsulation}.`,
    consequence: () =>
      'IPIP carries IPv4 only. The operator refuses the pool: “IPIP encapsulation is not supported by IPv6 pools”.',
    fix: ({ proposal }) => `Use ${proposal} for IPv6`,
  },
  'calico-ipip-azure': {
    title: ({ encapsulation, isDefault }) =>
      isDefault
        ? `calico.yaml uses ${encapsulation} by default, but the nodes run on Azure.`
        : `Calico is to use ${encapsulation}, but the nodes run on Azure.`,
    consequence: () =>
      'Azure drops IP protocol 4, so pods on different nodes cannot reach each other. VXLAN works there.',
    fix: () => 'Use VXLAN',
  },
  'calico-none-aws': {
    title: ({ family, encapsulation }) =>
      encapsulation === 'None'
        ? `Calico sends ${FAMILY[family]} packets between AWS instances without encapsulation.`
        : `Calico’s ${encapsulation} sends ${FAMILY[family]} packets within an AWS subnet without encapsulation.`,
    consequence: () =>
      'AWS drops packets whose addresses are not the instance’s own. Switch the source/destination check off on every instance (aws ec2 modify-instance-attribute --no-source-dest-check), or use VXLAN.',
    fix: null,
  },
  'calico-vxlan-v6-kernel': {
    title: ({ encapsulation, kernel, least, node, name }) =>
      node === null
        ? `Calico’s ${encapsulation} for IPv6 needs kernel ${least}, but the nodes have ${kernel}.`
        : `Calico’s ${encapsulation} for IPv6 needs kernel ${least}, but ${name ?? `node ${node}`} has ${kernel}.`,
    consequence: () =>
      'VXLAN over IPv6 is not supported there, so IPv6 between pods on different nodes does not work. Take a newer kernel, or no encapsulation on one layer-2 network.',
    fix: null,
  },
  'calico-ebpf-api': {
    title: ({ problem, address }) =>
      ({
        'kube-proxy': 'Calico’s eBPF data plane is chosen, but kube-proxy is still on.',
        'no-address': 'Calico’s eBPF data plane is chosen, but it is not told where the API server is.',
        loopback: `Calico’s eBPF data plane is to reach the API server at ${address ?? ''}, which pods take for themselves.`,
      })[problem],
    consequence: ({ problem }) =>
      ({
        'kube-proxy':
          'Both handle Services, and both want TCP 10256 for their health check. On K3s kube-proxy is part of the program, so only disable-kube-proxy on all servers switches it off.',
        'no-address':
          'Without kube-proxy the API’s Service address leads nowhere, and not even the operator starts. Put a server’s address or VIP and port 6443 into the ConfigMap kubernetes-services-endpoint before the operator.',
        loopback:
          'Up to Calico 3.31 pods with a network of their own get the same address. Put a server’s real address or a VIP and port 6443 into the ConfigMap kubernetes-services-endpoint; from 3.32 on loopback may work, but nobody has tried.',
      })[problem],
    fix: ({ problem, proposal }) =>
      problem === 'kube-proxy'
        ? 'Set disable-kube-proxy'
        : proposal === null
          ? 'State the API server’s address'
          : `Use ${proposal}`,
  },
  'networkmanager-calico': {
    title: ({ cni }) => `NetworkManager manages interfaces on the nodes, ${CNI_NAME[cni]}’s among them.`,
    consequence: () =>
      'It alters the routes of pod interfaces, and pods lose their connection. On every node, create /etc/NetworkManager/conf.d/calico.conf with [keyfile] and unmanaged-devices=interface-name:cali*;interface-name:tunl*;interface-name:vxlan.calico;interface-name:vxlan-v6.calico;interface-name:wireguard.cali;interface-name:wg-v6.cali, then restart NetworkManager.',
    fix: null,
  },
  'metallb-calico-bgp': {
    title: () => 'MetalLB and Calico both speak BGP on the nodes.',
    consequence: () =>
      'A router accepts one BGP session per node, so one of the two gets none. Use MetalLB in L2 mode, let Calico announce the Service addresses, or give Calico VXLAN and bgp: Disabled.',
    fix: null,
  },
} satisfies SomeRuleTexts;
