import type { Cni } from '../../core/plan/plan';
import type { CleanUpTexts } from '../../core/render/runbook/clean-up-texts';
import { CNI_NAME } from '../cni-name';

/** "a, b and c". */
const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

const nameOf = (cni: Cni): string => CNI_NAME[cni] ?? 'the CNI';

export const cleanUpTexts: CleanUpTexts = {
  title: 'Clean up',
  where: {
    stayingServer: 'On a server that stays:',
    everyNode: 'On every node:',
    machine: 'On the machine:',
    agent: 'On an agent:',
    server: (isOne) => (isOne ? 'On the server:' : 'On a server:'),
  },
  intro: {
    killall: (script, links) =>
      `${script} stops K3s with all its containers and takes its network down: ${list(links)}, the pods’ network namespaces, /var/lib/cni, and every iptables rule with KUBE-, CNI- or flannel in it. Data, configuration and programs stay, and K3s comes back when it is started or the machine boots.`,
    killallOther: (script, cni) =>
      `${script} stops K3s with all its containers and removes /var/lib/cni, the pods’ network namespaces and every iptables rule with KUBE-, CNI- or flannel in it. It knows nothing of ${nameOf(cni)}. Data, configuration and programs stay, and K3s comes back when it is started or the machine boots.`,
    uninstall: (scripts, folder, inFolder, others) =>
      `${scripts.length === 1 ? list(scripts) : `${scripts[0] ?? ''}, on agents ${scripts[1] ?? ''},`} does the same and then deletes K3s: its unit and programs, ${folder} with ${list(inFolder)}, ${others.length === 1 ? 'and ' : ''}${list(others)}.`,
    volumes: 'Volumes of local-path are among the data.',
    selinux: 'Where there is a package k3s-selinux, it goes, too.',
    rest: 'Whatever else is on the machine stays; the steps below deal with that.',
    snapshot: 'Nothing of this can be undone. Take away what is still needed first.',
    otherRuntime:
      'The plan runs containers outside K3s’s own containerd. The scripts end only those of K3s’s own; stop the others with the tools of their runtime.',
    rootless:
      'The plan runs K3s rootless. The scripts and folders below are those of K3s run by root; what they are in rootless mode is left open here.',
  },
  node: {
    remove: (node) =>
      `To take one node out of a cluster that stays, move its pods away and delete its Node. ${node} is its name; for a machine that is dead, leave out the first command.`,
    onlyAgents: 'That is for agents: without its only server there is no cluster.',
    etcd: 'A server leaves etcd when its Node is deleted, and K3s on it then ends. Delete one at a time, while all others are Ready, and keep an odd number.',
    agentless: 'Agentless servers are no Nodes, so K3s does not take them out of etcd; that part is left open here.',
    registration: (address) =>
      `Other machines join at ${address}. If that leads to the one that goes, change server in their config.yaml first.`,
    registrationFirst: 'If other machines join at the one that goes, change server in their config.yaml first.',
    firewalls: 'Take the machine out of the plan as well, and load the files for the firewall anew on those that stay.',
    gone: (secret) =>
      `The last command finds no ${secret}: the node’s password is gone, and a machine of this name can join again.`,
  },
  cluster: {
    order: (agents, servers) =>
      agents === 0
        ? `To end the whole cluster, go from server to server (${servers}), the first one last. No Node has to be deleted. The next steps are for each machine that goes.`
        : `To end the whole cluster, go from machine to machine, agents first (${agents}), ${servers === 1 ? 'the server last' : `then servers (${servers}), the first one last`}. No Node has to be deleted. The next steps are for each machine that goes.`,
  },
  machine: {
    cilium:
      'Remove Cilium’s interfaces and rules, right before the scripts of K3s run. The scripts do not know them, and with them left the machine may lose its network, SSH included.',
    ciliumExpect: 'Nothing is printed. An interface that cannot be found is gone already.',
    tailnet:
      'K3s takes the machine off the tailnet when it stops, and with it every SSH session over the tailnet. Come in over another network.',
    uninstall: (isAgent) => (isAgent ? 'Uninstall K3s from an agent.' : 'Uninstall K3s from a server.'),
    uninstallOne: 'Uninstall K3s. The cluster ends with that.',
    dataDir: (folder) =>
      `The data is in ${folder}. The script deletes that folder as a whole, with whatever else is in it, and learns of it by a variable.`,
    dataDirExpect:
      'The first command lists K3s’s own folders only. The second one prints a number above 0; if it prints 0, the script is too old for the variable: pods keep running until the machine reboots, and the folder has to be deleted by hand.',
    dataDirByHand: (folder) =>
      `The data is in ${folder}. The scripts do not find it there, so pods go on running until the machine reboots; after that, delete what is K3s’s in it by hand.`,
    uninstalled: 'The last command finds none of them.',
    password: (folder) => `Delete ${folder}, which holds the node’s password.`,
    files: (paths) => `The plan also names ${list(paths)}; delete what nothing else reads.`,
  },
  cni: {
    files: (cni) => `Delete what ${nameOf(cni)} has put on the machine.`,
    look: 'The last command shows what is left. Files of another container engine may be among it.',
    bak: (pattern) => `${pattern} are files of other CNIs that Cilium has renamed.`,
    unknown: 'Its files are not known here: look them up in its documentation.',
    multus: 'Multus and its IPAM have files in the same folders.',
  },
  hosts: {
    files: (script) => `Delete what ${script} has written. The values of sysctl last until the machine reboots.`,
    packages: 'Packages that it installed stay, as other programs may use them.',
    cgroups: 'On Alpine, the service cgroups stays on, as other containers need it, too.',
    nmCloudSetup: 'On RHEL up to 8.4, switch nm-cloud-setup on again.',
    firewalld: (policy) => `Take the policy ${policy}, its sets and the pods’ ranges out of firewalld.`,
    ufw: (ranges) => `Take the rules for nodes and pods (${list(ranges)}) out of ufw.`,
    ufwRouted: 'Routed ones are among them.',
    ufwNumbers: 'Begin at the highest NUMBER, as the ones after it move up.',
    nftables: (table, file) => `Delete the table ${table}, and the line that loads ${file} at boot.`,
  },
  reboot: {
    text: 'Reboot. Interfaces, routes and rules that no script knows end with that.',
    check: 'See that nothing is left.',
    noLinks: (links) => `${list(links)} ${links.length === 1 ? 'is' : 'are'} not among the interfaces.`,
    lookUp: 'None of the CNI’s interfaces is there. Their names are not known here: look them up in its documentation.',
    noRules: 'No rules are printed.',
  },
  outside: {
    intro: 'Some things are on no machine of the cluster.',
    groups: (file) => `Take the rules of ${file} out of the cloud’s groups and of firewalls in between.`,
    datastore: 'The external datastore keeps the cluster’s data: drop the database, and the account for it.',
    tailnet: (ranges) =>
      `In the tailnet, remove the machines, revoke the key, and take ${list(ranges)} out of autoApprovers and of the rules.`,
    registration: (address) =>
      `Give back ${address}, where machines joined: the name in DNS, the address, the load balancer.`,
    kubeconfig:
      'Copies of the kubeconfig and of the token, on workstations and in vaults, open nothing any more once the whole cluster is gone.',
  },
  rules: {
    policy:
      'If the cluster stays and only its network policy controller has been turned off, remove the rules that it left: they go on dropping packets. A reboot does the same.',
    kubeProxy: (isByHand) =>
      isByHand
        ? 'If the cluster stays and kube-proxy has been turned off, remove the rules that it left, once its replacement answers for the Services: they go on catching packets to Services. A reboot does the same.'
        : 'If the cluster stays and kube-proxy has been turned off, reboot one node after the other, once its replacement answers for the Services: the rules that it left go on catching packets to Services.',
    gone: 'Looking for them at the end finds nothing.',
  },
};
