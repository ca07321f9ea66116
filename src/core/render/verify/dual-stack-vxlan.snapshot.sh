#!/bin/sh
# Made by K3s Network Wizard for K3s v1.36.3+k3s1
# Compares a running cluster with this plan and changes nothing. Run as root on a server; on an agent it looks at that machine only: sh verify.sh
# This plan: https://wizard.example/#v=1
# Exit code: 0 when everything looked at agrees, 1 when something differs, 2 when nothing differs but something could not be looked at.
set -uf
LC_ALL=C
export LC_ALL
PATH="$PATH:/usr/sbin:/sbin:/usr/local/bin:/opt/bin"
newline='
'
agreed=0 differed=0 unlooked=0
agrees() { agreed=$((agreed + 1)); printf '%s %s\n' 'agrees ' "$1"; }
differs() { differed=$((differed + 1)); printf '%s %s\n' 'DIFFERS' "$1"; }
note() { printf '%s %s\n' 'note   ' "$1"; }
unseen() { unlooked=$((unlooked + 1)); printf '%s %s\n' 'unseen ' "$1"; }
heading() { printf '\n%s\n' "$1"; }
stop() { printf '%s\n' "$1" >&2; exit 2; }
plain() { tr -d '\001-\010\013-\037\177'; }

data='/var/lib/rancher/k3s'
flannel_env='/run/flannel/subnet.env'
cni_folder='/var/lib/rancher/k3s/agent/etc/cni/net.d'

net='
function digit(text) { return index("0123456789abcdef", tolower(text)) - 1 }
function number(text, i, sum) {
  for (i = 1; i <= length(text); i++) sum = sum * 16 + digit(substr(text, i, 1))
  return sum + 0
}
function words(address, into, gap, head, tail, n, m, i) {
  if (index(address, ":") == 0) {
    if (split(address, head, ".") != 4) return 0
    into[1] = head[1] * 256 + head[2]
    into[2] = head[3] * 256 + head[4]
    return 2
  }
  gap = index(address, "::")
  n = split(gap ? substr(address, 1, gap - 1) : address, head, ":")
  m = gap ? split(substr(address, gap + 2), tail, ":") : 0
  for (i = 1; i <= 8; i++) into[i] = i <= n ? number(head[i]) : i > 8 - m ? number(tail[i - 8 + m]) : 0
  return 8
}
function inside(inner, outer, a, b, x, y, n, i, bits, rest, unit) {
  split(inner, x, "/")
  split(outer, y, "/")
  n = words(x[1], a)
  if (n == 0 || n != words(y[1], b)) return 0
  bits = y[2] == "" ? n * 16 : y[2] + 0
  if (x[2] != "" && x[2] + 0 < bits) return 0
  for (i = 1; i <= n && bits > 0; i++) {
    unit = 1
    for (rest = bits; rest < 16; rest++) unit *= 2
    if (int(a[i] / unit) != int(b[i] / unit)) return 0
    bits -= 16
  }
  return 1
}
BEGIN { exit !inside(ARGV[1], ARGV[2]) }
'
# inside ADDRESS-OR-RANGE RANGE
inside() {
  case $1,$2 in *:*,*.* | *.*,*:*) return 1 ;; esac
  awk "$net" "$1" "$2" </dev/null
}
# of_family FAMILY "LIST": sets picked to the first of the list that is of the family, or to nothing
of_family() {
  picked=
  for each in $2; do
    case $1,$each in
      ipv6,*:* | ipv4,*.*.*) picked=$each; return ;;
    esac
  done
}
# holder_of ADDRESS: sets holder to the Service that has it, or to nothing
holder_of() {
  holder=
  case $services in
    *"$1"*) holder=$(printf '%s\n' "$services" | awk -F '|' '
      { n = split($2, each, " "); for (i = 1; i <= n; i++) if (each[i] == address) print $1 }
    ' address="$1" -) ;;
  esac
}
# column NUMBER ROW
column() { printf '%s\n' "$2" | cut -d '|' -f "$1"; }

