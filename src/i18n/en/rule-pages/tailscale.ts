import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const tailscaleNames = {
  'tailscale-no-flannel': 'Tailscale with the backend none',
  'tailscale-every-node': 'A node that does not join the tailnet',
  'tailscale-routes': 'Pod routes that the tailnet does not approve by itself',
  'tailscale-acl': 'A tailnet that does not let pods talk',
  'tailscale-ha': 'etcd on servers that only Tailscale connects',
  'tailscale-overrides': 'Settings that Tailscale replaces',
} as const satisfies SomeRuleNames;

export const tailscalePages = {
  'tailscale-no-flannel': {
    happens:
      'It is flannel that advertises a node’s pod block to the tailnet. With the backend none no flannel runs, so nobody has a route to these pods; node-ip and interface stay as they are as well.',
    see: '`tailscale debug prefs` on a node shows no AdvertiseRoutes with its pod block.',
    repair:
      'Leave `flannel-backend` out, or name any backend but none: K3s uses Tailscale instead. Another CNI and the Tailscale integration do not go together.',
  },
  'tailscale-every-node': {
    happens:
      'Nodes in the tailnet have each other’s pod blocks as routes there. A node outside has none of them and is in none of theirs, so its pods are cut off.',
    see: '`tailscale status` on the other nodes does not list it.',
    repair: 'Install Tailscale on every node and give each `vpn-auth-file` or `vpn-auth`, then restart K3s there.',
  },
  'tailscale-routes': {
    happens:
      'Each node advertises its pod block to the tailnet. Without `autoApprovers` for the pod ranges such a route has no effect until someone approves it, for every node that ever joins.',
    see: '`tailscale debug prefs` on a node shows its block under AdvertiseRoutes, while the admin console shows it as waiting for approval.',
    repair:
      'In the tailnet’s policy file map each whole pod range to the tag of your key in `autoApprovers.routes`, best before the first node joins. On a running cluster the waiting routes are approved in the console.',
  },
  'tailscale-acl': {
    happens:
      'An approved route says where packets go, not that they may. The policy needs a rule that accepts traffic from and to the nodes’ tag and the pod ranges, or pods reach only their own node’s.',
    see: '`ping` from a pod to one on another node gets no answer, although `tailscale status` lists that node.',
    repair:
      'Add an accept rule or a grant to the policy file, with the tag and all pod ranges as sources and as destinations. It takes effect at once.',
  },
  'tailscale-ha': {
    happens:
      'etcd keeps to the servers’ first `node-ip`, not to the VPN’s address, and K3s logs that etcd over a VPN is not recommended. Servers at different sites do not reach each other there.',
    see: '`journalctl -u k3s` shows `Etcd IP (PrivateIP) remains the local IP`; a second server does not get past joining etcd.',
    repair: 'Put all servers into one private network, with agents anywhere, or use an external database.',
  },
  'tailscale-overrides': {
    happens:
      'With `vpn-auth` K3s takes a node’s address, flannel’s interface, the backend and the address of the API from the tailnet, and logs a warning about what was set. Only etcd keeps to the `node-ip` that is written.',
    see: '`journalctl -u k3s` shows `VPN provider overrides configured node-ip parameter` or `VPN integration overwrites advertise-address`.',
    repair: 'Remove what has no effect. On a server with etcd keep `node-ip`, since etcd uses it.',
  },
} as const satisfies SomeRulePages;
