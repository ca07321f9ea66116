// What else stands between backticks is output, a flag or a name; those have no blank, or do not begin with a program.
const PROGRAMS = new Set(
  (
    'arping ausearch aws bridge calicoctl cat chronyc cilium command conntrack cp crictl curl df dig docker echo ' +
    'etcdctl ethtool find firewall-cmd free getenforce getent grep hostname hostnamectl ip ip6tables iptables ' +
    'iptables-save ipvsadm journalctl k3s kubectl ls lsmod modinfo modprobe mtr nc nft nmcli nslookup openssl ping ping6 ' +
    'resolvectl rpm sed sestatus ss stat sudo swanctl sysctl systemctl tailscale tcpdump timedatectl tracepath ' +
    'traceroute ufw uname virsh wg zgrep'
  ).split(' '),
);

/** The commands in a text, which stand between backticks. */
export const commandsIn = (text: string): readonly string[] => [
  ...new Set(text.split('`').filter((piece, index) => index % 2 === 1 && isCommand(piece))),
];

const isCommand = (piece: string): boolean => {
  const [program, ...words] = piece.split(' ');
  return words.length > 0 && program !== undefined && PROGRAMS.has(program);
};
