import * as fc from 'fast-check';
import * as jsYaml from 'js-yaml';
import { expect, test } from 'vitest';
import { installTexts as en } from '../../i18n/en/install';
import { installTexts as ja } from '../../i18n/ja/install';
import { arbitraryPlan } from '../../test-support/arbitrary-plan';
import { configurationsOf } from '../../test-support/configuration';
import { planWith } from '../../test-support/plans';
import { readConfig } from '../../test-support/read-config';
import { FLAGS } from '../k3s/flags';
import { isSince } from '../k3s/version';
import { serverCount } from '../plan/effective';
import { EMPTY_NODE, EMPTY_PLAN } from '../plan/empty-plan';
import type { Plan } from '../plan/plan';
import { configFilesOf, renderFiles } from './files';
import type { RenderedFile } from './rendered-file';
import type { Origin } from './header';
import { targetsOf } from './target';

const LINK = 'https://wizard.example/#v=1';
const ORIGIN: Origin = { link: LINK, texts: en, acknowledged: [] };

const configsOf = (plan: Plan, origin = ORIGIN): readonly RenderedFile[] =>
  renderFiles(plan, origin).filter(({ path }) => path.endsWith('.yaml'));

const printed = (fields: Readonly<Record<string, unknown>>): string =>
  configsOf(planWith(fields))
    .map(({ path, text }) => `==> ${path} <==\n${text}`)
    .join('\n');

