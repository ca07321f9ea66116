import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const consistencyNames = {
  'etcd-even': 'An even number of servers with etcd',
  'sqlite-ha': 'Several servers with SQLite',
  'vip-not-in-san': 'A registration address that the certificate does not cover',
  'servers-differ': 'Servers whose critical settings differ',
  'masks-differ': 'Servers that differ in what K3s does not compare',
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
    see: '`openssl s_client -connect ADDRESS:6443 </dev/null | openssl x509 -noout -ext subjectAltName` lists what the certificate covers.',
    repair:
      'Add the address or name to `tls-san` on every server, best before the first start. On a running cluster stop K3s, run `k3s certificate rotate` and start it again, one server after the other.',
  },
  'servers-differ': {
    happens:
      'A server that joins a cluster with embedded etcd compares its ranges, DNS address, domain, backend and a few switches with what the cluster has, and stops over any difference. Lists count in their order, defaults as what they stand for. Later edits and external databases are never compared.',
    see: '`journalctl -u k3s` on the server that joins shows `critical configuration mismatched:` with the key (ClusterIPRange is `cluster-cidr`, ServiceIPRange `service-cidr`) and ends with `critical configuration value mismatch between servers`.',
    repair:
      'Put what all servers have in common into one file, such as a drop-in, and copy it to each. A server that runs already is changed like the others and restarted.',
  },
  'masks-differ': {
    happens:
      'Node masks, NodePorts, kube-proxy and the disabled components are not compared when a server joins. The controller manager that leads hands out blocks by its own mask, and each server adds or removes components by its own list.',
    see: 'Nothing shows it but the files: compare `/etc/rancher/k3s/config.yaml` of all servers, or the annotation `k3s.io/node-args` of their Nodes.',
    repair:
      'Write these the same on all servers and restart K3s there. Blocks that nodes have already stay as they are.',
  },
} as const satisfies SomeRulePages;