[ "$(id -u)" -eq 0 ] || stop 'Run this as root.'
for tool in awk cut ip sed sysctl tr uname; do
  command -v "$tool" >/dev/null || stop 'This script needs '"$tool"', which is not installed.'
done

api=
nodes=
services=
node_table='jsonpath={range .items[*]}{.metadata.name}|{.status.nodeInfo.kubeletVersion}|{.spec.podCIDRs[*]}|{.status.addresses[?(@.type=="InternalIP")].address}|{.status.addresses[?(@.type=="ExternalIP")].address}|{.metadata.annotations.flannel\.alpha\.coreos\.com/backend-type}|{.metadata.annotations.flannel\.alpha\.coreos\.com/public-ip}|{.metadata.annotations.flannel\.alpha\.coreos\.com/public-ipv6}|{.metadata.annotations.flannel\.alpha\.coreos\.com/public-ip-overwrite} {.metadata.annotations.flannel\.alpha\.coreos\.com/public-ipv6-overwrite}|{.status.conditions[?(@.type=="Ready")].status}|{.status.conditions[?(@.type=="Ready")].message}{"\n"}{end}'
if nodes=$(k3s kubectl --request-timeout=10s get nodes -o "$node_table" 2>/dev/null); then api=yes; kube() { k3s kubectl "$@"; }
elif nodes=$(kubectl --request-timeout=10s get nodes -o "$node_table" 2>/dev/null); then api=yes; kube() { kubectl "$@"; }
fi
nodes=$(printf '%s\n' "$nodes" | plain | sed -n '/^\([^|]*|\)\{10\}/p')
[ -z "$api" ] || services=$(kube --request-timeout=10s get services --all-namespaces -o 'jsonpath={range .items[*]}{.metadata.namespace}/{.metadata.name}|{.spec.clusterIPs[*]}{"\n"}{end}' 2>/dev/null | plain)

# name|MTU| of each link, then name||address of its addresses
links=$(ip addr 2>/dev/null | awk '
  /^[0-9]+: / {
    name = $2; sub(/:$/, "", name); sub(/@.*/, "", name)
    for (i = 3; i < NF; i++) if ($i == "mtu") print name "|" $(i + 1) "|"
  }
  $1 == "inet" || $1 == "inet6" { split($2, part, "/"); print name "||" part[1] }
' | plain)
# mtu_of LINK: sets mtu, to nothing where there is no such link
mtu_of() {
  mtu=
  case $newline$links in
    *"$newline$1|"[0-9]*) mtu=$newline$links; mtu=${mtu#*"$newline$1|"}; mtu=${mtu%%"|"*} ;;
  esac
}
# default_route FAMILY: gateway|link|protocol
default_route() {
  case $1 in ipv6) ip -6 route ;; *) ip route ;; esac 2>/dev/null | awk '
    $1 == "default" {
      for (i = 2; i < NF; i++) value[$i] = $(i + 1)
      print value["via"] "|" value["dev"] "|" value["proto"]
      exit
    }' | plain
}
is_here() {
  for each in $1; do case "$links$newline" in *"||$each$newline"*) return 0 ;; esac; done
  return 1
}
self=
own_blocks=
while IFS='|' read -r node _ blocks internal _; do
  [ -n "$node" ] || continue
  if is_here "$internal"; then self=$node; own_blocks=$blocks; fi
done <<EOF
$nodes
EOF
self_found=$self
self=${self:-$(uname -n | tr '[:upper:]' '[:lower:]' | plain)}

if [ -n "$api" ]; then
  heading 'The cluster'
  service_ranges=$(kube --request-timeout=10s get servicecidrs kubernetes -o 'jsonpath={.spec.cidrs[*]}' 2>/dev/null | plain)
  count=0
  while IFS='|' read -r node _; do
    [ -n "$node" ] || continue
    count=$((count + 1))
  done <<EOF