const meaningOf = (fields: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(configurationsOf(configsOf(planWith(fields))));

const JOIN = { server: 'https://192.0.2.11:6443', 'token-file': '/etc/rancher/k3s/token' };

test('defaults', () => {
  expect(meaningOf({})).toEqual({
    'first-server': { 'cluster-cidr': ['10.42.0.0/16'], 'service-cidr': ['10.43.0.0/16'], 'flannel-backend': 'vxlan' },
  });
  expect(printed({})).toMatchInlineSnapshot(`
    "==> first-server/config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml on the first server
    # This plan: https://wizard.example/#v=1
    cluster-cidr:
      - "10.42.0.0/16"
    service-cidr:
      - "10.43.0.0/16"
    flannel-backend: "vxlan"
    "
  `);
});

test('three servers with etcd and two agents, listed', () => {
  const fields = {
    servers: 3,
    agents: 2,
    datastore: 'etcd',
    advertiseAddress: '192.0.2.11',
    flannelIface: 'eth0',
    nodes: [
      { role: 'server', nodeName: 'srv-1', nodeIp: '192.0.2.11' },
      { role: 'server', nodeName: 'srv-2', nodeIp: '192.0.2.12', flannelIface: 'eth1' },
      { role: 'server', nodeName: 'srv-3', nodeIp: '192.0.2.13', nodeExternalIp: '198.51.100.13' },
      { role: 'agent', nodeName: 'work-1', nodeIp: '192.0.2.21' },
      { role: 'agent', hostname: 'work-2', nodeIp: '192.0.2.22' },
    ],
  };
  const cluster = {
    'cluster-cidr': ['10.42.0.0/16'],
    'service-cidr': ['10.43.0.0/16'],
    'flannel-backend': 'vxlan',
  };
  const eth0 = { 'flannel-iface': 'eth0' };
  expect(meaningOf(fields)).toEqual({
    'srv-1': {
      'cluster-init': true,
      'node-name': 'srv-1',
      'node-ip': ['192.0.2.11'],
      ...eth0,
      'advertise-address': '192.0.2.11',
      ...cluster,
    },
    'srv-2': { ...JOIN, 'node-name': 'srv-2', 'node-ip': ['192.0.2.12'], 'flannel-iface': 'eth1', ...cluster },
    'srv-3': {
      ...JOIN,
      'node-name': 'srv-3',
      'node-ip': ['192.0.2.13'],
      'node-external-ip': ['198.51.100.13'],
      ...eth0,
      ...cluster,
    },
    'work-1': { ...JOIN, 'node-name': 'work-1', 'node-ip': ['192.0.2.21'], ...eth0 },
    'work-2': { ...JOIN, 'node-ip': ['192.0.2.22'], ...eth0 },
  });
  expect(printed(fields)).toMatchInlineSnapshot(`
    "==> srv-1/config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml on srv-1 (the first server)
    # This plan: https://wizard.example/#v=1
    cluster-init: true
    # From here on the same on every server. One that differs is refused, or disturbs the cluster.
    cluster-cidr:
      - "10.42.0.0/16"
    service-cidr:
      - "10.43.0.0/16"
    flannel-backend: "vxlan"

    ==> srv-1/config.yaml.d/10-node.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml.d/10-node.yaml on srv-1 (the first server)
    # This plan: https://wizard.example/#v=1
    # Only what is different on this machine. K3s reads it after config.yaml, and what stands here counts.
    node-name: "srv-1"
    node-ip:
      - "192.0.2.11"
    flannel-iface: "eth0"
    advertise-address: "192.0.2.11"

    ==> srv-2/config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml on srv-2
    # This plan: https://wizard.example/#v=1
    server: "https://192.0.2.11:6443"
    token-file: "/etc/rancher/k3s/token"
    # From here on the same on every server. One that differs is refused, or disturbs the cluster.
    cluster-cidr:
      - "10.42.0.0/16"
    service-cidr:
      - "10.43.0.0/16"
    flannel-backend: "vxlan"

    ==> srv-2/config.yaml.d/10-node.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml.d/10-node.yaml on srv-2
    # This plan: https://wizard.example/#v=1
    # Only what is different on this machine. K3s reads it after config.yaml, and what stands here counts.
    node-name: "srv-2"
    node-ip:
      - "192.0.2.12"
    flannel-iface: "eth1"

    ==> srv-3/config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml on srv-3
    # This plan: https://wizard.example/#v=1
    server: "https://192.0.2.11:6443"
    token-file: "/etc/rancher/k3s/token"
    # From here on the same on every server. One that differs is refused, or disturbs the cluster.
    cluster-cidr:
      - "10.42.0.0/16"
    service-cidr:
      - "10.43.0.0/16"
    flannel-backend: "vxlan"

    ==> srv-3/config.yaml.d/10-node.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml.d/10-node.yaml on srv-3
    # This plan: https://wizard.example/#v=1
    # Only what is different on this machine. K3s reads it after config.yaml, and what stands here counts.
    node-name: "srv-3"
    node-ip:
      - "192.0.2.13"
    node-external-ip:
      - "198.51.100.13"
    flannel-iface: "eth0"

    ==> work-1/config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml on work-1
    # This plan: https://wizard.example/#v=1
    server: "https://192.0.2.11:6443"
    token-file: "/etc/rancher/k3s/token"

    ==> work-1/config.yaml.d/10-node.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml.d/10-node.yaml on work-1
    # This plan: https://wizard.example/#v=1
    # Only what is different on this machine. K3s reads it after config.yaml, and what stands here counts.
    node-name: "work-1"
    node-ip:
      - "192.0.2.21"
    flannel-iface: "eth0"

    ==> work-2/config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml on work-2
    # This plan: https://wizard.example/#v=1
    server: "https://192.0.2.11:6443"
    token-file: "/etc/rancher/k3s/token"

    ==> work-2/config.yaml.d/10-node.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml.d/10-node.yaml on work-2
    # This plan: https://wizard.example/#v=1
    # Only what is different on this machine. K3s reads it after config.yaml, and what stands here counts.
    node-ip:
      - "192.0.2.22"
    flannel-iface: "eth0"
    "
  `);
});

test('dual-stack', () => {
  const fields = {
    servers: 1,
    agents: 2,
    registrationAddress: 'k3s.example.org',
    clusterCidr: '10.42.0.0/16,fd00:42::/56',
    serviceCidr: '10.43.0.0/16,fd00:43::/112',
    flannelIpv6Masq: true,
    nodeCidrMaskSizeIpv4: 25,
    nodeCidrMaskSizeIpv6: 72,
  };
  expect(meaningOf(fields)).toEqual({
    'first-server': {
      'cluster-cidr': ['10.42.0.0/16', 'fd00:42::/56'],
      'service-cidr': ['10.43.0.0/16', 'fd00:43::/112'],
      'flannel-backend': 'vxlan',
      'flannel-ipv6-masq': true,
      'kube-controller-manager-arg': ['node-cidr-mask-size-ipv4=25', 'node-cidr-mask-size-ipv6=72'],
    },
    agent: { ...JOIN, server: 'https://k3s.example.org:6443' },
  });
  expect(printed(fields)).toMatchInlineSnapshot(`
    "==> first-server/config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml on the first server
    # This plan: https://wizard.example/#v=1
    cluster-cidr:
      - "10.42.0.0/16"
      - "fd00:42::/56"
    service-cidr:
      - "10.43.0.0/16"
      - "fd00:43::/112"
    flannel-backend: "vxlan"
    flannel-ipv6-masq: true
    kube-controller-manager-arg:
      - "node-cidr-mask-size-ipv4=25"
      - "node-cidr-mask-size-ipv6=72"

    ==> agent/config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml on each agent
    # This plan: https://wizard.example/#v=1
    server: "https://k3s.example.org:6443"
    token-file: "/etc/rancher/k3s/token"
    "
  `);
});

test('dual-stack with IPv6 first', () => {
  const fields = {
    servers: 3,
    clusterCidr: 'fd00:42::/56,10.42.0.0/16',
    serviceCidr: 'fd00:43::/112,10.43.0.0/16',
    clusterDns: 'fd00:43::a,10.43.0.10',
    nodes: [{ role: 'server', nodeIp: '2001:db8::11,192.0.2.11' }],
  };
  const cluster = {
    'cluster-cidr': ['fd00:42::/56', '10.42.0.0/16'],
    'service-cidr': ['fd00:43::/112', '10.43.0.0/16'],
    'cluster-dns': ['fd00:43::a', '10.43.0.10'],
    'flannel-backend': 'vxlan',
  };
  expect(meaningOf(fields)).toEqual({
    'server-1': { 'cluster-init': true, 'node-ip': ['2001:db8::11', '192.0.2.11'], ...cluster },
    server: { ...JOIN, server: 'https://[2001:db8::11]:6443', ...cluster },
  });
  expect(printed(fields)).toMatchInlineSnapshot(`
    "==> server-1/config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml on server-1 (the first server)
    # This plan: https://wizard.example/#v=1
    cluster-init: true
    # From here on the same on every server. One that differs is refused, or disturbs the cluster.
    cluster-cidr:
      - "fd00:42::/56"
      - "10.42.0.0/16"
    service-cidr:
      - "fd00:43::/112"
      - "10.43.0.0/16"
    cluster-dns:
      - "fd00:43::a"
      - "10.43.0.10"
    flannel-backend: "vxlan"

    ==> server-1/config.yaml.d/10-node.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml.d/10-node.yaml on server-1 (the first server)
    # This plan: https://wizard.example/#v=1
    # Only what is different on this machine. K3s reads it after config.yaml, and what stands here counts.
    node-ip:
      - "2001:db8::11"
      - "192.0.2.11"

    ==> server/config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml on each further server
    # This plan: https://wizard.example/#v=1
    server: "https://[2001:db8::11]:6443"
    token-file: "/etc/rancher/k3s/token"
    # From here on the same on every server. One that differs is refused, or disturbs the cluster.
    cluster-cidr:
      - "fd00:42::/56"
      - "10.42.0.0/16"
    service-cidr:
      - "fd00:43::/112"
      - "10.43.0.0/16"
    cluster-dns:
      - "fd00:43::a"
      - "10.43.0.10"
    flannel-backend: "vxlan"
    "
  `);
});

test('IPv6 only, without Internet access', () => {
  const fields = {
    agents: 2,
    airGap: true,
    clusterCidr: 'fd00:42::/56',
    serviceCidr: 'fd00:43::/112',
    bindAddress: '::',
  };
  expect(meaningOf(fields)).toEqual({
    'first-server': {
      'bind-address': '::',
      'cluster-cidr': ['fd00:42::/56'],
      'service-cidr': ['fd00:43::/112'],
      'flannel-backend': 'vxlan',
    },
    agent: { ...JOIN, server: 'https://FIRST_SERVER_ADDRESS:6443' },
  });
  expect(printed(fields)).toMatchInlineSnapshot(`
    "==> first-server/config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml on the first server
    # This plan: https://wizard.example/#v=1
    bind-address: "::"
    cluster-cidr:
      - "fd00:42::/56"
    service-cidr:
      - "fd00:43::/112"
    flannel-backend: "vxlan"

    ==> agent/config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml on each agent
    # This plan: https://wizard.example/#v=1
    # Replace FIRST_SERVER_ADDRESS with a name or address of the first server before installing.
    server: "https://FIRST_SERVER_ADDRESS:6443"
    token-file: "/etc/rancher/k3s/token"
    "
  `);
});

test('host-gw with small node blocks', () => {
  const fields = {
    agents: 1,
    flannelBackend: 'host-gw',
    clusterCidr: '10.52.0.0/20',
    serviceCidr: '10.53.0.0/24',
    nodeCidrMaskSize: 26,
    maxPods: 50,
    registrationAddress: '2001:db8::11',
  };
  expect(meaningOf(fields)).toEqual({
    'first-server': {
      'cluster-cidr': ['10.52.0.0/20'],
      'service-cidr': ['10.53.0.0/24'],
      'flannel-backend': 'host-gw',
      'kube-controller-manager-arg': ['node-cidr-mask-size=26'],
      'kubelet-arg': ['max-pods=50'],
    },
    agent: { ...JOIN, server: 'https://[2001:db8::11]:6443', 'kubelet-arg': ['max-pods=50'] },
  });
  expect(printed(fields)).toMatchInlineSnapshot(`
    "==> first-server/config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml on the first server
    # This plan: https://wizard.example/#v=1
    cluster-cidr:
      - "10.52.0.0/20"
    service-cidr:
      - "10.53.0.0/24"
    flannel-backend: "host-gw"
    kube-controller-manager-arg:
      - "node-cidr-mask-size=26"
    kubelet-arg:
      - "max-pods=50"

    ==> agent/config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml on each agent
    # This plan: https://wizard.example/#v=1
    server: "https://[2001:db8::11]:6443"
    token-file: "/etc/rancher/k3s/token"
    kubelet-arg:
      - "max-pods=50"
    "
  `);
});

test('no backend, for a CNI of one’s own', () => {
  const fields = { servers: 1, flannelBackend: 'none', disableNetworkPolicy: true, disableKubeProxy: true };
  expect(meaningOf(fields)).toEqual({
    'first-server': {
      'cluster-cidr': ['10.42.0.0/16'],
      'service-cidr': ['10.43.0.0/16'],
      'flannel-backend': 'none',
      'disable-kube-proxy': true,
      'disable-network-policy': true,
    },
  });
  expect(printed(fields)).toMatchInlineSnapshot(`
    "==> first-server/config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml on the first server
    # This plan: https://wizard.example/#v=1
    cluster-cidr:
      - "10.42.0.0/16"
    service-cidr:
      - "10.43.0.0/16"
    flannel-backend: "none"
    disable-kube-proxy: true
    disable-network-policy: true
    "
  `);
});

test('many options, an external datastore and an old release', () => {
  const fields = {
    k3sVersion: 'v1.24.4+k3s1',
    servers: 2,
    agents: 1,
    datastore: 'external',
    registrationAddress: '192.0.2.11',
    flannelBackend: 'wireguard-native',
    flannelExternalIp: true,
    clusterDomain: 'yes',
    serviceNodePortRange: '30000-31000',
    egressSelectorMode: 'cluster',
    disableAgent: true,
    disableCloudController: true,
    disable: 'servicelb,traefik',
    advertiseAddress: '192.0.2.100',
    tlsSan: 'k3s.example.org,192.0.2.100',
    maxPods: 200,
    nodeCidrMaskSize: 23,
    kubeApiserverArg: ['v=2'],
    kubeControllerManagerArg: ['bind-address=::'],
    kubeletArg: ['node-status-update-frequency=0644', '# no'],
  };
  const kubelet = { 'kubelet-arg': ['max-pods=200', 'node-status-update-frequency=0644', '# no'] };
  const cluster = {
    'advertise-address': '192.0.2.100',
    'cluster-cidr': ['10.42.0.0/16'],
    'service-cidr': ['10.43.0.0/16'],
    'cluster-domain': 'yes',
    'service-node-port-range': '30000-31000',
    'flannel-backend': 'wireguard-native',
    'egress-selector-mode': 'cluster',
    'disable-agent': true,
    'disable-cloud-controller': true,
    disable: ['servicelb', 'traefik'],
    'tls-san': ['k3s.example.org', '192.0.2.100'],
    'kube-apiserver-arg': ['v=2'],
    'kube-controller-manager-arg': ['node-cidr-mask-size=23', 'bind-address=::'],
    ...kubelet,
  };
  expect(meaningOf(fields)).toEqual({
    'first-server': cluster,
    server: { 'token-file': JOIN['token-file'], ...cluster },
    agent: { ...JOIN, ...kubelet },
  });
  expect(printed(fields)).toMatchInlineSnapshot(`
    "==> first-server/config.yaml <==
    # Made by K3s Network Wizard for K3s v1.24.4+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml on the first server
    # This plan: https://wizard.example/#v=1
    # The address of the datastore holds a password and is not written here; K3S_DATASTORE_ENDPOINT is set when installing.
    advertise-address: "192.0.2.100"
    # From here on the same on every server. One that differs is refused, or disturbs the cluster.
    cluster-cidr:
      - "10.42.0.0/16"
    service-cidr:
      - "10.43.0.0/16"
    cluster-domain: "yes"
    service-node-port-range: "30000-31000"
    flannel-backend: "wireguard-native"
    # Left out: flannel-external-ip, which K3s 1.24 does not know
    egress-selector-mode: "cluster"
    disable-agent: true
    disable-cloud-controller: true
    disable:
      - "servicelb"
      - "traefik"
    tls-san:
      - "k3s.example.org"
      - "192.0.2.100"
    kube-apiserver-arg:
      - "v=2"
    kube-controller-manager-arg:
      - "node-cidr-mask-size=23"
      - "bind-address=::"
    kubelet-arg:
      - "max-pods=200"
      - "node-status-update-frequency=0644"
      - "# no"

    ==> server/config.yaml <==
    # Made by K3s Network Wizard for K3s v1.24.4+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml on each further server
    # This plan: https://wizard.example/#v=1
    # The address of the datastore holds a password and is not written here; K3S_DATASTORE_ENDPOINT is set when installing.
    token-file: "/etc/rancher/k3s/token"
    advertise-address: "192.0.2.100"
    # From here on the same on every server. One that differs is refused, or disturbs the cluster.
    cluster-cidr:
      - "10.42.0.0/16"
    service-cidr:
      - "10.43.0.0/16"
    cluster-domain: "yes"
    service-node-port-range: "30000-31000"
    flannel-backend: "wireguard-native"
    # Left out: flannel-external-ip, which K3s 1.24 does not know
    egress-selector-mode: "cluster"
    disable-agent: true
    disable-cloud-controller: true
    disable:
      - "servicelb"
      - "traefik"
    tls-san:
      - "k3s.example.org"
      - "192.0.2.100"
    kube-apiserver-arg:
      - "v=2"
    kube-controller-manager-arg:
      - "node-cidr-mask-size=23"
      - "bind-address=::"
    kubelet-arg:
      - "max-pods=200"
      - "node-status-update-frequency=0644"
      - "# no"

    ==> agent/config.yaml <==
    # Made by K3s Network Wizard for K3s v1.24.4+k3s1
    # Goes to: /etc/rancher/k3s/config.yaml on each agent
    # This plan: https://wizard.example/#v=1
    server: "https://192.0.2.11:6443"
    token-file: "/etc/rancher/k3s/token"
    kubelet-arg:
      - "max-pods=200"
      - "node-status-update-frequency=0644"
      - "# no"
    "
  `);
});

test('a number of the plan wins over a free argument of the same name, however that is written', () => {
  const plan: Plan = {
    ...EMPTY_PLAN,
    maxPods: 200,
    nodeCidrMaskSize: 23,
    kubeletArg: ['--max-pods=110', 'max-pods+=1', 'v=2', 'v=2'],
    kubeControllerManagerArg: ['node-cidr-mask-size=24', 'node-cidr-mask-size-ipv4=25'],
  };
  expect(readConfig(configsOf(plan)[0]?.text ?? '')).toMatchObject({
    'kubelet-arg': ['max-pods=200', 'v=2'],
    'kube-controller-manager-arg': ['node-cidr-mask-size=23', 'node-cidr-mask-size-ipv4=25'],
  });
});

test('each line names the field it comes from', () => {
  const [, agent, own] = configsOf(
    planWith({ nodes: [{ role: 'agent', nodeName: 'a' }], maxPods: 50, kubeletArg: ['v=2'] }),
  );
  const linesOf = (file: RenderedFile | undefined): readonly string[] | undefined =>
    file?.text
      .split('\n')
      .map((line, index) => `${file.lineFields[index]}: ${line}`)
      .slice(3);
  expect(linesOf(agent)).toEqual([
    'registrationAddress: # Replace FIRST_SERVER_ADDRESS with a name or address of the first server before installing.',
    'registrationAddress: server: "https://FIRST_SERVER_ADDRESS:6443"',
    'null: token-file: "/etc/rancher/k3s/token"',
    'maxPods: kubelet-arg:',
    'maxPods:   - "max-pods=50"',
    'kubeletArg:   - "v=2"',
    'undefined: ',
  ]);
  expect(linesOf(own)).toEqual([`null: # ${en.config.own}`, 'nodeName: node-name: "a"', 'undefined: ']);
});

test('two readers agree on every file of any plan, and every key is one the command knows', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      for (const { text, role, lineFields } of configsOf(plan)) {
        const config = readConfig(text);
        expect(jsYaml.load(text)).toEqual(config);
        expect(lineFields).toHaveLength(text.split('\n').length - 1);
        const command = role === 'agent' ? 'agent' : 'server';
        for (const key of Object.keys(config)) {
          expect(FLAGS.find(({ name }) => name === key)?.[command], `${key} on ${command}`).not.toBeNull();
        }
      }
    }),
  );
});

