import type { LogLookupMessages } from '../log-lookup-messages';

export const logLookup: LogLookupMessages = {
  title: 'From a log to the rule',
  label: 'Lines of a log',
  hint: 'From `journalctl -u k3s`, `kubectl get events` or `kubectl describe`, as they come. They stay in this page.',
  look: 'Look up',
  found: (known, unknown) =>
    `${known === 0 ? 'No message' : known === 1 ? '1 message' : `${known} messages`} recognized` +
    (unknown === 0 ? '.' : `, ${unknown} ${unknown === 1 ? 'line' : 'lines'} not.`),
  cut: (lines) => `The text is longer than a million characters. Its first ${lines} lines were read.`,
  result: 'What the log says',
  by: {
    k3s: 'K3s',
    apiserver: 'kube-apiserver',
    controllers: 'kube-controller-manager',
    'kube-proxy': 'kube-proxy',
    kubelet: 'kubelet',
    flannel: 'flannel',
    policy: 'Network policy controller',
    plugin: 'CNI plugin',
    calico: 'Calico',
    cilium: 'Cilium',
    event: 'Event',
  },
  outcome: {
    refused: 'K3s does not start.',
    stops: 'K3s starts, then ends.',
    waits: 'K3s keeps waiting.',
    broken: 'K3s runs on, and something is missing.',
    runs: 'K3s runs on.',
    harmless: 'Nothing is wrong: clusters that work write this too.',
  },
  at: (lines, more) =>
    `${lines.length + more === 1 ? 'Line' : 'Lines'} ${lines.join(', ')}${more === 0 ? '' : ` and ${more} more`}`,
  source: (label) => `(${label})`,
  names: 'Named in it:',
  notInPlan: 'No finding of this rule in this plan.',
  inPlan: 'In this plan:',
  all: (count) => `Show all ${count}`,
  unknown: (count) => `Lines not recognized: ${count}`,
  unknownHint: 'They may say nothing about the network, or something that no rule here explains.',
  next: (count) => `Show ${count} more`,
  shortened: (count) => `${count} more characters`,
};
