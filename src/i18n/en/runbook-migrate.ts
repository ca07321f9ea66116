import type { MigrateTexts } from '../../core/render/runbook/migrate-texts';

const FAMILY = { ipv4: 'IPv4', ipv6: 'IPv6' } as const;

/** "of MTU 1420", where it is known. */
const ofMtu = (mtu: number | null): string => (mtu === null ? '' : `, with mtu ${mtu}`);

export const migrateTexts: MigrateTexts = {
  title: (from, to) => `Change the flannel backend from ${from} to ${to}`,
  where: {
    everyNode: 'On every node:',
    aNode: 'On a node that still has it:',
    aServer: 'On a server:',
    servers: (count) => (count === 1 ? 'On the server:' : `On each of the ${count} servers:`),
    firstServer: (isOne, name) => `On the ${isOne ? '' : 'first '}server${name === null ? '' : `, ${name}`}:`,
    otherServers: (count) =>
      count === 1 ? 'On the other server:' : `On the other ${count} servers, one after the other:`,
    agents: (count) => (count === 1 ? 'On the agent:' : `On each of the ${count} agents:`),
    upgraded: (servers, hasAgents) =>
      `On ${servers === 1 ? 'the server' : 'each server, one after the other'}${hasAgents ? ', then on each agent' : ''}:`,
  },
  intro: {
    running: (from, to) =>
      `The cluster runs with the backend ${from} and gets ${to}. Nothing else changes: pods and Services keep their ranges, nodes their blocks.`,
    planned: (from, to) =>
      `This plan has the backend ${from}, which newer releases of K3s no longer have. A cluster that runs with it goes to ${to} like this. Nothing else changes: pods and Services keep their ranges, nodes their blocks.`,
    otherFiles: (planned, to) =>
      `The configuration files of this plan still have ${planned}. Choose ${to} in the plan too, so that they fit the cluster afterwards.`,
    orders: {
      now: ({ release, from, until }) =>
        until === null
          ? ''
          : `K3s ${release}, which runs, knows both backends; from ${until} on, K3s exits when it finds ${from}. So change the backend first, and upgrade to ${until} or newer only after that.`,
      upgrade: ({ release, to, needs }) =>
        `K3s ${release}, which runs, has no ${to} yet; it comes with ${needs ?? ''}. So upgrade first, but only as far as the first step says, then change the backend.`,
      stopped: ({ release, from, until }) =>
        `K3s ${release}, which runs, no longer has ${from}: from ${until} on, the control plane comes up, then K3s exits. So change the file first, then start the machines.`,
      ask: ({ from, until, to, needs }) =>
        [
          ...(needs === null ? [] : [`${to} comes with K3s ${needs}.`]),
          ...(until === null ? [] : [`From ${until} on, K3s exits when it finds ${from}.`]),
          'The plan does not say which release runs; the first step says what follows from it.',
        ].join(' '),
    },
    planTooOld: (release, to, needs) =>
      `K3s ${release}, which this plan is for, has no ${to}. Take ${needs} or newer in the plan.`,
    outage: (nodes) =>
      `There is an outage. Nodes with the old backend and nodes with the new one ignore each other, so from the first reboot until the last of the ${nodes} nodes is back, pods on one side do not reach pods on the other; DNS, webhooks and Services whose pods are over there fail. Pods of one node, and of nodes on the same side, go on talking, and so do the API, etcd and the kubelets, which use the nodes’ own addresses. A server that reboots is away altogether.`,
    outageThere: (nodes) =>
      nodes === 1
        ? 'The outage is there already: K3s does not come up. It ends when K3s runs with the new backend.'
        : `The outage is there already: K3s does not come up on machines with this release, and without servers there is no API. It ends when the last of the ${nodes} nodes is back with the new backend; until then, pods on nodes that have it and pods on the others do not reach each other.`,
    oneNode:
      'The cluster has one node, so no traffic between nodes is at stake: the outage is the time in which the machine reboots.',
  },
  upgrade: {
    before: (path, to) => `Upgrade K3s as far as ${to} needs it: ${path}. Do not go further yet.`,
    after: (path) => `Now upgrade K3s: ${path}.`,
    afterUnknown: (release) =>
      `If the cluster runs an older release than this plan’s ${release}, upgrade it now, one minor release after the other, servers one at a time, then agents.`,
    agents: 'Servers come first, one at a time, then the agents, where the last word of the command is agent.',
    airGap: 'Bring the binary, the images and install.sh of each release to the machine before that.',
    again:
      'What the unit has as arguments and variables has to be given to the installer again, or it is lost; what stands in config.yaml stays.',
    ipsec:
      'From v1.23.15, v1.24.9, v1.25.5 and v1.26.0 on, K3s no longer brings swanctl and charon: until the change is made, nodes with ipsec stay on an older release or have both installed.',
    next: (release) => `Go on to ${release} in the same way.`,
    done: (release) => `\`k3s kubectl get nodes\` shows all nodes as Ready, with ${release}.`,
    ask: 'Find out which release runs.',
    askNeeds: (needs, to) =>
      `Older than ${needs}: it has no ${to} yet. Upgrade first, minor by minor, to the release with which it comes.`,
    askFrom: (needs) => `${needs} or newer: go on here.`,
    askBetween: (needs, until) =>
      `${needs === null ? 'Up' : `From ${needs} up`} to the last release before ${until}: go on here, and upgrade afterwards.`,
    askUntil: (until, from) =>
      `${until} or newer: K3s no longer comes up with ${from}. Go on here all the same; the file has to be changed before K3s can start.`,
  },
  before: {
    find: 'See where the backend is set. On the command line in the unit it wins over the files. Files are read in this order, and the last value counts: config.yaml, then those in config.yaml.d by name.',
    findExpect: 'The lines with flannel-backend. None at all means the default, vxlan.',
    look: 'See what runs.',
    types: (type) => `Every node has the type ${type}, flannel’s name of the old backend.`,
    kernel: 'Make sure that the kernel has WireGuard: it does from 5.6 on, older ones need a module from a package.',
    kernelExpect: 'The second command says nothing. If it finds no module, K3s would exit on this node.',
    direct:
      'With host-gw, packets travel with the pods’ own addresses. All nodes have to be in one layer 2 network, and a cloud’s check of source and destination has to be off.',
    ports: (ports) =>
      `Open ${ports.join(' and ')} between all nodes, in both directions; leave the old ports open until all is done.`,
    portsSame: (ports) => `${ports.join(' and ')} is open between the nodes already, as the old backend uses it, too.`,
    portsVxlan: 'Whoever reaches the port of VXLAN from outside can send packets to pods: open it for the nodes only.',
    portsHosts: (file) => `The rules are in ${file}.`,
    mtu: (uplink, before, after) =>
      `Pods get another MTU: ${after} instead of ${before}, with an MTU of ${uplink} between the nodes. They get it when they are started anew, which rebooting does. Pods that set a size of their own have to follow.`,
    externalIp:
      'Nodes reach each other at external addresses (flannel-external-ip). A node without node-external-ip is looked for at its internal address.',
    externalIpGate: (gates) =>
      `K3s knows the option from ${gates.join(' and ')} on; with an older release, upgrade first.`,
  },
  change: {
    log: 'See why K3s exits.',
    logExpect: (message) => `The log says ${message}.`,
    edit: (line, isOne, isStopped) =>
      [
        isOne
          ? `Write ${line} into config.yaml.`
          : `Write ${line} into config.yaml, the same on every server; agents get it from the servers and must not have the line.`,
        isStopped
          ? 'The machine starts K3s again and again by itself, so a server comes up with the new backend soon after that; reboot all the same.'
          : 'K3s keeps running as it is until it is started again.',
      ].join(' '),
    editDropIn: 'If the second command names a file in config.yaml.d, change the line there.',
    editUnit:
      'If the third one prints anything, take flannel-backend out of the unit and run systemctl daemon-reload where there is systemd.',
    editExpect: (line) => `One line, ${line}, and nothing from the unit.`,
    options: (example) =>
      `Options behind the name (${example}…) go into a file that flannel-conf names: K3s 1.27 and newer exit when they find them.`,
    conf: (path, type) =>
      `The plan has a configuration of flannel’s own, ${path}, which replaces what K3s would write. Change the Type of its Backend to ${type}, flannel’s name of the new backend, on every node, agents too, before rebooting.`,
    rebootFirst: (isOne) =>
      `${isOne ? 'Reboot.' : 'Reboot, servers before agents, one server at a time.'} Restarting K3s is not enough: interfaces and routes of the old backend can stay, the narrower of their routes win, and packets then go on travelling the old way, perhaps unencrypted.`,
    rebootServers: 'Reboot, and go on to the next server when this one is Ready.',
    rebootAgents: 'Reboot. The sooner all of them are back, the shorter the outage.',
    restartAgentless:
      'Restart K3s, one server at a time. Agentless servers run no flannel, but agents get the backend from them.',
    ready: '`k3s kubectl get nodes`, on a server, shows the node as Ready again.',
    answers: '`k3s kubectl get nodes` answers.',
  },
  check: {
    types: 'See what flannel says of itself.',
    typesExpect: (type, nodes) =>
      nodes === 1
        ? `The node has the type ${type}.`
        : `${nodes === 2 ? 'Both' : `All ${nodes}`} nodes have the type ${type}. A node with another one has not been rebooted.`,
    machine: 'See how packets travel.',
    wg: 'The program wg comes with the package wireguard-tools; K3s itself does not need it.',
    wireguard: (link, mtu) => `${link} is there, of the kind wireguard${ofMtu(mtu)}.`,
    vxlan: (link, mtu) => `${link} is there, of the kind vxlan, with id 1 and dstport 8472${ofMtu(mtu)}.`,
    whole: (range, link) => `${range} goes over ${link} as a whole.`,
    blocks: (range, link, others) =>
      others === 1
        ? `One route over ${link}, to the block of the other node in ${range}.`
        : `${others} routes over ${link}, one to the block of each other node in ${range}.`,
    direct: (range, others) =>
      others === 1
        ? `One route into ${range} via the address of the other node, and none over an interface of flannel’s.`
        : `${others} routes into ${range}, each via the address of another node, and none over an interface of flannel’s.`,
    peers: (links, others) =>
      others === 1
        ? `On ${links.join(' and ')}: one peer${links.length > 1 ? ' each' : ''}, with a recent handshake.`
        : `On ${links.join(' and ')}: ${others} peers${links.length > 1 ? ' each' : ''}, one for every other node, with recent handshakes.`,
    listens: (ports) => `The node listens on ${ports.join(' and ')}.`,
    noOld: (link) => `${link} does not exist.`,
    noPolicies: 'No policies for pod ranges are left.',
    ping: (pod, address) =>
      `Send the largest packets from one node to another. ${pod} is a pod whose image has the ping of iputils, with -n for its namespace, ${address} a pod’s on another node.`,
    pingExpect: (family, packet, size) =>
      `${FAMILY[family]}: answers, as the packets are ${packet} bytes long; with -s ${size + 1} there are none.`,
    verify: (script) => `Compare the cluster with this plan. ${script} changes nothing.`,
    verifyExpect: 'It ends with status 0.',
  },
  after: {
    left: 'If the old interface is still there, delete it or reboot the node once more. It comes from the old backend and nothing needs it.',
    leftDirect: 'If routes into the pod range via other nodes’ addresses are left, reboot that node once more.',
    close: (ports) => `Close ${ports.join(' and ')} again, unless something else uses it.`,
    ipsec: 'The packages with swanctl and charon and the firewall rules for IPsec are no longer needed.',
    wgTool: 'K3s no longer needs the package wireguard-tools.',
    back: (from) =>
      `The way back is the same once more: write ${from} again, on every server, and reboot everything in the same order, with the same outage.`,
    backUntil: (from, until) =>
      `The way back is open for as long as the cluster runs a release before ${until}: write ${from} again, on every server, and reboot everything in the same order, with the same outage. From ${until} on there is none, as K3s goes back to an earlier minor only with a snapshot of the datastore that was taken on it.`,
    noBack: (from, release) =>
      `There is no way back to ${from} with K3s ${release}. If WireGuard cannot be made to work, vxlan is left, which does not encrypt.`,
  },
};
