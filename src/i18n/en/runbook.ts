import type { Blocks, RunbookTexts } from '../../core/render/runbook/runbook-texts';
import { CNI_NAME } from '../cni-name';
import { FAMILY } from '../family';
import { count } from '../format';

const list = (values: readonly string[]): string => values.join(', ');
const both = (values: readonly (string | number)[]): string => values.join(' and ');
const counted = (value: number | bigint, one: string, many = `${one}s`): string =>
  `${count(value)} ${BigInt(value) === 1n ? one : many}`;
const cniName = (cni: keyof typeof CNI_NAME): string => CNI_NAME[cni] ?? 'the CNI';
const isOrAre = (value: number | bigint): string => (BigInt(value) === 1n ? 'is' : 'are');

const blocksText = (blocks: readonly Blocks[]): string =>
  blocks.map(({ prefix, range }) => `a ${prefix} of ${range}`).join(', then ');

export const runbookTexts: RunbookTexts = {
  title: (release) => `Runbook for K3s ${release}`,
  place: 'For: whoever prepares, installs, checks and looks after this cluster',
  intro: [
    'Commands are for root, on the machine that a step names. Words in capitals, such as `NODE`, are to be filled in.',
  ],
  expect: 'Expect:',
  separator: ', ',
  glance: {
    title: 'The plan at a glance',
    rows: {
      what: 'What',
      value: 'In this plan',
      release: 'K3s',
      machines: 'Machines',
      datastore: 'Datastore',
      stack: 'Address families',
      pods: 'Pod ranges',
      blocks: 'Node blocks',
      pool: 'Ranges of the CNI',
      room: 'Room for nodes',
      services: 'Service range',
      api: 'API server, as a Service',
      dns: 'DNS',
      domain: 'Cluster domain',
      cni: 'CNI',
      mtu: 'MTU of pods',
      kubeProxy: 'kube-proxy of K3s',
      policy: 'Network policies by K3s',
      egress: 'Egress selector mode',
      disabled: 'Disabled parts of K3s',
      registration: 'Machines join at',
      san: 'Names in the certificate (`tls-san`)',
    },
    on: 'on',
    off: 'off',
    machines: (servers, agents, peak, isAgentless) =>
      [
        `${counted(servers, isAgentless ? 'agentless server' : 'server')}, ${agents === 0 ? 'no agents' : counted(agents, 'agent')}`,
        ...(peak === null ? [] : [`${counted(peak, 'node')} at peak`]),
      ].join('; '),
    datastores: { sqlite: 'SQLite', etcd: 'embedded etcd', external: 'an external database' },
    stacks: {
      ipv4: 'IPv4 only',
      ipv6: 'IPv6 only',
      'ipv4-ipv6': 'dual-stack, IPv4 first',
      'ipv6-ipv4': 'dual-stack, IPv6 first',
    },
    blocks: (prefix, range, blocks, addresses) =>
      `${prefix} for each node, from ${range}: ${counted(blocks, 'block')}, ${counted(addresses, 'pod address', 'pod addresses')} in each`,
    pool: (range, block) => (block === null ? range : `${range}, in blocks of ${block}`),
    noRoom: 'none: with these ranges no node gets a block',
    blocksUnused: (prefix, range, cni) => `${prefix} for each node, from ${range}; ${cniName(cni)} does not use them`,
    room: (nodes, full, now, atPeak, podsPerNode) =>
      `${count(nodes)}${full === null ? '' : `, or ${count(full)} full ones`}; ${count(now)} now, ${count(atPeak)} at peak, with up to ${counted(podsPerNode, 'pod')} each`,
    services: (range, addresses) => `${range}: ${counted(addresses, 'address', 'addresses')}`,
    cni: (cni, release) =>
      release === null ? (CNI_NAME[cni] ?? 'not named in the plan') : `${cniName(cni)} ${release}`,
    backend: (backend) => `flannel, ${backend}`,
    ownBackend: (path) => `flannel, as ${path} has it`,
    tailscale: 'flannel, through Tailscale',
    mtu: (mtus, uplinks, isAssumed) =>
      `${mtus.join(' or ')} (MTU of uplinks: ${uplinks.join(' or ')}${isAssumed ? '; 1500 is assumed' : ''})`,
    noRegistration: 'not in the plan',
    ports: 'What machines let in:',
    portColumns: ['Protocol', 'Port', 'From', 'To', 'For'],
    anyProtocol: 'any',
    anyPort: 'all',
    cniPorts: 'The ports of what carries the packets of pods are not here: its own documentation has them.',
    fixed: 'What no restart changes:',
    classes: {
      never: 'Never, only with a new cluster:',
      extendable: 'What is set stays; ranges can be added:',
      'new-nodes': 'For nodes that join later:',
    },
    restart:
      'All else in `config.yaml` changes with a restart of K3s, some of it only with a reboot or on all nodes: the chapter on day two says which.',
    labels: { cni: 'CNI', pool: 'ranges of the CNI', block: 'blocks of the CNI', ipam: 'IPAM of the CNI' },
  },
  before: {
    title: 'Before',
    everyMachine: 'On every machine:',
    prepare: 'Prepare the machine, from the folder of these files.',
    prepared: 'The last line says Done. Where the script asks for a reboot, reboot and run it again.',
    tools: 'On Alpine, install what the commands of this runbook need: those of busybox lack some options.',
    firewall: (hasChoice) =>
      `Load the rules of the firewall${hasChoice ? '; the line that is right for the machine' : ''}.`,
    firewallOpen: 'The file has places to fill in first: the plan does not name the addresses of all nodes.',
    groups: (file) => `Set up what ${file} lists, in the cloud or on the firewall between the machines.`,
    names: 'Give every machine a host name of its own.',
    namesExpect:
      'No two are alike, none is `localhost`, and there are only small letters, digits, `-` and `.` in them. Where `node-name` is not set, the name becomes that of the Node.',
    clock: 'Set the clocks by NTP.',
    clockExpect: 'All machines show the same time. One that is behind takes the certificates for not yet valid.',
    routes: 'Every machine has a default route.',
    routesExpect: (families) =>
      `One line for ${both(families.map((family) => FAMILY[family]))}${families.length > 1 ? ' each' : ''}.`,
    sameLink: 'The interface of the IPv4 route has addresses of both families: flannel takes it for both.',
    free: (ranges) => `Nothing on the machine uses the ranges of the cluster: ${list(ranges)}.`,
    freeExpect:
      'No output. A line is a network that pods could no longer reach, or that would swallow packets for them.',
    addresses: 'Addresses of machines do not change.',
    addressesFixed: 'They are set by hand, or reserved in DHCP.',
    addressesExpect: (addresses) =>
      `Each machine carries its own ${addresses.length === 0 ? '`node-ip`' : `of ${list(addresses)}`}: set by hand, or reserved in DHCP.`,
    pool: (ranges) => `DHCP gives out nothing of ${list(ranges)}, which the load balancer uses.`,
    iface: (names) => `The interface for flannel is there and up: ${list(names)}.`,
    ifaceExpect: (hasIpv4) =>
      hasIpv4
        ? 'It is UP and has one global IPv4 address; with more, or none, K3s does not start unless `node-ip` is set.'
        : 'It is UP and has a global IPv6 address; without one, K3s does not start unless `node-ip` is set.',
    registration: (address) =>
      `${address}, where machines join, leads to a server that runs already. DHCP does not give it out.`,
    resolves: (name) => `${name} resolves to that address on every machine.`,
    inSan: 'It stands in `tls-san`, so the certificate holds it.',
    notInSan:
      'It is not in `tls-san`: right only if it is a name or address of a server, which K3s adds to the certificate by itself.',
    leftovers: 'The machine has had no Kubernetes, or is rid of it.',
    leftoversExpect:
      'These folders are missing or empty, but for what this plan puts there. With an old datastore K3s would go on with the old cluster.',
    token: (path) =>
      `Know how the token gets from the first server to ${path} on the others, over an encrypted connection.`,
    datastore: (variable) =>
      `Have the address of the database at hand; it goes into ${variable}, not into a file of this plan.`,
    vpn: (path, form) =>
      `Install Tailscale and write a reusable auth key into ${path}, in the form ${form}, readable by root only.`,
    vpnExpect: (ranges, policy) =>
      `In the tailnet, \`autoApprovers\` approve routes in ${list(ranges)}, and its policy lets nodes and pods talk to each other; ${policy} has both.`,
    registries: (file) =>
      `Name the registries to be mirrored under \`mirrors\` in ${file}, on every node: \`embedded-registry\` alone mirrors none.`,
    file: (key, path) => `Put the file that ${key} names in place: ${path}.`,
    proxy: (variable, networks) =>
      `Give the installer the proxy in its environment. ${variable} holds the networks of nodes: ${list(networks) || 'the plan does not name them'}. K3s adds those of pods and Services by itself.`,
    airGap: 'Fetch the files of `INSTALL.md`, step 1, while there is a machine with Internet access at hand.',
    airGapCni: (cni) =>
      `The archive holds the images of K3s only: those of ${cniName(cni)} have to come from a mirror of yours.`,
    ipv6Only:
      'Downloads come from GitHub, which has no IPv6 address: have a proxy, NAT64 or the files for an air-gapped installation. The resolvers in `/etc/resolv.conf` have IPv6 addresses.',
    existing:
      'There is a cluster already: make a backup first, as the chapter on day two says, and keep a copy of `/etc/rancher/k3s`.',
  },
  installing: {
    title: 'Install',
    existing: 'The cluster is there: these steps are for machines that join it.',
    intro: '`INSTALL.md` has the commands; the steps here are their order. On the way:',
    step: (number, title) => `\`INSTALL.md\`, step ${number}: ${title}.`,
    oneAtATime: (isAgentless) =>
      `One server at a time; the next when the last ${isAgentless ? 'answers' : 'is Ready'}.`,
    cloudController:
      'The cloud’s own controller is installed as soon as nodes have their network. With `cloud-provider=external`, they keep their taint until it runs, and no ordinary pod starts.',
    sameOnAll: (isCompared) =>
      isCompared
        ? 'The block of `config.yaml` that is marked as shared is the same on every server. K3s compares parts of it when a server joins, and never again.'
        : 'The block of `config.yaml` that is marked as shared is the same on every server. With an external database K3s compares nothing.',
    configFirst:
      '`config.yaml` is in place before the installer runs: what a first start has made, a second does not make anew.',
    staysUp: 'Wait a minute after each start. Some mistakes stop K3s only about ten seconds after it has come up.',
    manifests: (folder) =>
      `No edits to K3s’s own files in ${folder}: it writes them anew. A HelmChartConfig of yours beside them is kept.`,
    batches: 'Agents join at most 50 at a time.',
    fewBlocks: (blocks) =>
      `There ${isOrAre(blocks)} ${counted(blocks, 'node block')}: who joins first gets one, and the rest gets none.`,
  },
  verify: {
    title: 'Verify',
    intro:
      'The script compares what it can. The other steps show the same by hand, and what no script on one machine can see.',
    everyNode: 'On every node:',
    aServer: 'On a server:',
    script: 'Compare the cluster with this plan; the script changes nothing.',
    scriptCodes:
      '0: all that was looked at agrees. 1: something differs. 2: nothing differs, but something could not be looked at.',
    nodes: 'Look at the Nodes and their pod blocks (podCIDRs).',
    nodeCount: (nodes, release) =>
      nodes === 0 ? 'No Nodes yet: agentless servers are none.' : `${counted(nodes, 'Node')}, Ready, with ${release}.`,
    blocks: (blocks) => `BLOCKS has ${blocksText(blocks)}.`,
    blocksDiffer: 'No two Nodes have the same block.',
    addresses: (families) =>
      `ADDRESSES begins with ${families.map((family) => `an ${FAMILY[family]} address`).join(', then ')}.`,
    looksReady: 'A Node with `<none>` under BLOCKS looks Ready and is not: no pod starts there.',
    looksReadyFlannel: (message) => `Its pods say ${message}.`,
    blocksRanOut: (reason) => `An event ${reason} of such a Node means that there are no blocks left.`,
    blocksUnused: (cni) => `A Node without a block works all the same: ${cniName(cni)} does not use them.`,
    services: 'Look at the Services that K3s makes.',
    api: (address) => `\`kubernetes\` has ${address}.`,
    dns: (addresses) =>
      `\`kube-dns\` has ${list(addresses)}. If it is missing, the address was refused: pods look up nothing, and all else seems well.`,
    noDns: 'There is no CoreDNS of K3s; your own DNS answers pods.',
    serviceRange: (ranges) => `The ServiceCIDR \`kubernetes\` has ${list(ranges)}.`,
    endpoint: (family, port) => `The endpoints are ${FAMILY[family]} addresses of servers, at port ${port}.`,
    lookup: 'Look up a name from a pod.',
    lookupExpect: (name, address) => `${name} has the address ${address}.`,
    lookupAirGap: (image) => `Without Internet access ${image} has to come from a mirror or be loaded on the node.`,
    subnetEnv: 'Look at what flannel has written for pods.',
    subnetEnvExpect: (lines) =>
      `${list(lines)}, and the block of this Node. If the file is missing, the Node has no block.`,
    link: (names) => `Look at the link of flannel: ${list(names)}.`,
    linkExpect: (name, words) => `${name} has ${list(words)}.`,
    routes: (ranges) => `Look at the routes to ${list(ranges)}.`,
    routesVia: (routes, links) =>
      `Each command prints ${counted(routes, 'line')} with \`via\`, for the ${routes === 1 ? 'block of the other node' : 'blocks of the other nodes'}, on ${both(links)}. The own block is on \`cni0\` as soon as a pod runs here.`,
    routesHostGw: (routes) =>
      `Each command prints ${counted(routes, 'line')} with \`via\`, for the ${routes === 1 ? 'block of the other node' : 'blocks of the other nodes'}, through the address of the node and the uplink. The own block is on \`cni0\` as soon as a pod runs here. There is no \`flannel.1\`.`,
    routesWireguard: (ranges, links) =>
      `${both(ranges)} ${ranges.length > 1 ? 'lead' : 'leads'} to ${both(links)}; at most the own block is on \`cni0\`.`,
    peers: 'Look at the peers of WireGuard. The command comes with the package wireguard-tools.',
    peersExpect: (peers) => `${counted(peers, 'peer')}, with a handshake of the last minutes.`,
    external: 'Look at the addresses that flannel announces.',
    externalExpect: 'Each Node that has an external address announces it.',
    tailscale: 'Look at the tailnet.',
    tailscaleExpect:
      'All nodes are there. AdvertiseRoutes has the block of this Node, and the tailnet has approved it.',
    ping: (placeholder) =>
      `Try the largest packets. ${placeholder} is the address of a pod on another node, one that answers ping.`,
    pingExpect: (family, size, mtu) =>
      `${FAMILY[family]}: packets of ${mtu} bytes pass (\`-s ${size}\`), and one byte more does not.`,
    pathNarrower: (mtu, path, key) =>
      `Pods send packets of up to ${mtu} bytes, but the way between nodes carries ${path} only. Set its MTU through ${key}, or large packets get lost.`,
    pingIpv6Vxlan: (mtu, podMtu) =>
      `Pods have an MTU of ${podMtu}, but over IPv6 VXLAN takes 20 bytes more: beyond ${mtu} pods depend on ICMPv6 "packet too big" getting through.`,
    acceptRa: 'Look at the IPv6 default route.',
    acceptRaExpect:
      'It is there hours later, too. A route with `proto ra` stays only if `accept_ra` of that interface is 2, or 0 and a network service handles advertisements; `all` decides nothing.',
    masq: 'Look at whether IPv6 packets of pods leave with an address of their node.',
    masqExpect: (isOn) =>
      isOn
        ? 'There are MASQUERADE rules.'
        : 'There is no such chain, or no MASQUERADE in it: routers outside know the way to the pods, or their packets get no answer.',
    rules: 'Count the rules of kube-proxy and of network policies.',
    kubeProxyRules: (isOn) =>
      isOn ? 'KUBE-SVC: more than 0.' : 'KUBE-SVC: 0. More is left over from a kube-proxy that ran before.',
    policyRules: (isOn) => (isOn ? 'KUBE-ROUTER: more than 0.' : 'KUBE-ROUTER: 0.'),
    egress: 'Look at whether the API server reaches what it needs.',
    egressMode: (mode) => `The last line of the log names the mode ${mode}.`,
    execWorks: '`kubectl logs` and `kubectl exec` work for a pod of every node.',
    connections: 'Look at the table of connections.',
    connectionsExpect: 'The count is well below the maximum; when the table is full, connections are dropped.',
    metrics: 'Every node is measured, as soon as the metrics server has run for a minute.',
    calico: 'Look at what Calico has made of it.',
    calicoExpect: (pools) => `The pools are ${list(pools)}.`,
    calicoNode: 'Look at what Calico has found on the node.',
    calicoMtu: (mtu) =>
      mtu === null
        ? 'The MTU of pods is that of the uplink, less the header where packets are encapsulated.'
        : `The MTU of pods is ${mtu}.`,
    available: 'Every line is Available (True).',
    forwarding: (text) => `The configuration has ${text}.`,
    canal: 'Look at Canal.',
    canalExpect: 'A pod named `canal-…` is Running on every node.',
    canalNode: 'Look at whether Canal lets pods forward packets.',
    cilium: 'Look at Cilium.',
    ciliumReplacement: (isOn) => `KubeProxyReplacement: ${isOn ? 'True' : 'False'}.`,
    ciliumBlocks: (blocks) => `Every Node has ${blocksText(blocks)}.`,
    ownSteps: (file) => `Go through the checks at the end of ${file}.`,
    unknownCni: 'Check the CNI as its own documentation says.',
    ports: 'Try the ports that listen.',
    portsExpect: 'What is tried is open between the machines of the cluster.',
    kubeletPort: (placeholder) => `${placeholder} is the address of any other node.`,
    kubeletClosed: 'From outside, port 10250 is closed.',
    udp: (ports) => `UDP cannot be tried that way: watch port ${list(ports)} while a pod talks to one of another node.`,
    udpClosed: 'Packets from and to other nodes. From elsewhere nothing gets in there.',
    checkConfig: 'Let K3s check the machine.',
    checkConfigExpect: 'Nothing that the kernel needs is missing. A warning about swap is no fault.',
    checkConfigFirewall:
      'It sees only ports of the default zone, so with zones and policies it says blocked although all is well.',
    checkConfigRanges: 'It looks for overlaps with the default ranges only, not with those of this plan.',
  },
  dayTwo: {
    title: 'Day two',
    intro: 'After each step, run `verify.sh` again.',
    joining: 'On the new machine, prepared as in chapter 2 and with the token in place:',
    addAgentWithoutRoom: 'Add an agent.',
    addAgent: (room, now) =>
      `Add an agent. There is room for ${counted(room, 'node')}; ${count(now)} ${isOrAre(now)} planned now.`,
    newFiles: 'Add the machine to the plan first and take its files: FOLDER is the one of the new machine.',
    firewallOthers: 'Firewalls of the others have to let it in: take their files again as well.',
    joined: (hasBlock) => (hasBlock ? 'The Node is Ready and has a block.' : 'The Node is Ready.'),
    joinedAgentless: '`k3s kubectl get nodes` answers on the new server, which is no Node itself.',
    addServer: 'Add a server.',
    addServerEtcd: (servers) =>
      `etcd wants an odd number of servers; ${count(servers)} ${isOrAre(servers)} planned. One at a time, the next when the last is Ready.`,
    sqliteToEtcd:
      'A second server needs etcd: set `cluster-init: true` on the server and restart it, which moves SQLite to etcd. Then plan with embedded etcd and take the files again.',
    sqliteStays:
      'A second server needs another datastore, and this release moves SQLite to none: it would start an empty cluster.',
    remove: (chapter) => `Remove or replace a node: chapter ${chapter} begins with taking one out.`,
    passwordGone:
      'Deleting its Node deletes its password, too; otherwise a machine of the same name could not join again.',
    blockIsFree: 'Its block is free then. A machine that comes instead may get another one.',
    firstServer: (key) =>
      `The first server has ${key} and would start a new cluster from an empty folder. Install it again with the configuration of a further server, whose \`server\` names one that runs.`,
    machineWhere: 'On the machine itself:',
    restart: 'Restart K3s. Pods go on running meanwhile.',
    restartServers: (hasAgents) => `On the servers, one after the other${hasAgents ? ', then on the agents' : ''}:`,
    restarted: 'The node is Ready again.',
    restartExpect: 'The node is Ready again before the next one follows.',
    change: (file) => `Change a setting of ${file}, then restart as above.`,
    changeUnnoticed: 'The shared block changes on all servers alike. After joining, K3s no longer notices differences.',
    changeInstaller: 'Running the installer again does not restart K3s when only `config.yaml` has changed.',
    changeBackend:
      '`flannel-backend`: on all servers, then reboot all nodes, servers first. Pods of nodes with different backends cannot talk.',
    changeEgress: '`egress-selector-mode`: restart K3s on all nodes.',
    changePolicy:
      '`disable-network-policy`: restart K3s on all nodes; the rules KUBE-ROUTER stay until a reboot or `k3s-killall.sh`.',
    changeMasks: (keys) => `${list(keys)}: on all servers; only nodes that join later get blocks of the new size.`,
    backup: {
      etcd: (folder) =>
        `Back up etcd. By default a snapshot is made at 0 and 12 o’clock as well, and five are kept, in ${folder}: copy them to another machine.`,
      sqlite: (folder) => `Back up SQLite: copy the folder ${folder} of the server.`,
      external: () => 'Back up the database with its own means; K3s does not.',
    },
    backupToken: (path) => `Copy ${path} and \`/etc/rancher/k3s\`, too: without the same token a backup is useless.`,
    restore: (placeholder) => `Restore etcd. Stop K3s on all servers first; ${placeholder} is the path of the file.`,
    restoreWhere: (isAlone) =>
      isAlone
        ? 'On the server:'
        : 'On the first server. On another one, take `server` out of its `config.yaml` before, or the second command refuses:',
    restoreExpect:
      'The second command ends by asking for a start without `--cluster-reset`. What happened since the snapshot is lost.',
    restoreOthers: 'Let the other servers join again.',
    restoreOthersWhere: 'On the other servers, one after the other:',
    restoreOthersExpect: 'The server is Ready. The folder that was moved away can go later.',
    upgrade: (from, next, placeholder) =>
      `Upgrade K3s from ${from}. No minor is skipped: ${placeholder} is at most of ${next}. Back up first.`,
    upgradeFrom: (running, planned, between, placeholder) =>
      between.length === 0
        ? `Upgrade K3s from ${running} to ${planned}. Back up first.`
        : `Upgrade K3s from ${running} to ${planned}, by way of a release of ${list(between)}, since no minor is skipped: ${placeholder} is each of them in turn, and at last ${planned}. Back up first.`,
    upgradeMigrate: (chapter) =>
      `Chapter ${chapter} changes the backend, and says at which release: follow it on the way.`,
    upgradeOrder: (hasAgents) =>
      `On the servers, one after the other${hasAgents ? ', then on the agents, which are never newer than servers' : ''}:`,
    upgraded: (release, isAlone) =>
      `The machine is Ready with ${release}${isAlone ? '' : ' before the next one follows'}.`,
    upgradeAirGap: (release) =>
      `Before, put the binary and the image archive of ${release} in place, as in \`INSTALL.md\`.`,
    upgradeDatastore: (variable) => `Set ${variable} again, as in \`INSTALL.md\`: the installer forgets it otherwise.`,
    upgradeProxy: 'Set the proxy variables again: the installer forgets them otherwise.',
    upgradeCni: (cni, release, [first, last], next, isTested) =>
      `${cniName(cni)} ${release} stays as it is. Its project tests it with Kubernetes ${first} to ${last}${isTested ? `, and so with ${next}` : `: look for a release of it that is tested with ${next} first`}.`,
    upgradeCniUnknown: (cni, release) =>
      `${cniName(cni)} ${release} stays as it is. With which Kubernetes it is tested is not known here.`,
    upgradeMultus: 'Deploy Multus again afterwards: this release replaces the folder of plugins.',
    upgradeBack: 'Back to an older release only by restoring a backup that it made.',
    limits: (limit, { need, capacity }, maxPods, addresses) =>
      ({
        'node-blocks': `Room for nodes is used up first: ${count(need)} of ${count(capacity)} at peak.`,
        services: `Service addresses are used up first: ${count(need)} of ${count(capacity)} are planned for.`,
        'pod-addresses': `Nodes are full first: each has ${counted(addresses, 'pod address', 'pod addresses')}, fewer than \`max-pods\` (${maxPods}).`,
        'max-pods': `Nodes are full first: \`max-pods\` is ${maxPods}. Each has ${counted(addresses, 'pod address', 'pod addresses')}, so it can be raised, with a restart.`,
      })[limit],
    noRoom: 'With these ranges no node gets a block:',
    blocksFull: (room) => `There is no room for more than ${counted(room, 'node')}. When it is used up:`,
    blocksSigns: 'A line for each Node that got no block. It looks Ready all the same.',
    blocksFree: 'Delete Nodes that are gone: their blocks become free. The range itself cannot grow.',
    blocksMask: (keys) =>
      `A larger number in ${list(keys)}, the same on all servers, makes smaller and thus more blocks for nodes that join later.`,
    poolFull: (cni) =>
      ({
        calico: 'Calico takes another pool beside the first; it has to lie in `cluster-cidr`.',
        cilium: 'Ranges can be appended to those of Cilium; they have to lie in `cluster-cidr`.',
      })[String(cni)] ?? `How ${cniName(cni)} gets more addresses, its own documentation says.`,
    moreServices: (range) =>
      `More addresses for Services: add a range. What has an address keeps it. ${range} is free in this plan.`,
    moreServicesExpect: (ranges) => `There are two of them, with ${list(ranges)}.`,
    moreServicesOpen:
      'K3s itself goes on knowing `service-cidr` only. Whether its network policies and its proxy settings suit a second range is not documented: try it first.',
    noMoreServices: 'More addresses for Services: not before Kubernetes 1.33. The range of this release cannot grow.',
    kubeconfig: (file, url) =>
      `Work from another machine: copy ${file} of a server there as \`~/.kube/config\`, and in it replace the address after \`server:\` by ${url}. Guard it like the token.`,
    certificate: (names) =>
      `Another name for the API server: add it to \`tls-san\`${names.length === 0 ? '' : ` (now ${list(names)})`} on all servers, then restart them.`,
    certificateExpect:
      'The certificate names it. If not: stop K3s, run `k3s certificate rotate`, and start it, one server after the other.',
    dynamicIp: (key, file) =>
      `A machine has a new external address: write it to ${key} in ${file} and restart K3s; the command for its role.`,
    dynamicIpExpect: 'The Node has the new address as ExternalIP, and flannel announces it.',
    proxy: (files) =>
      `A node joins and there is a proxy: its address has to be in NO_PROXY of every machine, in ${list(files)}. Restart K3s there.`,
  },
};
