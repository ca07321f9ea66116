import type { InstallTexts } from '../../core/render/install-texts';

const ROLES = {
  'first-server': 'the first server',
  server: 'each further server',
  agent: 'each agent',
} as const;

export const installTexts: InstallTexts = {
  machines: ({ role, folder }) => {
    if (folder === null) return ROLES[role];
    return role === 'first-server' ? `${folder} (the first server)` : folder;
  },
  header: {
    madeBy: (release) => `Made by K3s Network Wizard for K3s ${release}`,
    goesTo: (path, machines) => `Goes to: ${path} on ${machines}`,
    runOn: (machines) => `Run on: ${machines}, as root`,
    link: (link) => `This plan: ${link}`,
    acknowledged: (ids) => `Acknowledged findings: ${ids}`,
  },
  config: {
    address: (placeholder) => `Replace ${placeholder} with a name or address of the first server before installing.`,
    datastore: (variable) =>
      `The address of the datastore holds a password and is not written here; ${variable} is set when installing.`,
    leftOut: (key, release) => `Left out: ${key}, which K3s ${release} does not know`,
    shared: 'From here on the same on every server. One that differs is refused, or disturbs the cluster.',
    own: 'Only what is different on this machine. K3s reads it after config.yaml, and what stands here counts.',
  },
  script: {
    notRoot: 'Run this as root.',
    folderMissing: (usage) => `No config.yaml found. Name the folder of this machine: ${usage}`,
    otherConfig: 'This file exists and differs. Move it away first:',
    alsoRead: 'K3s reads this file as well, and what stands in it may count instead:',
    address: (placeholder) => `Replace ${placeholder} in config.yaml first.`,
    token: (path) => `Put the token of the first server into ${path} first.`,
    datastore: (variable) => `Set ${variable} to the address of the datastore first.`,
    airGapFile: (name) => `${name} is missing beside this script.`,
    vpn: (path) => `Put the auth key of the VPN into ${path} first, as RUNBOOK.md says.`,
  },
  steps: {
    gather: 'Fetch the files on a machine with Internet access',
    prepare: 'Prepare the machines',
    firstServer: 'Install the first server',
    cni: 'Install the CNI',
    token: 'Bring the token to the other machines',
    servers: 'Install the further servers',
    agents: 'Install the agents',
    multus: 'Install Multus',
    check: 'Check the cluster',
  },
  guide: {
    title: (release) => `Installing K3s ${release}`,
    intro:
      'Follow the steps in order and run the commands as root. The configuration has to be in place before the installer starts K3s.',
    existing:
      'There is a cluster already. These steps are for machines that join it, or for a new one beside it, and not for those that run: what changes on them is in RUNBOOK.md.',
    files: 'Place the files, readable by root only:',
    commands: 'Run:',
    scripts: (script) =>
      `Or copy this folder to the machine and run \`${script}\` there, which places the file and installs:`,
    expect: 'Expect:',
    otherArchitectures:
      'The names are those for amd64. For arm64, fetch k3s-arm64, k3s-airgap-images-arm64.tar.zst and sha256sum-arm64.txt, and rename k3s-arm64 to k3s only after the check: the list of checksums has it under its first name.',
    selinux:
      'On machines with SELinux, install the k3s-selinux package by hand first; without Internet access the installer cannot fetch it.',
    defaultRoute: 'Every machine needs a default route; one through a dummy interface is enough.',
    prepare: 'On every machine, from the folder of these files. The script can be run again.',
    prepared: 'The last line says Done. Where the script asks for a reboot, reboot and run it again.',
    before: 'What else has to be so on the machines beforehand is in chapter 2 of RUNBOOK.md.',
    cniImages:
      'The archive holds the images of K3s alone. Those of the CNI have to come from a registry that the machines reach, or be imported on each of them.',
    firewallScript: (command) =>
      `Then the firewall, with what the machine is: \`${command} server\` or \`${command} agent\`. Addresses that the plan does not name are to be filled in at the beginning of the script.`,
    firewallRules: (file) => `Then the firewall: ${file} says what to fill in for each machine and how to load it.`,
    firewallTable: (file) => `Whatever filters between the machines has to let in what ${file} lists.`,
    loadBalancer: (name, ranges) =>
      `These files do not install ${name}: LoadBalancer Services stay pending until it runs${ranges === '' ? '' : ` and hands out ${ranges}`}.`,
    runbook: 'What to look at by hand, and what comes after the first day, is in RUNBOOK.md.',
    cniFiles: (folder) => `The files are in ${folder}. Each says at its top what to run, or where it goes and when.`,
    cniUnknown: 'The plan does not name the CNI: follow its own instructions, with the pod ranges of this plan.',
    copyToAll: 'Copy k3s, the image archive and install.sh to every machine, beside the files of this plan.',
    address: (placeholder) =>
      `The plan does not say under which address the first server is reached: replace ${placeholder} in config.yaml.`,
    datastore: (variable, file) =>
      `Every server needs the address of the datastore in ${variable}. The installer keeps it in ${file}, readable by root only. Running the installer again without it removes it there.`,
    tokenSecret: 'Whoever has the token has the whole cluster: send it over an encrypted connection only.',
    tokenRead: 'The first command, on the first server, prints the token that K3s made at its first start.',
    tokenWrite: (path) =>
      `The second command, on each of the other machines, writes what is pasted to ${path}; end it with Enter and Ctrl+D.`,
    oneAtATime: (isAgentless) =>
      `Install one server at a time, and the next one when it ${isAgentless ? 'answers' : 'is Ready'}.`,
    laterAgents: 'The plan has no agents yet. The files are for those that come later.',
    checksumsMatch: 'The last command says OK for every file.',
    firstReady: '`k3s kubectl get nodes` shows the first server as Ready within about a minute.',
    firstAgentless: '`k3s kubectl get nodes` answers without listing the server: an agentless server is no node.',
    staysUp: (command) =>
      `K3s is still running a minute later. Some mistakes stop it only about ten seconds after it has come up; \`${command}\` says why.`,
    serverReady: '`k3s kubectl get nodes` shows the new server as Ready.',
    serverAgentless: '`k3s kubectl get nodes` answers on the new server; as an agentless server it is not listed.',
    agentReady: '`k3s kubectl get nodes`, on a server, shows the agent as Ready.',
    notReadyWithoutCni: 'Nodes are NotReady until the CNI is installed: K3s brings none with `flannel-backend: none`.',
    readyWithCni: 'A node becomes Ready when the CNI runs on it.',
    verified:
      '`verify.sh` compares the cluster with this plan and changes nothing. It ends with status 0 when everything agrees.',
    nodesInAll: (nodes, release) =>
      nodes === 0
        ? 'No nodes are listed: agentless servers are none, and there are no agents yet.'
        : nodes === 1
          ? `One node, with version ${release}.`
          : `${nodes} nodes, all with version ${release}.`,
  },
};