$nodes
EOF
  if [ "$count" -lt 2 ]; then differs 'Nodes: '"$count"'; planned: 2.'
  elif [ "$count" -gt 2 ]; then differs 'Nodes: '"$count"'; planned at most: 2.'
  else agrees 'The number of Nodes is as planned: '"$count"'.'; fi
  before=$differed
  while IFS='|' read -r node _ _ _ _ _ _ _ _ is_ready reason; do
    [ -n "$node" ] || continue
    case $is_ready,$reason in
      True,*) ;;
      *'cni plugin not initialized'*) differs "$node"' is not Ready because no CNI is installed yet.' ;;
      *) differs "$node"' is not Ready: '"$reason" ;;
    esac
  done <<EOF
$nodes
EOF
  [ "$differed" -gt "$before" ] || agrees 'All Nodes are Ready.'
  planned='v1.36.3+k3s1'
  before=$differed
  while IFS='|' read -r node release _; do
    [ -n "$node" ] || continue
    want=$planned
    [ "$release" = "$want" ] || differs "$node"' runs '"$release"'; planned: '"$want"'.'
  done <<EOF
$nodes
EOF
  [ "$differed" -gt "$before" ] || agrees 'All Nodes run the planned K3s release.'
  before=$differed
  while IFS='|' read -r node _ _ internal _; do
    [ -n "$node" ] || continue
    of_family ipv4 "$internal"
    [ -n "$picked" ] || differs "$node"' has no IPv4 address (InternalIP: '"$internal"').'
    of_family ipv6 "$internal"
    [ -n "$picked" ] || differs "$node"' has no IPv6 address (InternalIP: '"$internal"').'
    of_family ipv4 "$internal"
    [ -z "$picked" ] || [ "$picked" = "${internal%% *}" ] || differs "$node"' does not have IPv4 first, which is the primary family (InternalIP: '"$internal"').'
  done <<EOF
$nodes
EOF
  [ "$differed" -gt "$before" ] || agrees 'All Nodes have addresses (InternalIP) as planned: IPv4, then IPv6.'
  before=$differed
  while IFS='|' read -r node _ _ internal external _; do
    [ -n "$node" ] || continue
    for address in $internal $external; do
      holder_of "$address"
      if [ -n "$holder" ]; then differs 'The Service '"$holder"' has the address '"$address"' of '"$node"': packets from this cluster to '"$node"' end up at the Service.'
      elif inside "$address" 10.42.0.0/16; then differs 'The address '"$address"' of '"$node"' is inside the pod range 10.42.0.0/16: packets to it can end up in the pod network.'
      elif inside "$address" fd00:42::/56; then differs 'The address '"$address"' of '"$node"' is inside the pod range fd00:42::/56: packets to it can end up in the pod network.'
      elif inside "$address" 10.43.0.0/16; then differs 'The address '"$address"' of '"$node"' is inside the Service range 10.43.0.0/16: a Service can get that address, and packets to the Node then end up there.'
      elif inside "$address" fd00:43::/112; then differs 'The address '"$address"' of '"$node"' is inside the Service range fd00:43::/112: a Service can get that address, and packets to the Node then end up there.'
      fi
    done
  done <<EOF
