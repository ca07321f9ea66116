import type { AnsibleTexts } from '../../core/render/automation/ansible/ansible-texts';

export const ansibleTexts: AnsibleTexts = {
  place: (collection, repository) =>
    `Inventory and variables for Ansible with the collection ${collection}, ${repository}`,
  needs: (core, command) =>
    `Needs ansible-core ${core} or newer, Python’s netaddr, root on the machines by SSH and sudo without a password, and: ${command}`,
  prepare: (script, mayBeDebian) =>
    `Run ${script} on every machine first: the collection turns on IPv6 forwarding without accept_ra${mayBeDebian ? ', and in /etc/sysctl.conf, which Debian 13 does not read at boot' : ''}.`,
  existing: (running, planned) =>
    `The cluster runs ${running} already: the playbook below installs ${planned} on all machines in one run, and restarts K3s on them. Follow RUNBOOK.md instead.`,
  vpnFile: (path) => `Before that, ${path} has to be on the machines that join the tailnet, readable by root only.`,
  run: (command) => `Run from the folder of these files: ${command}`,
  several:
    'The first host under server starts the cluster. --forks=1 takes one machine after the other; otherwise the further servers all join at the same time, and all restart at the same time when it is run again.',
  even: (servers) => `etcd needs an odd number of servers; here are ${servers}.`,
  sqlite:
    'The plan says SQLite, but with several servers and no external datastore the collection starts embedded etcd.',
  agentless:
    'The collection waits until every server is listed as a node. Agentless servers never are, so it reports the further ones as failed; agents still follow.',
  cni: (folder) =>
    folder === null
      ? 'Nodes stay NotReady until the CNI is there, which the collection does not install.'
      : `Nodes stay NotReady until the CNI is there, which the collection does not install; its files are in ${folder}.`,
  later: (upgrade, reset) =>
    `Later: ${upgrade} after a change of k3s_version, to newer ones only; ${reset} removes K3s and its data from all hosts.`,
  mode: 'The collection lets every local user of a machine read config.yaml (mode 0644). On servers the token is in it.',
  hosts:
    'ansible_host is an address the plan knows. Ansible must reach the machine there; write the one for management where that is another. Without it, the name of the host counts.',
  placeholders: 'Names in capitals stand for machines that the plan does not list: replace them.',
  notLinux: (names) => `Not here, since the collection is for Linux: ${names.join(', ')}`,
  differs: 'Keys differ on this machine, so its whole configuration is here instead of the common one.',
  datastore: (variable) =>
    `The datastore’s address holds a password: keep it as ${variable} in the vault of the token. Ansible prints this line while it runs.`,
  user: 'The user that Ansible logs in with. Servers give it a kubeconfig.',
  token: (command) =>
    `There is no token here: the first server makes one, and the others get it in the same run, so --limit must not leave that server out. To set one, make the variable token with: ${command}`,
  dataDir:
    'With data-dir the collection does not find the token that the first server makes, and waits until it gives up: set one.',
  noAddress:
    'The plan does not say where the first server is reached. This is its ansible_host or name; all machines have to reach it there.',
  airGap: (files, installer) =>
    `Put into the folder airgap beside this file: ${files.join(', ')}. If ${installer} is not there, it is fetched into it.`,
  airGapDataDir: (folder) =>
    `The collection puts the images into ${folder}, where K3s does not look with this data-dir: copy them into its agent/images by hand.`,
  firewallOff: (file, firewall) => {
    const rules = `${file} has the rules of this plan.`;
    if (firewall === 'nftables') return `${rules} The collection then leaves ufw and firewalld alone.`;
    return firewall === 'ufw'
      ? `${rules} The collection’s own let anybody reach ports that are for nodes.`
      : `${rules} The collection’s own miss IPv6 and further interfaces.`;
  },
  proxy:
    'The installer downloads through the proxy and hands it to the service of K3s. The collection fetches the installer itself without it, from get.k3s.io.',
  firewallUnknown:
    'Where ufw or firewalld is active, the collection opens ports: with ufw to anybody, 8472/udp included, with firewalld to IPv4 addresses of nodes. With rules of your own, set manage_firewall: false.',
  clusterInit: 'The collection writes cluster-init from the second server on: take it out then.',
  leftOut: {
    unknown: (key, command, release) => `Left out: ${key}, which k3s ${command} ${release} does not know`,
    template: (key) => `Left out: ${key}, as its value has characters that Ansible or YAML would act on`,
    setByCollection: (key) => `Left out: ${key}, which the collection sets`,
  },
};
