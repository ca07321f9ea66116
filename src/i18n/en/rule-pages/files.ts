import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const fileNames = {
  'yaml-broken': 'A configuration file that is not YAML',
  'key-form': 'A key written with dashes',
  'flag-removed': 'A flag that K3s no longer has',
  'agent-key': 'A key that agents do not take',
  'flannel-flags-on-agent': 'Backend, masquerading or external addresses set on an agent',
  'server-key-unknown': 'A key that servers do not know',
  'list-added-up': 'A list in a file and on the command line',
  'yaml-duplicate-key': 'A key that appears twice in one file',
  'yaml-octal': 'A number that begins with a zero',
  'config-not-read': 'A file, document or argument that K3s does not read',
  'token-in-argv': 'A secret on the command line',
} as const satisfies SomeRuleNames;

export const filePages = {
  'yaml-broken': {
    happens:
      'K3s reads config.yaml and its drop-ins before anything else. One quotation mark that stays open, a tab as indentation or a colon without a blank after it is enough: K3s ends at once, and with it whatever the other files say.',
    see: '`journalctl -u k3s` shows `yaml: line 3: found unexpected end of stream` or the like. The line is where K3s gave up; an open quotation mark or bracket is further up.',
    repair:
      'Correct the place that is marked. Put values with colons, braces or a percent sign in quotation marks, and indent with blanks.',
  },
  'key-form': {
    happens:
      'Keys of the file are flags without their dashes; K3s puts two before each. With dashes of its own a key becomes an argument that no flag can match, and K3s exits. A server leaves out unknown keys first, also when they have dashes.',
    see: '`journalctl -u k3s` shows `Incorrect Usage: bad flag syntax: ----flannel-backend=host-gw`.',
    repair: 'Write the name alone in files, such as `flannel-backend: host-gw`, and two dashes on the command line.',
  },
  'flag-removed': {
    happens:
      'Since 1.25 K3s has no `no-flannel`, `no-deploy` and `cluster-secret`, since 1.29 no `multi-cluster-cidr`. On the command line, on agents and in 1.25 they end it. From 1.26 on a server skips the key of its file, so flannel runs although the file says otherwise.',
    see: '`journalctl -u k3s` shows `Unknown flag --no-flannel found in config.yaml, skipping`, or `flag provided but not defined: -no-flannel`.',
    repair:
      'Write `flannel-backend: none`, `disable` or `token` instead, and delete `multi-cluster-cidr`. Do so before an upgrade that passes 1.25 or 1.29.',
  },
  'agent-key': {
    happens:
      'Agents have no filter for keys: every key becomes a flag of `k3s agent`, and a single one that it lacks ends it. Ranges, backend, `disable`, `tls-san` and arguments of control plane components belong to servers only; agents ask them.',
    see: '`journalctl -u k3s-agent` shows `Incorrect Usage: flag provided but not defined: -cluster-cidr`.',
    repair:
      'Delete the key from the agent’s file, or move it to the files of all servers when they lack it. Correct a key that is misspelt.',
  },
  'flannel-flags-on-agent': {
    happens:
      'Which backend flannel uses, whether it masquerades IPv6 and whether it takes external addresses is decided on the servers, for all nodes. `k3s agent` does not know these flags and exits over them.',
    see: '`journalctl -u k3s-agent` shows `flag provided but not defined: -flannel-backend`.',
    repair:
      'Write the flags in the configuration of every server, alike, and take them off the agents. `flannel-iface` and `flannel-conf` are an agent’s own.',
  },
  'server-key-unknown': {
    happens:
      'A server skips keys of its file that its release does not know, writes one line about each and starts with the default. So a misspelt `cluster-cidr` gives a cluster with the default range, and that cannot be changed later. On the command line K3s exits instead.',
    see: '`journalctl -u k3s | grep "found in config.yaml, skipping"` lists every key that was left out.',
    repair:
      'Correct the key, delete it, or take a release that has it. On a cluster that already runs with the default range, keep that range.',
  },
  'list-added-up': {
    happens:
      'For a single value the command line wins over the file. Lists are added up instead, contrary to what the documentation says: one range in the file and one on the command line are two, of which kube-proxy then complains.',
    see: 'With two ranges of one family `journalctl -u k3s` shows `must be a either a single CIDR or dual-stack pair of CIDRs`, about ten seconds after the start.',
    repair:
      'Write each list in one place, best in a file. To add to a list in a drop-in on purpose, write the key with a plus, such as `disable+`.',
  },
  'yaml-duplicate-key': {
    happens:
      'When a key appears twice in one file, the last one counts; values of lists are not put together. Strict YAML readers refuse such a file, K3s takes it without a message.',
    see: '`sed "s/:.*//" /etc/rancher/k3s/config.yaml | sort | uniq -d` prints keys that appear twice. The log says nothing.',
    repair: 'Delete the one that is not meant. To append, write the second key with a plus, such as `tls-san+`.',
  },
  'yaml-octal': {
    happens:
      'In YAML 1.1 a number that begins with a zero is octal. K3s gets the number in decimal digits and takes those as a file mode: 0644 becomes 420, which lets nobody read the kubeconfig who should.',
    see: '`stat -c %a /etc/rancher/k3s/k3s.yaml` prints `420` instead of `644`.',
    repair: 'Put the number in quotation marks, such as `write-kubeconfig-mode: "0644"`, and start K3s again.',
  },
  'config-not-read': {
    happens:
      'K3s reads one main file and the drop-ins beside it whose names end in .yaml or .yml. A file that is named and missing is left out without a word, and the usual one is not read instead. K3S_CONFIG_FILE wins over `--config`; documents after the first are ignored.',
    see: 'The log says nothing. `kubectl get node NODE -o jsonpath="{.metadata.annotations.k3s\\.io/node-args}"` shows what really reached K3s.',
    repair:
      'Name the file in one place, with its right path, and give drop-ins the ending .yaml. On a running cluster compare the values that were left out with those it runs with before they begin to count.',
  },
  'token-in-argv': {
    happens:
      'The installer writes the arguments of the command line into the unit file, and the shell keeps them in its history. K3s hides them in the list of processes, but not there.',
    see: '`systemctl cat k3s` (on agents `k3s-agent`) prints the value.',
    repair:
      'Write the token in config.yaml, name a file with `token-file`, or give the installer `K3S_TOKEN`, which it writes into a file of mode 0600. Then run the installer without the argument and delete it from the history.',
  },
} as const satisfies SomeRulePages;
