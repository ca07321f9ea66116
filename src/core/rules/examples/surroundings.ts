import type { SomeExamples } from '../example';

const PROXY = 'http-proxy=http://proxy.example.com:3128';

export const surroundingsExamples = {
  'registry-mirror-ports': [
    ['embedded-registry=true&agents=2', 'info'],
    ['embedded-registry=true', null],
  ],
  'registry-mirror-runtime': [
    ['embedded-registry=true&docker=true', 'error'],
    ['embedded-registry=true&container-runtime-endpoint=/run/crio/crio.sock', 'error'],
    ['embedded-registry=true', null],
    ['docker=true', null],
  ],
  'proxy-no-proxy': [
    [PROXY, 'warning'],
    [`${PROXY}&no-proxy=127.0.0.0/8,192.0.2.0/24&node=server;node-ip=192.0.2.10`, null],
    [`${PROXY}&no-proxy=127.0.0.0/8,192.0.2.0/24&node=server;node-ip=198.51.100.10`, 'warning'],
    ['no-proxy=127.0.0.0/8', null],
  ],
  'rootless-multinode': [
    ['rootless=true&agents=1', 'error'],
    ['rootless=true', null],
  ],
  'overlap-rootless': [
    ['rootless=true&cluster-cidr=10.40.0.0/15', 'warning'],
    ['rootless=true&service-cidr=10.41.0.0/24', 'warning'],
    ['rootless=true', null],
    ['cluster-cidr=10.40.0.0/15', null],
  ],
} as const satisfies SomeExamples;
