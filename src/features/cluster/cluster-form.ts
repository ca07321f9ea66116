import { simpleMapping } from '../use-text-form';

export const clusterForm = simpleMapping(
  [
    'k3sVersion',
    'runningStack',
    'servers',
    'agents',
    'nodesAtPeak',
    'podsPerNode',
    'services',
    'datastore',
    'topology',
    'hostFamilies',
    'uplinkMtu',
  ],
  ['untrustedUnderlay', 'publicNodes', 'airGap'],
);
