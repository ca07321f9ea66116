import type { Cni, Stack } from '../../../core/plan/plan';
import { CNI_NAME } from '../../cni-name';
import { FAMILY } from '../../family';
import type { SomeRuleTexts } from '../../rule-text';

const STACK: Readonly<Record<Stack, string>> = {
  ipv4: 'IPv4',
  ipv6: 'IPv6',
  'ipv4-ipv6': 'IPv4 and IPv6',
  'ipv6-ipv4': 'IPv6 and IPv4',
};

const CNI: Readonly<Record<Cni, string>> = { ...CNI_NAME, other: 'another CNI' };

export const liveTexts = {
  'dual-retrofit': {
    title: ({ running }) => `The cluster runs with ${FAMILY[running]} only and cannot become dual-stack.`,
    consequence: () =>
      'Nodes keep the blocks they were given, and K3s exits because the second family has none. Build a new cluster with both families and move the workloads.',
    fix: null,
  },
  'live-cidr-change': {
    title: ({ isPods, running, runningStack, planned }) =>
      runningStack === null
        ? `${isPods ? 'Pods' : 'Services'} of the running cluster have ${running.join(', ')}, not ${planned.join(', ')}.`
        : `Pods of the running cluster have ${STACK[runningStack]}, but the plan has ${planned.join(', ')}.`,
    consequence: ({ isPods, isExtendable }) => {
      if (isPods)
        return 'Nodes keep their blocks, which then lie outside the range: the controller manager ends, and K3s with it. Other pod ranges need a new cluster.';
      return isExtendable
        ? 'Services keep their addresses, which are then invalid, DNS and the API’s own among them. Keep the range; a ServiceCIDR object adds a further one.'
        : 'Services keep their addresses, which are then invalid, DNS and the API’s own among them. Another Service range needs a new cluster.';
    },
    fix: ({ running }) => `Keep ${running.join(', ')}`,
  },
  'live-cni-change': {
    title: ({ running, planned }) => `The cluster runs with ${CNI[running]}; the plan replaces it by ${CNI[planned]}.`,
    consequence: () =>
      'K3s does not support that: interfaces, routes and rules of the old CNI stay on the nodes, and pods keep their old addresses. Build a new cluster and move the workloads.',
    fix: null,
  },
  'cilium-ipam-change': {
    title: ({ running, planned }) => `Cilium runs with the IPAM mode ${running}; the plan has ${planned}.`,
    consequence: () =>
      'Cilium’s documentation warns of lasting loss of connectivity on a running cluster. Keep the mode, or install a new cluster with the other one.',
    fix: ({ running }) => `Keep ${running}`,
  },
  'live-backend-change': {
    title: ({ running, planned }) => `The backend changes from ${running} to ${planned} on a running cluster.`,
    consequence: () =>
      'There is an outage: change it on all servers, then reboot all nodes, servers first. Check with ip route afterwards, since routes over an interface left behind keep their traffic on the old way, perhaps unencrypted. RUNBOOK.md among the files has the steps, by release, and the way back.',
    fix: null,
  },
  'live-mask-change': {
    title: ({ family, running, planned }) =>
      `Nodes run with ${FAMILY[family]} blocks of /${running}; with /${planned} only new nodes differ.`,
    consequence: () =>
      'A node keeps the block it was given when it joined. Two sizes side by side make the capacity hard to foresee, so keep the mask, or build a new cluster.',
    fix: ({ running }) => `Keep /${running}`,
  },
  'live-netpol-off': {
    title: () => 'Turning the network policy controller off leaves its rules on the nodes.',
    consequence: () =>
      'Old policies go on dropping packets. Clean up on every node: iptables-save | grep -v KUBE-ROUTER | iptables-restore, and the same with ip6tables.',
    fix: null,
  },
  'live-kube-proxy-off': {
    title: () => 'kube-proxy is turned off on a running cluster.',
    consequence: () =>
      'Existing connections to Services break, and its old rules stay until they are cleaned up: iptables-save | grep -v KUBE | iptables-restore on every node. Plan a maintenance window.',
    fix: null,
  },
  'egress-change-restart': {
    title: ({ running, planned }) => `egress-selector-mode changes from ${running} to ${planned} on a running cluster.`,
    consequence: () => 'It takes effect once K3s has been restarted on all nodes, agents included.',
    fix: null,
  },
  'version-eol-or-skip': {
    title: ({ kind, from, to, name }) => {
      switch (kind) {
        case 'skip':
          return `From ${from} to ${to} at least one minor release is skipped.`;
        case 'back':
          return `The plan’s ${to} is older than ${from}, which runs.`;
        case 'agent-newer':
          return name === null
            ? `Agents run ${to}, newer than a server with ${from}.`
            : `Agent ${name} runs ${to}, newer than a server with ${from}.`;
      }
    },
    consequence: ({ kind, next }) => {
      switch (kind) {
        case 'skip':
          return `Kubernetes supports steps of one minor only. Go to ${next} first, servers one after the other, then agents.`;
        case 'back':
          return 'K3s goes back to an earlier minor only with a datastore snapshot that was taken on it. Otherwise take the running release or a newer one.';
        case 'agent-newer':
          return 'A kubelet must not be newer than the API server. Upgrade all servers first, then the agents.';
      }
    },
    fix: null,
  },
} satisfies SomeRuleTexts;