$nodes
EOF
  [ "$differed" -gt "$before" ] || agrees 'No Node has an address inside the pod or Service ranges.'
  blocks_seen=" "
  before=$differed
  [ "$count" -le 256 ] || differs 'Nodes: '"$count"', but the pod range has blocks for 256 only.'
  while IFS='|' read -r node _ blocks _; do
    [ -n "$node" ] || continue
    if [ -z "$blocks" ]; then differs "$node"' has no pod block (podCIDR) in 10.42.0.0/16 or fd00:42::/56: no pod starts there, even when the Node is Ready.'; continue; fi
    of_family ipv4 "$blocks"
    if [ -z "$picked" ]; then differs "$node"' has no IPv4 pod block; planned range: 10.42.0.0/16.'; else
      inside "$picked" 10.42.0.0/16 || differs "$node"' has the pod block '"$picked"', outside the planned range 10.42.0.0/16.'
      [ "${picked#*/}" = 24 ] || differs "$node"' has the pod block '"$picked"'; planned size: /24.'
      case $blocks_seen in *" $picked "*) differs "$node"' has the pod block '"$picked"', which another Node has too.' ;; esac
      blocks_seen="$blocks_seen$picked "
    fi
    of_family ipv6 "$blocks"
    if [ -z "$picked" ]; then differs "$node"' has no IPv6 pod block; planned range: fd00:42::/56.'; else
      inside "$picked" fd00:42::/56 || differs "$node"' has the pod block '"$picked"', outside the planned range fd00:42::/56.'
      [ "${picked#*/}" = 64 ] || differs "$node"' has the pod block '"$picked"'; planned size: /64.'
      case $blocks_seen in *" $picked "*) differs "$node"' has the pod block '"$picked"', which another Node has too.' ;; esac
      blocks_seen="$blocks_seen$picked "
    fi
    of_family ipv4 "$blocks"
    [ -z "$picked" ] || [ "$picked" = "${blocks%% *}" ] || differs "$node"' has the pod blocks '"$blocks"'; IPv4 should be first, as the primary family.'
  done <<EOF
$nodes
EOF
  [ "$differed" -gt "$before" ] || agrees 'Every Node has a pod block of its own in 10.42.0.0/16 (/24) and fd00:42::/56 (/64).'
  # service NAMESPACE/NAME: sets found to its addresses
  service() {
    found=
    case $newline$services in
      *"$newline$1|"*) found=$newline$services; found=${found#*"$newline$1|"}; found=${found%%"$newline"*} ;;
    esac
  }
  if [ -n "$service_ranges" ]; then
    if [ "$service_ranges" = '10.43.0.0/16 fd00:43::/112' ]; then agrees 'The Service range is 10.43.0.0/16 fd00:43::/112.'
    else differs 'The Service range is '"$service_ranges"'; planned: 10.43.0.0/16 fd00:43::/112.'; fi
  fi
  service default/kubernetes
  if [ -z "$found" ]; then differs 'There is no kubernetes Service.'
  elif [ "$found" = '10.43.0.1' ]; then agrees 'The kubernetes Service is at 10.43.0.1, the first address of its range.'
  else differs 'The kubernetes Service is at '"$found"'; planned: 10.43.0.1.'; fi
  service kube-system/kube-dns
  if [ -z "$found" ]; then differs 'There is no kube-dns Service at 10.43.0.10 fd00:43::a: pods cannot look up names.'
  elif [ "$found" = '10.43.0.10 fd00:43::a' ]; then agrees 'The kube-dns Service is at 10.43.0.10 fd00:43::a, as planned.'
  else differs 'The kube-dns Service is at '"$found"'; planned cluster-dns: 10.43.0.10 fd00:43::a.'; fi
  planned='vxlan'
  want='vxlan'
  before=$differed
  while IFS='|' read -r node _ _ _ _ backend _; do
    [ -n "$node" ] || continue
    if [ -z "$backend" ]; then differs 'flannel has left no annotations on '"$node"': it is waiting for a pod block, or it is not running.'
    elif [ "$backend" != "$want" ]; then differs 'flannel runs on '"$node"' with the backend '"$backend"'; planned: '"$planned"'.'; fi
  done <<EOF
$nodes
EOF
  [ "$differed" -gt "$before" ] || agrees 'flannel runs on all Nodes with the backend '"$planned"'.'
  before=$differed
  while IFS='|' read -r node _ _ internal _ backend public_ip public_ipv _; do
    [ -n "$node" ] || continue
    [ -n "$backend" ] || continue
    [ -z "$public_ip" ] || case " $internal " in *" $public_ip "*) ;; *) differs 'flannel on '"$node"' announces '"$public_ip"', which is not an address of the Node ('"$internal"'): it follows the default route, not node-ip. Set flannel-iface if that is the wrong network.' ;; esac
    [ -z "$public_ipv" ] || case " $internal " in *" $public_ipv "*) ;; *) differs 'flannel on '"$node"' announces '"$public_ipv"', which is not an address of the Node ('"$internal"'): it follows the default route, not node-ip. Set flannel-iface if that is the wrong network.' ;; esac
  done <<EOF
