import type { KubeHetznerTexts } from '../../core/render/automation/kube-hetzner/kube-hetzner-texts';
import { CNI_NAME } from '../cni-name';

export const kubeHetznerTexts: KubeHetznerTexts = {
  place: (major) =>
    `For: the module kube-hetzner ${major}.x, in its module block in kube.tf. As a .tfvars file, every variable has to be declared there and passed on.`,
  needs: (terraform) =>
    `Needs Terraform ${terraform} or newer, or OpenTofu. Other major versions of the module have other names, some with the opposite meaning.`,
  pools: (servers, agents) =>
    `Node pools (control_plane_nodepools, agent_nodepools) are yours to write: in the plan, servers ${servers}, agents ${agents}. What is different on single machines is not here.`,
  manyNodes: (most) => `The plan grows beyond ${most} nodes, and a network of Hetzner takes no more.`,
  token: (variable) => `The token is not here: the module makes one, unless ${variable} gives it.`,
  etcd: 'The module runs embedded etcd, also where the plan has SQLite.',
  network: {
    planned: (existing) =>
      `The private network of the machines, as in the plan. The module makes it; one that is there already goes into ${existing} as well.`,
    default:
      'The private network of the machines. The plan does not say which it is (one that is private and a /16 or larger), so this is the module’s default.',
  },
  inUse: (networks) =>
    `The plan has networks in this range: ${networks.join(', ')}. Choose another, or the machines may not reach them.`,
  subnets: (agents, controlPlanes, most) =>
    `Agent pools get subnets from ${agents} upward, control plane pools from ${controlPlanes} downward. Hetzner allows ${most} subnets in a network.`,
  unchecked: {
    2: 'The module checks none of these ranges.',
    3: 'The module does not check whether ranges overlap, nor whether the DNS address lies in the Service range.',
  },
  outside: (ranges, network) =>
    `Outside of ${network}: ${ranges.join(', ')}. The module’s documentation wanted ranges inside, for the routes of the cloud network; newer documentation does not.`,
  clash: (range, subnet, role) =>
    `${range} is on ${subnet}, the subnet of the first ${role === 'agent' ? 'agent' : 'control plane'} pool. Choose another range or another network.`,
  room: (range, pools, role) =>
    role === 'agent'
      ? `Agent pools: at most ${pools}. The next one would get addresses of ${range}.`
      : `Control plane pools: at most ${pools}. The next one would get addresses of ${range}.`,
  extraSubnets: (range, indexes) =>
    `${range} covers subnets by these numbers: ${indexes.join(', ')}. 200 is for a NAT router, 201 for a vSwitch; with one of them, choose another number (nat_router_subnet_index, vswitch_subnet_index).`,
  ipv6: 'IPv6 needs public IPv6 on every node. It does not go with native routing, a NAT router, Tailscale transport or Robot nodes.',
  cniFiles: (cni) =>
    `The module installs ${CNI_NAME[cni]} itself, with the pod range above. The files in ${cni}/ are not for it.`,
  ciliumIpam:
    'Its Cilium uses IPAM kubernetes: pods get addresses from the node blocks of K3s. The plan has another IPAM.',
  hostGw:
    'host-gw makes no tunnel. Networks of Hetzner are layer 3 only, so the pods of every node need a route in the cloud network.',
  since: (variable, release) => `The module knows ${variable} from ${release} on.`,
  firewall:
    'From where the Kubernetes API and SSH can be reached: by default from everywhere. The plan does not know your addresses.',
  customConfig: 'Keys of config.yaml that the module does not write. A key here replaces the module’s own value.',
  ownArgument: (key) => `${key} begins with the argument that the module writes itself.`,
  replaced: (key) =>
    `${key} replaces what the module writes for authentication_config, the audit log and the encryption of Secrets.`,
  leftOut: (keys) => `Left out, because the module has no place for it: ${keys.join(', ')}`,
};
