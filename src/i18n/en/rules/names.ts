import type { SomeRuleTexts } from '../../rule-text';

export const nameTexts = {
  'nodeport-range': {
    title: ({ text, ports }) => `The NodePort range ${text} holds ports of K3s itself: ${ports.join(', ')}.`,
    consequence: () =>
      'K3s accepts the range, but a Service that is given such a port clashes with what listens there. Choose a range without them.',
    fix: ({ proposal }) => `Use ${proposal}`,
  },
  'nodeport-range-form': {
    title: ({ text, problem }) => {
      switch (problem) {
        case 'empty':
          return 'The NodePort range is empty.';
        case 'one-port':
          return `The NodePort range ${text} is a single port.`;
        case 'upside-down':
          return `The NodePort range ${text} ends before it begins.`;
        case 'above-65535':
          return `The NodePort range ${text} goes beyond port 65535.`;
        case 'unreadable':
          return `“${text}” is not a port range.`;
      }
    },
    consequence: ({ problem, runs }) => {
      if (runs) return 'K3s runs with it only while the network policy controller is off.';
      if (problem === 'empty') {
        return 'K3s never comes up: it keeps waiting, with a misleading log line about an “incompatible down-level server”.';
      }
      return problem === 'one-port'
        ? 'K3s comes up, then the network policy controller stops it.'
        : 'K3s refuses it and does not start. Write the first and the last port with a hyphen between them.';
    },
    fix: ({ proposal }) => `Use ${proposal}`,
  },
  'disable-unknown': {
    title: ({ name }) => `disable names “${name}”, which is not a component of K3s.`,
    consequence: ({ proposal }) =>
      proposal === null
        ? 'K3s silently ignores it. It can disable coredns, servicelb, traefik, local-storage, metrics-server and runtimes.'
        : `K3s silently ignores it, so what was meant stays on. Probably meant: ${proposal}.`,
    fix: ({ proposal }) => `Disable ${proposal ?? ''}`,
  },
  'cluster-domain-form': {
    title: ({ clusterDomain }) =>
      clusterDomain === ''
        ? 'The cluster domain is empty.'
        : `The cluster domain “${clusterDomain}” has capital letters or a trailing dot.`,
    consequence: () =>
      'K3s runs, but leaves the name kubernetes.default.svc with this domain out of the server’s certificate.',
    fix: ({ proposal }) => `Use ${proposal}`,
  },
} satisfies SomeRuleTexts;
