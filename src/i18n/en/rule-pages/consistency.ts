import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const consistencyNames = {
  'etcd-even': 'An even number of servers with etcd',
  'sqlite-ha': 'Several servers with SQLite',
  'vip-not-in-san': 'A registration address that the certificate does not cover',
} as const satisfies SomeRuleNames;

export const consistencyPages = {
  'etcd-even': {
    happens:
      'etcd works while a majority of its members does: two of two, three of four. An even number therefore survives no more failures than one server less, and has one more that can fail.',
    see: '`kubectl get nodes` lists an even number of servers (role `control-plane`).',
    repair:
      'Use one server, or an odd number from three on. On a running cluster let one more server join, or take one away; the ranges need room for one more node.',
  },
  'sqlite-ha': {
    happens:
      'SQLite is a file on one server, so a second server cannot join. Several servers share embedded etcd or an external database.',
    see: '`kubectl get nodes` on the first server never lists the second one.',
    repair:
      'Start the first server with `cluster-init`, or give all servers a `datastore-endpoint`. A server that already runs on SQLite keeps its data when it is restarted with `cluster-init`, from v1.22.2 on; older releases start with an empty datastore.',
  },
  'vip-not-in-san': {
    happens:
      'Nodes that join check the server’s certificate. It holds each server’s own names and addresses and what `tls-san` adds; the address of a load balancer or a virtual IP is not among them, so joining there fails with a TLS error.',
    see: '`openssl s_client -connect <address>:6443 </dev/null | openssl x509 -noout -ext subjectAltName` lists what the certificate covers.',
    repair:
      'Add the address or name to `tls-san` on every server, best before the first start. On a running cluster stop K3s, run `k3s certificate rotate` and start it again, one server after the other.',
  },
} as const satisfies SomeRulePages;