$nodes
EOF
  [ "$differed" -gt "$before" ] || agrees 'flannel announces only addresses that belong to its Nodes.'
elif [ -d "$data/server" ]; then
  unseen 'The API server gives no answer to kubectl; K3s may not be running: journalctl -u k3s'
else
  heading 'An agent has no credentials for the API. Run this on a server as well to see the Nodes and Services.'
fi

is_server=
is_node=yes
if [ -d "$data/server" ]; then
  is_server=yes
  heading 'This machine: '"$self"' (server)'
else
  heading 'This machine: '"$self"' (agent)'
fi
uplink=
stated=
[ -n "$uplink" ] || uplink=$(column 2 "$(default_route ipv4)")
mtu_of "$uplink"
[ -n "$mtu" ] || unseen 'No interface was found that leads to the other machines (IPv4 default route), so MTUs are not compared.'
uplink_mtu=$mtu
if [ -n "$stated" ] && [ -n "$uplink_mtu" ]; then
  if [ "$uplink_mtu" = "$stated" ]; then agrees 'The interface '"$uplink"' has the planned MTU '"$stated"'.'
  else differs 'The interface '"$uplink"' has the MTU '"$uplink_mtu"'; planned: '"$stated"'.'; fi
fi
before=$differed
address=$(column 1 "$(default_route ipv4)")
if [ -n "$address" ]; then
  holder_of "$address"
  if [ -n "$holder" ]; then differs 'The Service '"$holder"' has the address '"$address"' of the default gateway: packets to the gateway itself end up at the Service.'
  elif inside "$address" 10.42.0.0/16; then differs 'The default gateway '"$address"' is inside the planned range 10.42.0.0/16: packets to it can end up inside the cluster.'
  elif inside "$address" fd00:42::/56; then differs 'The default gateway '"$address"' is inside the planned range fd00:42::/56: packets to it can end up inside the cluster.'
  elif inside "$address" 10.43.0.0/16; then differs 'The default gateway '"$address"' is inside the planned range 10.43.0.0/16: packets to it can end up inside the cluster.'
  elif inside "$address" fd00:43::/112; then differs 'The default gateway '"$address"' is inside the planned range fd00:43::/112: packets to it can end up inside the cluster.'
  fi
fi
address=$(column 1 "$(default_route ipv6)")
if [ -n "$address" ]; then
  holder_of "$address"
  if [ -n "$holder" ]; then differs 'The Service '"$holder"' has the address '"$address"' of the default gateway: packets to the gateway itself end up at the Service.'
  elif inside "$address" 10.42.0.0/16; then differs 'The default gateway '"$address"' is inside the planned range 10.42.0.0/16: packets to it can end up inside the cluster.'
  elif inside "$address" fd00:42::/56; then differs 'The default gateway '"$address"' is inside the planned range fd00:42::/56: packets to it can end up inside the cluster.'
  elif inside "$address" 10.43.0.0/16; then differs 'The default gateway '"$address"' is inside the planned range 10.43.0.0/16: packets to it can end up inside the cluster.'
  elif inside "$address" fd00:43::/112; then differs 'The default gateway '"$address"' is inside the planned range fd00:43::/112: packets to it can end up inside the cluster.'
  fi
fi
[ "$differed" -gt "$before" ] || agrees 'No default gateway is inside the pod or Service ranges.'
if [ -z "$api" ]; then
  before=$differed
  while IFS='|' read -r name _ address; do
    [ -n "$name" ] || continue
    [ "$name" = "$uplink" ] || continue
    [ -n "$address" ] || continue
    if inside "$address" 10.42.0.0/16; then differs 'The address '"$address"' of this machine is inside the planned range 10.42.0.0/16: packets to it can end up inside the cluster.'; fi
    if inside "$address" fd00:42::/56; then differs 'The address '"$address"' of this machine is inside the planned range fd00:42::/56: packets to it can end up inside the cluster.'; fi
    if inside "$address" 10.43.0.0/16; then differs 'The address '"$address"' of this machine is inside the planned range 10.43.0.0/16: packets to it can end up inside the cluster.'; fi
    if inside "$address" fd00:43::/112; then differs 'The address '"$address"' of this machine is inside the planned range fd00:43::/112: packets to it can end up inside the cluster.'; fi
  done <<EOF
