import type { LaterMessages } from '../later-messages';

export const later: LaterMessages = {
  reasons: {
    join: 'Machines join and leave a running cluster, as long as the ranges have blocks for them.',
    upgrade: 'An upgrade restarts K3s: servers first, one at a time, no minor release left out.',
    datastore:
      'From K3s 1.22.2 SQLite becomes etcd when its server starts with `cluster-init`. Nothing is documented for the other ways.',
    blocks:
      'Nodes keep the pod blocks they were given, and kube-controller-manager exits when these lie outside the range.',
    services:
      'Services keep their addresses, which a new range does not hold. From Kubernetes 1.33 a `ServiceCIDR` object adds a range of the same families.',
    dns: 'The address of a Service that exists does not change, and pods keep the resolver they were started with.',
    domain: 'It is part of certificates, of tokens and of every kubelet’s settings. No way to change it is documented.',
    masks: 'A block is cut when a node joins and kept from then on.',
    kubelet: 'The kubelet reads it when K3s starts on the machine.',
    backend: 'Change it on all servers, then reboot all nodes, servers first. Pods lose their network meanwhile.',
    servers: 'Servers read it when they start. Set the same on all of them, then restart one after the other.',
    egress: 'The tunnels change only when all nodes have been restarted.',
    policy: 'Restart all nodes. Rules that were written stay until they are removed on every node.',
    proxy: 'Restart all nodes. Connections to Services break until something else serves them, and old rules stay.',
    node: 'K3s reads it when it starts on the machine.',
    identity: 'With another name or role a machine is a new node: delete the old one and join again.',
    cni: 'Running pods live in the network of their CNI. K3s does not support another one on a running cluster.',
    pool: 'A pool keeps the range and the size of blocks it was created with. Another pool can be added beside it.',
    ipam: 'Pods and nodes lose their connections when the mode changes on a running cluster.',
    families: 'A family is chosen when the cluster is created.',
    ownValues: 'It is in the CNI’s own configuration. Its pods restart on every node; K3s does not.',
    ciliumValues: 'It is a value of Cilium’s chart. Its pods restart on every node; K3s does not.',
    objects: 'It is an object in the cluster, or a part of one, and applied while the cluster runs.',
    installation: 'It belongs to the installation. No move is documented: install the machine again.',
  },
};