test('no agent gets what only servers take, and every server gets ranges and backend', () => {
  const agentKeys = FLAGS.filter(({ agent }) => agent !== null).map(({ name }) => name);
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const files = configsOf(plan);
      const roles = new Map(files.map(({ path, role }) => [path.split('/')[0], role]));
      for (const [folder, config] of configurationsOf(files)) {
        const isAgent = roles.get(folder) === 'agent';
        const keys = Object.keys(config);
        const own = ['cluster-cidr', 'service-cidr', 'flannel-backend'].filter((key) => keys.includes(key));
        expect(own).toHaveLength(isAgent ? 0 : 3);
        if (isAgent) expect(agentKeys).toEqual(expect.arrayContaining(keys));
      }
    }),
  );
});

test('the block that says it is the same on every server is, whatever is different on one of them', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      fc.pre(isSince(plan.k3sVersion, ['1.26.5']));
      const shared = configsOf(plan)
        .filter(({ role, path }) => role !== 'agent' && path.endsWith('/config.yaml'))
        .map(({ text }) => text.split(`# ${en.config.shared}\n`)[1]);
      expect(new Set(shared).size).toBe(1);
      expect(shared[0] !== undefined).toBe(serverCount(plan) > 1);
    }),
  );
});

test('what is a node’s own is in no file that others have, and its own file has nothing of the cluster', () => {
  const fields = {
    servers: 3,
    agents: 2,
    datastore: 'etcd',
    nodes: [11, 12, 13].map((host) => ({ role: 'server', nodeName: `srv-${host}`, nodeIp: `192.0.2.${host}` })),
  };
  const [first, firstOwn, second, secondOwn, third] = configsOf(planWith(fields));
  const withoutHead = (file: RenderedFile | undefined): string => (file?.text ?? '').replaceAll(/^#.*\n/gm, '');
  expect(first?.text).not.toContain('192.0.2.12');
  expect(withoutHead(second)).toBe(withoutHead(third));
  expect(withoutHead(firstOwn)).toBe('node-name: "srv-11"\nnode-ip:\n  - "192.0.2.11"\n');
  expect(withoutHead(secondOwn)).toBe('node-name: "srv-12"\nnode-ip:\n  - "192.0.2.12"\n');
});

test.each([
  { k3sVersion: 'v1.21.14+k3s1', ownSettings: 'debug=true', names: ['config.yaml'] },
  { k3sVersion: 'v1.22.2+k3s1', ownSettings: 'debug=true', names: ['config.yaml', 'config.yaml.d/10-node.yaml'] },
  { k3sVersion: 'v1.26.4+k3s1', ownSettings: 'prefer-bundled-bin=true', names: ['config.yaml'] },
  {
    k3sVersion: 'v1.26.5+k3s1',
    ownSettings: 'prefer-bundled-bin=true',
    names: ['config.yaml', 'config.yaml.d/10-node.yaml'],
  },
  { k3sVersion: 'v1.36.2+k3s1', ownSettings: 'no-such-key=x', names: ['config.yaml'] },
  { k3sVersion: 'v1.36.2+k3s1', ownSettings: '', names: ['config.yaml'] },
])('$ownSettings on $k3sVersion stands in $names', ({ k3sVersion, ownSettings, names }) => {
  const plan = planWith({ k3sVersion, nodes: [{ role: 'server', ownSettings }] });
  expect(configsOf(plan).map(({ path }) => path)).toEqual(names.map((name) => `server-1/${name}`));
});

const HOSTILE = [
  '$(reboot)',
  '`reboot`',
  "'; reboot #",
  '": x',
  'a: b',
  '# a',
  '- a',
  '-rf',
  'yes',
  'no',
  '0644',
  '::',
  '~',
  'null',
  '!!binary x',
  '&a',
  '*a',
  '{a: 1}',
  '[a',
  '%YAML',
  '---',
  '...',
  '|',
  '>',
  '\\',
  '"',
  '	',
  ' a ',
  'ノード',
  '1e3',
  '=',
  '<<',
];
const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
const hostileText = hostile.map((text) => text.replace(/\p{Surrogate}/gu, ''));

test('values stay values, whatever they are', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (value, other) => {
      const node = { ...EMPTY_NODE, nodeName: value, flannelIface: other };
      const plan: Plan = {
        ...EMPTY_PLAN,
        flannelBackend: value,
        clusterDomain: other,
        tlsSan: [value],
        disable: [other],
        kubeletArg: [value],
        nodes: [
          node,
          {
            ...node,
            role: 'agent',
          },
        ],
      };
      const files = configsOf(plan, { ...ORIGIN, link: value, acknowledged: [other] });
      const [first, agent] = [...configurationsOf(files).values()];
      const own = { 'node-name': value, 'flannel-iface': other, 'kubelet-arg': [value] };
      const cluster = { 'cluster-cidr': ['10.42.0.0/16'], 'service-cidr': ['10.43.0.0/16'], disable: [other] };
      expect(first).toEqual({
        ...own,
        ...cluster,
        'flannel-backend': value,
        'cluster-domain': other,
        'tls-san': [value],
      });
      expect(agent).toEqual({ ...JOIN, server: 'https://FIRST_SERVER_ADDRESS:6443', ...own });
      for (const { text } of files) expect(jsYaml.load(text)).toEqual(readConfig(text));
    }),
  );
});

