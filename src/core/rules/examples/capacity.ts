import type { SomeExamples } from '../example';

export const capacityExamples = {
  'nodes-exceed-subnets': [
    ['nodes-at-peak=257', 'error'],
    ['nodes-at-peak=256', null],
    ['nodes-at-peak=257&node-cidr-mask-size=25', null],
    ['cluster-cidr=10.42.0.0/24&agents=1', 'error'],
    ['cluster-cidr=fd00:42::/56&service-cidr=fd00:43::/112&nodes-at-peak=257', 'error'],
  ],
  'nodes-near-limit': [
    ['nodes-at-peak=205', 'warning'],
    ['nodes-at-peak=204', null],
    ['nodes-at-peak=205&node-cidr-mask-size=25', null],
    ['cluster-cidr=10.42.0.0/24', 'warning'],
  ],
  'ppn-exceeds-subnet': [
    ['pods-per-node=254&max-pods=254', 'error'],
    ['pods-per-node=253&max-pods=253', null],
    ['pods-per-node=254&max-pods=254&node-cidr-mask-size=23', null],
    ['pods-per-node=62&node-cidr-mask-size=26', 'error'],
  ],
  'maxpods-exceeds-subnet': [
    ['max-pods=254', 'warning'],
    ['max-pods=253', null],
    ['node-cidr-mask-size=26', 'warning'],
    ['node-cidr-mask-size=26&max-pods=61', null],
  ],
  'ppn-needs-maxpods': [
    ['pods-per-node=111', 'warning'],
    ['pods-per-node=110', null],
    ['pods-per-node=200&max-pods=200', null],
  ],
  'ppn-beyond-tested': [
    ['pods-per-node=111', 'warning'],
    ['nodes-at-peak=5001', 'warning'],
    ['nodes-at-peak=5000', null],
    ['nodes-at-peak=1501&pods-per-node=100', 'warning'],
    ['nodes-at-peak=1500&pods-per-node=100', null],
  ],
  'join-in-batches': [
    ['agents=49', null],
    ['agents=50', 'info'],
  ],
  'server-undersized': [
    ['server-cpus=2&server-memory=4&agents=350', null],
    ['server-cpus=2&server-memory=4&agents=351', 'info'],
    ['server-cpus=4&server-memory=4&agents=351', 'info'],
    ['servers=3&server-cpus=2&server-memory=4&agents=525', null],
    ['server-cpus=1', 'info'],
  ],
} as const satisfies SomeExamples;