$links
EOF
  [ "$differed" -gt "$before" ] || agrees 'The addresses of this machine are outside the pod and Service ranges.'
fi
found=$(sysctl -n net/ipv4/ip_forward 2>/dev/null | plain)
if [ "$found" = 1 ]; then agrees 'The kernel forwards IPv4 packets.'
else differs 'The kernel does not forward IPv4 packets (net.ipv4.ip_forward: '"$found"'): pods reach nothing outside this machine.'; fi
found=$(sysctl -n net/ipv6/conf/all/forwarding 2>/dev/null | plain)
if [ "$found" = 1 ]; then agrees 'The kernel forwards IPv6 packets.'
else differs 'The kernel does not forward IPv6 packets (net.ipv6.conf.all.forwarding: '"$found"'): pods reach nothing outside this machine.'; fi
route=$(default_route ipv6)
if [ "$(column 3 "$route")" = ra ]; then
  link=$(column 2 "$route")
  found=$(sysctl -n "net/ipv6/conf/$link/accept_ra" 2>/dev/null | plain)
  if [ "$found" = 1 ]; then differs 'The IPv6 default route comes from router advertisements on '"$link"', but accept_ra is '"$found"': a kernel that forwards ignores them, and the route goes when it expires. Set net.ipv6.conf.'"$link"'.accept_ra to 2.'
  else agrees 'The IPv6 default route comes from router advertisements on '"$link"'; accept_ra is '"$found"' (2: the kernel takes them even while it forwards; 0: a network service takes them).'; fi
