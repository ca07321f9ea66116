import type { SomeExamples } from '../example';

export const liveExamples = {
  'dual-retrofit': [
    ['running-stack=ipv4&cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=10.43.0.0/16,fd00:43::/112', 'error'],
    ['running-stack=ipv4', null],
    ['cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=10.43.0.0/16,fd00:43::/112', null],
  ],
} as const satisfies SomeExamples;
