import type { ShellMessages } from '../shell-messages';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const shell: ShellMessages = {
  appName: 'K3s Network Wizard',
  documentTitle: (step) => `${step} · K3s Network Wizard`,
  skipToForm: 'Skip to the form',
  steps: {
    cluster: 'Cluster',
    cni: 'CNI',
    addressing: 'Addressing',
    access: 'Nodes & access',
    review: 'Review & download',
  },
  stepsLabel: 'Steps',
  stepsNote: 'Any order. The plan beside the form follows every keystroke.',
  stepFindings: (errors, warnings) =>
    [
      ...(errors > 0 ? [counted(errors, 'error', 'errors')] : []),
      ...(warnings > 0 ? [counted(warnings, 'warning', 'warnings')] : []),
    ].join(', '),
  forRelease: 'for',
  otherLanguage: '日本語',
  switchLanguage: '日本語に切り替える',
  menu: 'Menu',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  linkNotCopied: 'Could not copy',
  linkLong: 'Copied; some programs cut links this long',
  linkTooLong: 'Too large for a link',
  download: 'Download',
  back: (step) => `Back: ${step}`,
  next: (step) => `Next: ${step}`,
  livePlan: 'Live plan',
  showPlan: 'Plan',
  closePlan: 'Close',
  checking: 'Checking the plan …',
  loading: 'Loading …',
  summary: (errors, warnings) =>
    [
      ...(errors > 0 ? [counted(errors, 'error', 'errors')] : []),
      ...(warnings > 0 ? [counted(warnings, 'warning', 'warnings')] : []),
    ].join(', '),
  noFindings: 'Nothing wrong',
  startOver: 'Start over',
  openedLink: 'This is not the plan you had here before.',
  openedLinkWithLosses: (count) =>
    count === 1
      ? 'One thing in the link is no part of a plan and was left out; the rest is open.'
      : `${count} things in the link are no part of a plan and were left out; the rest is open.`,
  backToOwnPlan: 'Back to the earlier plan',
  dismiss: 'Close',
  useSuggestion: (text) => `Use ${text}`,
  crashed: 'The page stopped because of a bug in it. Your plan is saved: load the page again to go on.',
  notLoaded:
    'A part of the page could not be loaded. Your plan is saved: load the page again once the network is there.',
  reload: 'Load again',
  later: {
    'any-time': 'Can change any time',
    restart: 'Can change with a restart',
    'new-nodes': 'Changes apply to new nodes only',
    extendable: 'Extendable from 1.33',
    never: 'Cannot change later',
  },
  cluster: {
    title: 'Plan the network of a K3s cluster',
    lead: 'Ranges, CNI and families are chosen once and cannot be changed on a running cluster. What you see beside the form is already a valid plan: K3s’s defaults.',
    startFrom: 'Start from',
    presets: {
      defaults: { label: 'K3s’s defaults', hint: 'One server, and you say what you need' },
      homelab: { label: 'Homelab', hint: 'One server and three agents on one LAN' },
      ha: { label: 'High availability', hint: 'Three servers with etcd on one LAN' },
      'dual-stack': { label: 'Dual-stack', hint: 'IPv4 and IPv6, IPv4 first' },
      'multi-site': { label: 'Several sites', hint: 'WireGuard between external addresses' },
      ipv6: { label: 'IPv6 lab', hint: 'IPv6 only, with masquerade' },
    },
    release: 'Release',
    k3sVersion: { label: 'K3s release', hint: '' },
    releaseList: {
      loading: 'Loading the list of releases …',
      failed: 'The list of releases could not be loaded.',
      stale: 'This list is older: a newer one could not be loaded.',
      known: (releases, newest) => `${releases} releases known, the newest is ${newest}.`,
      stable: (version) => `${version} (stable)`,
      refresh: 'Load again',
      useStable: (version) => `Use stable ${version}`,
      components: (kubernetes, flannel) =>
        flannel === null
          ? `Kubernetes ${kubernetes}. Rules and files follow this release.`
          : `Kubernetes ${kubernetes}, flannel ${flannel}. Rules and files follow this release.`,
    },
    size: 'Size',
    servers: { label: 'Servers', hint: 'now' },
    agents: { label: 'Agents', hint: 'now' },
    nodesAtPeak: { label: 'Nodes at peak', hint: 'in all' },
    podsPerNode: { label: 'Pods per node', hint: 'at most' },
    services: { label: 'Services', hint: 'planned' },
    sizeNumbers: (nodes, pods) => `The ranges carry ${nodes} nodes with ${pods} pod addresses each.`,
    sizeTooSmall: (nodes, wanted) => `The ranges carry ${nodes} nodes; the plan has ${wanted}.`,
    datastore: { label: 'Datastore', hint: 'More than one server needs etcd or an external database.' },
    datastores: {
      unset: 'By the number of servers',
      sqlite: 'SQLite',
      etcd: 'Embedded etcd',
      external: 'External database',
    },
    surroundings: 'Surroundings',
    topology: { label: 'How the nodes are connected', hint: 'Decides which backends can work.' },
    topologies: {
      unset: 'Not stated',
      'same-l2': 'One LAN (one layer 2)',
      routed: 'Several networks with routers between them',
      'multi-site': 'Several sites over the Internet',
    },
    hostFamilies: { label: 'Addresses the machines have', hint: 'Every node needs one of each family of the cluster.' },
    hostFamilyNames: { unset: 'Not stated', ipv4: 'IPv4 only', ipv6: 'IPv6 only', both: 'IPv4 and IPv6' },
    uplinkMtu: { label: 'MTU of the network', hint: 'The smallest on any path between nodes.' },
    untrustedUnderlay: {
      label: 'Others share the network between the nodes',
      hint: 'Pod traffic then needs encryption.',
    },
    publicNodes: { label: 'Nodes can be reached from the Internet', hint: 'Open ports then matter more.' },
    airGap: {
      label: 'The machines cannot reach the Internet',
      hint: 'The commands then use files that you bring (air-gap installation).',
    },
    running: 'Existing cluster',
    runningStack: {
      label: 'This plan is for',
      hint: 'The families of a running cluster cannot be changed.',
    },
    runningStacks: {
      unset: 'A new cluster',
      ipv4: 'A cluster that runs with IPv4',
      ipv6: 'A cluster that runs with IPv6',
      'ipv4-ipv6': 'A cluster that runs with IPv4 and IPv6',
      'ipv6-ipv4': 'A cluster that runs with IPv6 and IPv4',
    },
  },
};
