import type { SomeExamples } from '../example';

export const consistencyExamples = {
  'etcd-even': [
    ['servers=2&datastore=etcd', 'warning'],
    ['servers=3&datastore=etcd', null],
    ['servers=4&datastore=etcd', 'warning'],
    ['servers=4&datastore=external', null],
  ],
  'sqlite-ha': [
    ['servers=2&datastore=sqlite', 'error'],
    ['servers=1&datastore=sqlite', null],
    ['servers=2&datastore=external', null],
  ],
  'vip-not-in-san': [
    ['servers=3&server=192.0.2.100', 'error'],
    ['servers=3&server=192.0.2.100&tls-san=192.0.2.100', null],
    ['servers=3&server=k3s.example.org', 'error'],
    ['server=k3s.example.org', 'warning'],
    ['server=192.0.2.10&node=server;node-ip=192.0.2.10', null],
  ],
  'servers-differ': [
    ['servers=3&node=server;own=cluster-cidr=10.52.0.0/16', 'error'],
    ['servers=3&node=server&node=server;own=flannel-backend=host-gw', 'error'],
    ['servers=3&datastore=external&node=server;own=disable-helm-controller=true', 'warning'],
    ['servers=3&node=server;own=cluster-cidr=10.42.9.0/16', null],
    ['servers=3&node=server;own=disable=traefik', null],
  ],
  'masks-differ': [
    ['servers=3&node=server;own=disable=traefik', 'warning'],
    ['servers=3&node=server;own=kube-controller-manager-arg=node-cidr-mask-size=25', 'warning'],
    ['servers=3&node=server;own=kube-controller-manager-arg=node-cidr-mask-size=24', null],
    ['servers=3&node=server;own=write-kubeconfig-mode=0644', null],
  ],
} as const satisfies SomeExamples;