fi
# protocol/port of every socket that others can reach
listening=$({ ss -lntu || netstat -lntu; } 2>/dev/null | awk '
  /^(tcp|udp)/ {
    address = $2 ~ /^[0-9]+$/ ? $4 : $5
    if (address ~ /^(127\.|\[::1\]|::1:)/) next
    sub(/.*:/, "", address)
    print substr($1, 1, 3) "/" address
  }' | plain)
ports=
if [ -z "$listening" ]; then unseen 'Neither ss nor netstat shows any sockets, so listening ports are not compared.'; else
  # listens PROTOCOL/PORT
  listens() { case $newline$listening$newline in *"$newline$1$newline"*) ports="$ports $1" ;; *) return 1 ;; esac; }
  if [ -n "$is_server" ]; then
    listens tcp/6443 || differs 'Nothing listens on TCP 6443 (the API server).'
  fi
  if [ -n "$is_node" ]; then
    listens tcp/10250 || differs 'Nothing listens on TCP 10250 (the kubelet).'
    listens udp/8472 || differs 'Nothing listens on UDP 8472 (the tunnels of flannel).'
  fi
  ports=${ports# }
  [ -z "$ports" ] || agrees 'Listening, as needed here: '"$ports"'.'
fi
if [ -n "$is_node" ]; then
  [ -z "$api" ] || [ -n "$self_found" ] || unseen 'No Node has an address of this machine: kubectl may be showing another cluster.'
  # The subshell keeps the patterns to itself.
  cni_file=$(
    set +f
    for file in "$cni_folder"/*; do
      case $file in
        *.conf | *.conflist | *.json) [ ! -f "$file" ] || { printf '%s\n' "${file##*/}" | plain; break; } ;;
      esac
    done
  )
  if [ -z "$cni_file" ]; then differs 'There is no CNI configuration in '"$cni_folder"': no CNI is installed, so no pod starts here.'
  elif [ "$cni_file" != '10-flannel.conflist' ]; then differs 'The container runtime uses the CNI configuration '"$cni_file"', which comes first in its folder; planned: 10-flannel.conflist.'
  else agrees 'The container runtime uses the CNI configuration '"$cni_file"'.'; fi
  of_env() { sed -n "s/^$1=//p" "$flannel_env" | plain; }
  if [ ! -r "$flannel_env" ]; then differs "$flannel_env"' does not exist: flannel has no block for this machine, so no pod starts here.'; else
    found=$(of_env FLANNEL_NETWORK)
    if [ -z "$found" ]; then differs "$flannel_env"' has no IPv4 pod range; planned: 10.42.0.0/16.'
    elif [ "$found" = '10.42.0.0/16' ]; then agrees "$flannel_env"' has the planned pod range 10.42.0.0/16.'
    else differs "$flannel_env"' has the pod range '"$found"'; planned: 10.42.0.0/16.'; fi
    found=$(of_env FLANNEL_SUBNET)
    [ -z "$found" ] || { [ "${found#*/}" = 24 ] && inside "${found%/*}" 10.42.0.0/16; } || differs "$flannel_env"' has '"$found"' for this machine, not a /24 in 10.42.0.0/16.'
    of_family ipv4 "$own_blocks"
    [ -z "$found" ] || [ -z "$picked" ] || inside "${found%/*}" "$picked" || differs "$flannel_env"' has '"$found"', but the pod block of this Node is '"$picked"'.'
    found=$(of_env FLANNEL_IPV6_NETWORK)
    if [ -z "$found" ]; then differs "$flannel_env"' has no IPv6 pod range; planned: fd00:42::/56.'
    elif [ "$found" = 'fd00:42::/56' ]; then agrees "$flannel_env"' has the planned pod range fd00:42::/56.'
    else differs "$flannel_env"' has the pod range '"$found"'; planned: fd00:42::/56.'; fi
    found=$(of_env FLANNEL_IPV6_SUBNET)
    [ -z "$found" ] || { [ "${found#*/}" = 64 ] && inside "${found%/*}" fd00:42::/56; } || differs "$flannel_env"' has '"$found"' for this machine, not a /64 in fd00:42::/56.'
    of_family ipv6 "$own_blocks"
    [ -z "$found" ] || [ -z "$picked" ] || inside "${found%/*}" "$picked" || differs "$flannel_env"' has '"$found"', but the pod block of this Node is '"$picked"'.'
    base=${stated:-$uplink_mtu}
    if [ -n "$base" ]; then
      want=$((base - 50))
      found=$(of_env FLANNEL_MTU)
      if [ "$found" = "$want" ]; then agrees "$flannel_env"' has the MTU '"$want"' for pods.'
      else differs "$flannel_env"' has the MTU '"$found"' for pods; planned: '"$want"'.'; fi
    fi
  fi
  base=${stated:-$uplink_mtu}
  want=${base:+$((${base:-0} - 50))}
  mtu_of flannel.1
  if [ -z "$mtu" ]; then differs 'There is no interface flannel.1, which this backend makes.'
  elif [ -z "$want" ] || [ "$mtu" = "$want" ]; then agrees 'The interface flannel.1 exists; its MTU is '"$mtu"'.'
  else differs 'The interface flannel.1 has the MTU '"$mtu"'; planned: '"$want"'.'; fi
  base=${stated:-$uplink_mtu}
  want=${base:+$((${base:-0} - 70))}
  mtu_of flannel-v6.1
  if [ -z "$mtu" ]; then differs 'There is no interface flannel-v6.1, which this backend makes.'
  elif [ -z "$want" ] || [ "$mtu" = "$want" ]; then agrees 'The interface flannel-v6.1 exists; its MTU is '"$mtu"'.'
  else differs 'The interface flannel-v6.1 has the MTU '"$mtu"'; planned: '"$want"'.'; fi
fi

printf '\n%s\n' 'Agrees: '"$agreed"'. Differs: '"$differed"'. Could not be looked at: '"$unlooked"'.'
[ "$differed" -eq 0 ] || exit 1
[ "$unlooked" -eq 0 ] || exit 2