test('paths are unique, relative and plain, and the same plan gives the same bytes', () => {
  fc.assert(
    fc.property(arbitraryPlan, fc.constantFrom(en, ja), (plan, texts) => {
      const files = renderFiles(plan, { ...ORIGIN, texts });
      const paths = files.map(({ path }) => path.toLowerCase());
      expect(new Set(paths).size).toBe(paths.length);
      for (const path of paths) expect(path).toMatch(/^[a-z0-9][a-z0-9._-]*(\/config\.yaml(\.d\/10-node\.yaml)?)?$/);
      expect(renderFiles(structuredClone(plan), { ...ORIGIN, texts })).toEqual(files);
    }),
  );
});

test.each([
  { nodes: 2, link: null, first: null, guide: null },
  { nodes: 2, link: LINK, first: `# This plan: ${LINK}`, guide: `This plan: ${LINK}` },
  { nodes: 1000, link: LINK.repeat(40), first: '# This plan: INSTALL.md', guide: `This plan: ${LINK.repeat(40)}` },
])('$nodes nodes and the link $link: configurations say $first', ({ nodes, link, first, guide }) => {
  const plan = { ...EMPTY_PLAN, nodes: Array.from({ length: nodes }, () => EMPTY_NODE) };
  const files = renderFiles(plan, { ...ORIGIN, link });
  const linkLine = (file: RenderedFile | undefined): string | null =>
    file?.text.split('\n').find((line) => line.includes('This plan')) ?? null;
  expect([linkLine(files[0]), linkLine(files.at(-1))]).toEqual([first, guide]);
});

test('a configuration alone is the one among the files', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      expect(targetsOf(plan).flatMap((target) => configFilesOf(plan, target, ORIGIN))).toEqual(configsOf(plan));
    }),
    { numRuns: 20 },
  );
});

test('acknowledged findings are named once, in one order', () => {
  const [file] = renderFiles(EMPTY_PLAN, { ...ORIGIN, acknowledged: ['b', 'a', 'b'] });
  expect(file?.text).toContain('\n# Acknowledged findings: a, b\n');
});
