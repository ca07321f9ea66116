import type { CniTexts } from '../../core/render/cni/cni-texts';

export const cniFileTexts: CniTexts = {
  place: {
    calicoInstallation: (command) => `Once Calico’s operator runs: ${command}`,
    calicoEndpoint: (command) => `Before Calico’s operator: ${command}`,
    calicoEndpointManifest: (command) => `Before Calico: ${command}`,
    calicoFelix: (command) => `Once k3s kubectl get tigerastatus shows apiserver as Available: ${command}`,
    kustomization: (folder, file, command) => `For: ${command}, with ${file} in the folder ${folder}`,
    patch: (folder, file) => `Changes ${file} through ${folder}/kustomization.yaml; not to be applied alone`,
    ciliumChart: (path) =>
      `Goes to: ${path} on every server, the same everywhere; K3s installs the chart itself. Not together with values.yaml`,
    ciliumValues: (command) => `For Helm instead of cilium.yaml: ${command}`,
    ciliumValuesOnly: (command) =>
      `For Helm: ${command} (K3s cannot install the chart itself: no server is a node, and its job runs on a server)`,
    multusChart: (path) => `Goes to: ${path} on every server, once the CNI works`,
    steps: 'Steps to take by hand; boxes that are ticked hold in this plan already',
  },
  release: {
    tested: (name, release, first, last) =>
      `${name} ${release}; its project tests it with Kubernetes ${first} to ${last}`,
    untested: (name, release, first, last, minor) =>
      `${name} ${release}; its project tests it with Kubernetes ${first} to ${last}, not with ${minor}`,
    unknown: (name, release) => `${name} ${release}; with which Kubernetes it is tested is not known here`,
    none: (name, minor) => `No release of ${name} is known here whose project tests it with Kubernetes ${minor}`,
    fetch: (file, command) => `Fetch ${file} first: ${command}`,
    before: (command) => `Before: ${command}`,
  },
  calico: {
    fixed: 'Range and block size of a pool cannot be changed later.',
    publicIpv6: (range) =>
      `${range} is public, so packets leave without NAT; routers outside must know the way to the nodes.`,
    bgpNeeded:
      'Pools without VXLAN get their routes over BGP (TCP 179 between nodes); the operator refuses them without.',
    mtu: (underlay, overhead) =>
      overhead === 0
        ? `The smallest MTU between nodes, ${underlay}; nothing is added to packets. It is the value for pods.`
        : `The smallest MTU between nodes, ${underlay}, less ${overhead} for headers. It is the value for pods and tunnels alike.`,
    mtuNotFound: (names) =>
      `Calico finds the MTU by the names of interfaces, and ${names} is none it looks for: it then assumes 1460. State the uplink’s MTU in the plan, or set mtu here.`,
    endpointPlaceholder: (placeholder) =>
      `Replace ${placeholder} with an address of a server or a VIP that every pod reaches.`,
    endpointLoopback:
      'Loopback is for parts in the host’s network only, which Calico tells apart since 3.32. Nobody has tried it on K3s; a server’s address or a VIP is safe.',
    ebpf: 'Needs the ConfigMap kubernetes-services-endpoint before the operator, and disable-kube-proxy on every server. K3s is not on Calico’s list of distributions tested with eBPF.',
    apiServer: 'For kubectl access to Calico’s resources, and for changes of pools later.',
    onePool: (ranges) => `calico.yaml makes one pool for each family; create IPPools for ${ranges} afterwards`,
  },
  canal: {
    old: 'The flannel in canal.yaml is pinned to v0.24.4 on all these lines; Calico’s own documentation recommends plain Calico with VXLAN for new clusters',
    ipv6: 'canal.yaml as it comes is IPv4 only. These changes are those of RKE2’s chart; Calico’s project does not test them',
    mtu: (underlay, overhead) =>
      `${underlay} less ${overhead} for VXLAN: with 0 Calico would give pods the whole MTU of the uplink.`,
  },
  cilium: {
    loopback:
      'Every node of K3s answers on port 6444 of its own loopback address, as long as https-listen-port and lb-server-port are the default and disable-apiserver-lb is off.',
    fixed: 'Mode, ranges and masks cannot be changed later; ranges can be appended.',
    follows: 'Pods get addresses from the block that K3s gives their node; the mode cannot be changed later.',
    span: (longest) => `IPv6: at most 16 bits between pool and block, here up to /${longest}.`,
    multiPool:
      'Multi-pool is beta in Cilium. The pool default is made once, at the first start; the mode cannot be changed later.',
    oneLayer2: 'All nodes have to be on one layer-2 network for this.',
    routed: 'Nodes are not on one layer-2 network: routers have to know each node’s block.',
    publicIpv6: (range) =>
      `${range} is public, so packets leave without NAT; routers outside must know the way to the nodes.`,
    mtu: 'The smallest MTU between nodes. Cilium takes tunnel headers off itself.',
    oneNode: 'A second one would find no node and stay Pending.',
    tolerations: 'The chart’s own list, and the taints that K3s’s documentation gives servers. Add others in use.',
    nodePorts: (range) => `service-node-port-range of K3s is ${range}.`,
    certificates: 'Renewed by a job; with the chart’s default they end after a year.',
    loadBalancer:
      'Addresses of LoadBalancer Services come from a CiliumLoadBalancerIPPool, made afterwards. To announce them, switch on l2announcements.enabled or bgpControlPlane.enabled, as your network needs.',
    bootstrap:
      'Installs it before there is a network, on a server. Taints of your own on all servers keep the job from starting.',
    abort: 'With the default, reinstall, K3s would uninstall the network after a failed upgrade.',
    staticChart: (path) => `Put Cilium’s chart on every server first: ${path}`,
    noVersion: 'Add spec.version: without it the newest chart is installed.',
  },
  multus: {
    noVersion: 'No release is pinned: none is known here to be tested with this K3s. spec.version pins one.',
    autoconfig: 'Remove this line for charts before v4.2.202.',
  },
  steps: {
    title: (name, release) => `${name} on K3s ${release}`,
    settings: 'Settings',
    settingsIntro: 'The same on every server, in config.yaml:',
    doThis: 'Steps',
    ports: 'Ports between nodes',
    check: 'Check',
    open: 'What is not settled',
    wrong: (setting, value) => `${setting} (the plan has ${value})`,
    egressAny: (value) => `${value}: every mode suits a CNI that uses the nodes’ blocks`,
    egressOwn: (value) =>
      `${value}: K3s’s documentation advises agent or cluster for a CNI with ranges of its own; with cluster they must lie in the pod range`,
    podRange: (ranges) => `Pod range: ${ranges}`,
    serviceRange: (ranges) => `Service range: ${ranges}`,
    noOtherCni: 'On every machine: no file of another CNI is left.',
    nodesReady: 'Every node becomes Ready.',
    chooseRelease: (placeholder) =>
      `Choose a release that is tested with your Kubernetes, and write its tag for ${placeholder} below; none is known here.`,
    untried: 'These steps come from documentation and source code; nobody has run them in this combination.',
  },
  kubeOvn: {
    kernel:
      'On every machine: IPv6 is not switched off in the kernel, also for IPv4 only; Geneve needs it. This prints 0:',
    fetch: (file, release) => `Fetch ${file} of Kube-OVN ${release}.`,
    ranges: 'Write the ranges of this plan into it, and look at them:',
    disjoint: (pods, services, join) =>
      `None of these overlaps another, or a network of the nodes: pods ${pods}, Services ${services}, between nodes and pods ${join}.`,
    gateway:
      'POD_GATEWAY is set to the first address of each pod range, as in the script’s own default. It was seen in the script of v1.9; if grep shows no such line, it is not needed.',
    databases:
      'OVN’s databases run on the nodes with this label; on K3s those are the servers, unless they are agentless. At least one is listed:',
    run: 'Run it on a server:',
    dbPorts: 'TCP 6641–6644 to the nodes with OVN’s databases',
    tunnelPort: 'UDP 6081 (Geneve, the default); VXLAN UDP 4789 or STT TCP 7471 if chosen instead',
    metricPorts: 'TCP 10660, 10661, 10665',
    subnets: (ranges) => `The subnet ovn-default has ${ranges}.`,
    noK3sPage: 'Kube-OVN’s documentation has no page about K3s.',
    otherRelease: (read) => `The script that was read is that of ${read}; another may name things differently.`,
  },
  antrea: {
    fetch: (file) => `Fetch ${file}.`,
    proxyAll: (address) =>
      `In the ConfigMap antrea-config, antrea-agent.conf: set antreaProxy.proxyAll to true and kubeAPIServerOverride to ${address}.`,
    proxyAllPlaceholder: (placeholder) =>
      `In the ConfigMap antrea-config, antrea-agent.conf: set antreaProxy.proxyAll to true and kubeAPIServerOverride to an address of a server or a VIP: ${placeholder}.`,
    apply: 'Install it:',
    tunnelPort: 'UDP 6081 (Geneve, the default); VXLAN UDP 4789 or WireGuard UDP 51820 if chosen instead',
    ownPorts: 'TCP 10349–10351, UDP 10351',
    healthPort: 'TCP 10256 on every node answers health checks, which kube-proxy would take too',
    blocks: (ranges) => `Every node has a block of ${ranges}, from which its pods get addresses.`,
    oldTest: 'The last K3s that Antrea’s documentation lists as tested is v1.19.8.',
    dualStack: 'Dual-stack on K3s has not been confirmed.',
  },
  kubeRouter: {
    fetch: (file) => `Fetch ${file}.`,
    ranges: (pods, services) =>
      `In it, replace the pod range (clusterCIDR in the kubeconfig) with ${pods}, and the Service range, where the plugin portmap names one, with ${services}.`,
    api: (address) =>
      `In it, replace the address of the API server with ${address}. Port 6443 of localhost answers on servers only.`,
    args: (args) => `The arguments of kube-router are to contain: ${args}`,
    plugins:
      'On every machine: the plugins bridge, host-local, loopback and portmap are in /opt/cni/bin, or the release of kube-router brings them. With flannel off, K3s’s own are not looked for.',
    apply: 'Install it:',
    bgpPort: 'TCP 179 (BGP)',
    conflist: 'Every node has this file:',
    blocks: (ranges) => `Every node has a block of ${ranges}, from which its pods get addresses.`,
    policies:
      'K3s’s own network policy controller is a part of kube-router; disable-network-policy keeps the two from working on the same rules.',
    dualStack: 'Dual-stack on K3s has not been confirmed.',
  },
  multusSteps: {
    afterCni: (name) =>
      name === null ? 'The CNI works first: every node is Ready.' : `${name} works first: every node is Ready.`,
    chart: (path) => `Place multus.yaml as ${path} on every server.`,
    again: 'After each upgrade of K3s, deploy Multus again: this release replaces the directory of plugins.',
    exclusive: 'Cilium has cni.exclusive: false; otherwise it renames Multus’ file.',
    whereabouts: (path) => `Write ${path} into ipam of each NetworkAttachmentDefinition with whereabouts.`,
    whereaboutsStandard: 'whereabouts finds its configuration in /etc/cni/net.d by itself.',
    hostLocal:
      'host-local keeps its list on the node, so two nodes can give out the same address: use it on one node only, or with a range for each node.',
    dhcp: 'A DHCP server answers on the further network; the chart runs the daemon that keeps the leases.',
    static: 'Each pod states its own address; nobody checks that two do not state the same.',
    ipamMissing:
      'Choose how further interfaces get addresses: whereabouts, host-local (one node only), dhcp or static.',
    dirs: (conf, bin) => `confDir ${conf} and binDir ${bin}: where the container runtime looks`,
    binDir: (stated, right) => `binDir is ${right}, where the container runtime looks (the plan has ${stated})`,
    pods: 'A pod of Multus runs on every node, and its plugin is there:',
    definition: 'Make a NetworkAttachmentDefinition for each further network.',
    overlap:
      'The ranges of further networks overlap neither pods nor Services, and no DHCP server or machine uses the same addresses.',
    version: 'Which release of the chart suits this K3s is not stated anywhere.',
  },
};
