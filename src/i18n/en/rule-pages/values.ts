import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const valueNames = {
  'input-dropped': 'A part of a link that could not be taken over',
  'cidr-syntax': 'A value that is not a range',
  'address-syntax': 'A value that is not an address',
  'list-blank': 'A blank beside a comma in a list',
  'cidr-v4-mapped': 'An IPv4 range in IPv6 spelling',
  'cidr-host-bits': 'A range that does not begin at its first address',
  'bool-form': 'A value that is neither true nor false',
  'value-form': 'A value of the wrong form',
  'input-value': 'A value that the plan cannot hold',
  'input-unknown': 'A key that the plan does not have',
  'disable-unknown': 'A component to disable that does not exist',
  'cluster-domain-form': 'A cluster domain with capitals or a final dot, or none at all',
} as const satisfies SomeRuleNames;

export const valuePages = {
  'input-dropped': {
    happens:
      'The link holds something that did not get into the plan: a key that is there twice (the last one counts), more than 5,000 nodes, a newer link format, or more than 64 kB. The rest was read where that is possible.',
    see: 'Nothing shows it on a cluster, because it never gets into a file. Compare the plan with that of the person who sent the link.',
    repair:
      'Correct the link, or have the plan sent anew: as a link from the same version of this page, or as JSON where it is large.',
  },
  'cidr-syntax': {
    happens:
      'K3s reads every range strictly and exits at once over one that does not parse: without a prefix length, with one that is too long, with a leading zero, or empty, as after a final comma.',
    see: '`journalctl -u k3s` shows `invalid cluster-cidr 10.42.0.0: invalid CIDR address: 10.42.0.0`, or the same with `service-cidr`.',
    repair:
      'Write address, slash and prefix length, such as `10.42.0.0/16` or `fd00:42::/56`. On a cluster that ran before, write the range it was started with.',
  },
  'address-syntax': {
    happens: 'K3s takes plain addresses here. Over a name, a prefix length, a zone or a leading zero it exits at once.',
    see: '`journalctl -u k3s` (on agents `-u k3s-agent`) shows `invalid node-ip: invalid ip format` with the text, or `invalid cluster-dns address`.',
    repair: 'Write the address alone, such as `192.0.2.10` or `2001:db8::10`, then start K3s again.',
  },
  'list-blank': {
    happens:
      'K3s splits these lists at commas and keeps the blanks. In ranges and addresses it stops over them; in `tls-san` it leaves the name out of the certificate. In `disable` they do no harm.',
    see: '`journalctl -u k3s` shows `invalid cluster-cidr  fd00:42::/56: invalid CIDR address`, with two blanks, or `dropping invalid CN:  b.example` for a name.',
    repair:
      'Leave the blank out, or write a YAML list with one entry a line. This can be done at any time; K3s reads it when it is started again.',
  },
  'cidr-v4-mapped': {
    happens:
      'K3s silently takes a range inside ::ffff:0:0/96 as the IPv4 range it maps to. Programs that read the same text in another way take it for IPv6, and firewall rules copied from it do not match.',
    see: '`kubectl get nodes -o jsonpath="{.items[*].spec.podCIDRs}"` prints IPv4 blocks, although the file names an IPv6 range.',
    repair:
      'Write the range as IPv4. To K3s it is the same range, so the spelling can be changed on a running cluster too, on all servers.',
  },
  'cidr-host-bits': {
    happens:
      'K3s silently drops what lies behind the prefix length and uses the range around it. So a typo goes unnoticed, and firewall or VPN rules with the other spelling may not match.',
    see: '`kubectl get nodes -o jsonpath="{.items[*].spec.podCIDRs}"` prints blocks from the start of the range. The log says nothing.',
    repair:
      'Write the first address of the range, and check whether it is the one you meant. K3s uses that range already, so this spelling is right for a running cluster too.',
  },
  'bool-form': {
    happens:
      'K3s takes true and false here, also as 1, 0, t and f. In YAML yes and no without quotes become booleans; the same words in quotes, or others, make K3s exit at once.',
    see: '`journalctl -u k3s` shows `Incorrect Usage: invalid boolean value "enabled" for -flannel-ipv6-masq: parse error`.',
    repair: 'Write `true` or `false`, then start K3s again.',
  },
  'value-form': {
    happens:
      'K3s turns every value into an argument on its command line. There a mapping is text that hardly any option understands, and K3s exits. Of several values for a key that takes one, the last counts; of a list within a list, its first entry.',
    see: '`journalctl -u k3s` shows a mapping as a value: `invalid cluster-cidr [{ipv4 10.42.0.0/16}]: invalid CIDR address`. Nothing shows what became of lists.',
    repair: 'Write one value behind the key, or a plain list where several are allowed, then start K3s again.',
  },
  'input-value': {
    happens:
      'The text is not what this field of the plan can hold. The plan keeps the field’s earlier value, or K3s’s default, and all numbers and files are made with that.',
    see: 'Nothing shows it on a cluster, because the text never gets into a file. The field itself says what it takes.',
    repair:
      'Write a value as the field asks for it: a release in full, a whole number within its bounds, one of the choices.',
  },
  'input-unknown': {
    happens:
      'A link or a JSON plan has a key that is no field of the plan, most often a misspelt one. It was left out, so the plan says less than its author meant.',
    see: 'Nothing shows it on a cluster, because the key never gets into a file.',
    repair:
      'Write the name of K3s’s flag, such as `cluster-cidr` in a link and `clusterCidr` in JSON, or delete the key.',
  },
  'disable-unknown': {
    happens:
      'K3s compares the names in `disable` with nothing. One that it does not know has no effect, and the component that was meant goes on running.',
    see: '`kubectl get pods -n kube-system` still lists the component. The log says nothing.',
    repair:
      'Write `coredns`, `servicelb`, `traefik`, `local-storage`, `metrics-server` or `runtimes`. On a running cluster correct it on every server and restart K3s there.',
  },
  'cluster-domain-form': {
    happens:
      'K3s takes any text as its cluster domain. With capitals, a final dot or nothing at all, the API server’s name within this domain is no valid name for a certificate and is left out of it.',
    see: '`journalctl -u k3s` shows `dropping invalid CN: kubernetes.default.svc.` with the domain.',
    repair:
      'Write the domain in lower case without a final dot, or leave it unset for `cluster.local`, the same on all servers. On a running cluster certificates, DNS and service account tokens depend on it; whether it survives the change is not documented.',
  },
} as const satisfies SomeRulePages;
