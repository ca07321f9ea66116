import type { HostTexts } from '../../core/render/hosts/host-texts';

export const hostTexts: HostTexts = {
  place: {
    prepare: (script) => `Run on: every machine before K3s is installed, as root: sh ${script}`,
    firewalld: (usage) => `Run on: every machine that runs firewalld, as root: ${usage}`,
    ufw: (usage) => `Run on: every machine that runs ufw, as root: ${usage}`,
    nftables: (file) => `Goes to: every machine with nftables rules of its own; loaded by: nft -f ${file}`,
    groups: 'For: security groups of a cloud, or any firewall between the machines',
  },
  script: {
    notRoot: 'Run this as root.',
    missing: (program) => `${program} is not installed on this machine.`,
    role: (usage) => `Say what this machine is: ${usage}`,
    openNodes: (variable, family) =>
      `The plan does not name the ${family === 'ipv4' ? 'IPv4' : 'IPv6'} addresses. Write them into ${variable} in this file first, as addresses or ranges with blanks between.`,
    nodes: 'Every node of the cluster',
    servers: 'The servers, which alone talk to etcd',
    pods: 'The pods: they reach the node they run on',
    admins: 'Where kubectl is used from outside the cluster: addresses or ranges that the plan does not know',
    joiners:
      'Machines that join at an address outside the tailnet reach 6443 on servers from their own addresses: let those in as well.',
    cniPorts: 'Not here: the ports of what carries the packets of pods. Look them up in its documentation.',
    clients: (hasServiceLb) =>
      `Not here: NodePorts, and ${hasServiceLb ? '80 and 443 of ServiceLB' : 'the ports of Services of the type LoadBalancer'}. Their packets are rewritten before these rules are asked, so they get in without any. Close them upstream.`,
    done: 'Done.',
  },
  prepare: {
    otherPlatform: (planned) => `The plan is for other platforms (${planned}) than this machine:`,
    otherRelease: (planned) => `The plan is for other releases (${planned}) than this machine:`,
    unknownPlatform: 'No platform that anything is known of; only what all have in common is done:',
    written: 'Written:',
    unchanged: 'Unchanged:',
    packages: 'Packages',
    modules: 'Kernel modules that the network of this plan needs; K3s loads those of iptables itself',
    moduleMissing: 'The running kernel lacks this module; after a kernel update, reboot and run this again:',
    rebootForModules: 'The package is for a newer kernel than the running one. Reboot and run this again:',
    wireguardRhel8: (packageName) =>
      `The kernel of release 8 has no WireGuard. Install ${packageName} from ELRepo; with Secure Boot its key has to be enrolled, and an update to the next minor release can break it. Or choose vxlan.`,
    sysctl: 'Kernel settings; K3s forwards by itself, but other programs turn it off again',
    acceptRa:
      'Once the machine forwards, only the key of the uplink itself keeps its IPv6 default route; the key "all" has no effect. Whoever can send router advertisements on that link can redirect its traffic.',
    noUplink: (usage) => `There is no IPv6 default route to tell the uplink by. Name the interface: ${usage}`,
    acceptRaOpen: (line) =>
      `If the kernel itself handles router advertisements on the uplink, put this into a file in /etc/sysctl.d, with the name of the interface: ${line}. systemd-networkd and NetworkManager handle them themselves.`,
    networkManager: 'NetworkManager leaves the interfaces of pods alone',
    networkManagerRunning: 'K3s is running already: reboot, so that NetworkManager lets go of its interfaces.',
    networkManagerReload: 'If NetworkManager runs, reload it or reboot, so that it reads the file.',
    networkManagerOther:
      'Which interfaces NetworkManager has to leave alone with this CNI is not known: look it up in the documentation of the CNI.',
    nmCloudSetup: 'nm-cloud-setup takes replies to pods away from the routes of the CNI',
    nmCloudSetupLater:
      'The documentation has nm-cloud-setup disabled up to release 8.4 only. It still adds a routing table for each address of the cloud: if replies to pods get lost, look at: ip rule',
    alpineCgroups: 'Alpine mounts cgroups when their service runs',
    alpineFstab:
      'There is a line about cgroups in /etc/fstab. On systems upgraded from older releases, remove it and set rc_cgroup_mode="unified" in /etc/rc.conf.',
    transactional:
      'This is a transactional system: the K3s installer puts its policy into a new snapshot and does not start K3s. Reboot before starting it.',
    piCgroups: (word) =>
      `The memory cgroup is off, and K3s does not start without it. Add ${word} to the end of the one line of the kernel command line, reboot, and run this again:`,
    defaultRoute: 'There is no default route. K3s needs one; one through a dummy interface is enough.',
    oracle:
      'Rules of the image reject packets at the end of INPUT and FORWARD, before those that flannel appends. Remove them from iptables and ip6tables and save the result, or put the accepting ones first.',
    ipsec: 'The backend ipsec needs swanctl and charon on every machine; newer releases of K3s bundle neither.',
    airGap: 'Without Internet access, the packages come from a mirror that the machine knows.',
  },
  firewalld: {
    trusted: 'Pods, to their own host and through it: only the zone trusted lets packets be forwarded',
    policy: 'A policy of its own, made anew: the zone of the machines keeps what it lets in, SSH among it',
    reload:
      'Before 2.0.0, firewalld removes all rules of K3s when it reloads. If K3s is running, restart it now, and the svclb pods as well.',
    reverse:
      'There are several uplinks: if IPv6 answers leave by another than the one they were asked through, set IPv6_rpfilter to loose in /etc/firewalld/firewalld.conf, or to no before 2.2.0.',
  },
  ufw: {
    ipv6Off:
      'Set IPV6=yes in /etc/default/ufw and run: ufw reload. Without it, ufw drops all IPv6 packets, whatever the rules say.',
    routed: 'The packets of pods are rejected before the rules of flannel are asked. Run: ufw default deny routed',
    forwarding: 'Forwarding for pods: only flannel is known to allow it by itself',
    ipip: (line) => `ufw knows no IP in IP. Add this line to /etc/ufw/before.rules, before COMMIT, and reload: ${line}`,
    reverse: (file) =>
      `There are several uplinks, and ufw makes the kernel drop what comes in by another one than the answer takes. Set net/ipv4/conf/all/rp_filter=2 in ${file}.`,
    inactive: 'ufw is not active; the rules count once it is. Allow SSH before: ufw enable',
  },
  nftables: {
    load: 'A table of its own. Loading it again replaces it and touches nothing else. It closes the ports between nodes to others; a table that drops has to let the same packets in itself.',
    onlyInput: 'No chain for forwarding: a drop there counts, whatever K3s accepts.',
    flush:
      'Never run "nft flush ruleset" on a node: it deletes the rules of K3s. The nftables.conf that Debian ships begins with it; load this file after it at boot, and do not reload or stop the nftables service on a running node.',
    api: 'Not here: 6443 on servers, since the plan does not say who administers the cluster. Nodes and pods have to reach it.',
    open: (set) => `The plan does not name them. Fill ${set}, then take the # off the rules that drop the rest, below.`,
  },
  groups: {
    title: 'Rules for security groups',
    intro:
      'What the machines let in. Where a cloud lets a group name itself as the source, that is shorter than addresses.',
    members: 'Who is who',
    group: 'Group',
    ranges: 'Addresses and ranges',
    open: 'The plan does not say; fill in',
    rules: 'Let in',
    columns: {
      protocol: 'Protocol',
      ports: 'Port',
      family: 'Family',
      source: 'From',
      destination: 'To',
      purpose: 'For',
    },
    names: { nodes: 'nodes', servers: 'servers', pods: 'pods', admins: 'administrators', clients: 'clients' },
    any: 'any',
    anyPort: 'all',
    notes: 'Notes',
    outbound: 'Outbound traffic needs no rule. In some clouds, a single outbound rule denies everything else.',
    service: 'Service ranges need no rule: their addresses are rewritten before a packet leaves its machine.',
    dhcp: 'Machines that use DHCP need answers to 68/udp and, for IPv6, to 546/udp.',
    unwrapped:
      'Packets of pods travel with the addresses of the pods. Turn off the check of source and destination on every machine, or allow it to forward.',
    tailnet:
      'Nodes and pods talk to each other through the tailnet: its policy decides there, and the rules above concern what comes from outside it. etcd stays on the private network of the servers.',
    clouds: {
      aws: 'AWS: rules for IPv6 are rules of their own. A group may name itself as the source. Where packets of pods travel with their own addresses, disable the source/destination check.',
      azure:
        'Azure: the default rule lets the whole virtual network through, below your rules. Where packets of pods travel with their own addresses, turn on IP forwarding on the network interfaces.',
      gcp: 'Google Cloud: one rule holds IPv4 or IPv6 ranges, not both. Tags or service accounts can stand for the groups. Where packets of pods travel with their own addresses, machines are made with canIpForward.',
      hetzner:
        'Hetzner: as soon as there is one outbound rule, all else outbound is denied. A firewall takes about 500 effective entries. It is said not to filter private networks, which are IPv4 only.',
      oracle:
        'Oracle: besides the security lists, the Ubuntu images have rules of their own that end INPUT and FORWARD with a REJECT, in both families. Remove them on every machine and save.',
      vmware: null,
      'vmware-nsx': null,
      other: null,
    },
  },
  purposes: {
    api: 'Kubernetes API and joining nodes',
    etcd: 'etcd',
    kubelet: 'kubelet, metrics-server',
    vxlan: 'VXLAN between nodes; never from the Internet',
    wireguard: 'WireGuard between nodes',
    unwrapped: 'Packets of pods with their own addresses',
    geneve: 'Geneve between nodes',
    ipip: 'IP in IP (protocol 4) between nodes',
    bgp: 'BGP between nodes',
    typha: 'Typha of Calico',
    'registry-api': 'Embedded registry mirror, finding its peers',
    'cilium-health': 'Health checks of Cilium',
    hubble: 'Hubble of Cilium',
    antrea: 'Antrea',
    'antrea-members': 'Antrea, members of the cluster',
    ovn: 'OVN databases, on the nodes that hold them',
    'kube-ovn': 'Kube-OVN',
    'kube-router': 'BGP of kube-router',
    metallb: 'MetalLB in layer 2 mode',
    'metallb-udp': 'MetalLB in layer 2 mode',
    registry: 'Embedded registry mirror',
    'node-ports': 'NodePorts',
    'load-balancer': 'Traefik through ServiceLB',
    icmp: 'Path MTU; for IPv6 also finding neighbours',
  },
};
