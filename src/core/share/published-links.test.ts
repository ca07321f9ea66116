import { expect, test } from 'vitest';
import { readPlan } from '../plan/plan-text';
import { planWith } from '../../test-support/plans';
import { decodeFragment } from './codec';

// Links stand in documents, tickets and chats: what one opens to never changes. Rows are added here, never edited.
test.each([
  { fragment: 'v=1', fields: {} },
  { fragment: 'v=1&k3s-version=v1.35.6%2Bk3s1', fields: { k3sVersion: 'v1.35.6+k3s1' } },
  { fragment: 'v=1&k3s-version=v1.36.2+k3s1&agents=2', fields: { k3sVersion: 'v1.36.2+k3s1', agents: 2 } },
  {
    fragment: 'v=1&servers=3&agents=5&nodes-at-peak=40&pods-per-node=60&services=500&datastore=etcd',
    fields: { servers: 3, agents: 5, nodesAtPeak: 40, podsPerNode: 60, services: 500, datastore: 'etcd' },
  },
  {
    fragment:
      'v=1&running-stack=ipv4&topology=multi-site&untrusted-underlay=true&public-nodes=true&host-families=both&uplink-mtu=1420&wireguard-in-kernel=false&air-gap=true',
    fields: {
      runningStack: 'ipv4',
      topology: 'multi-site',
      untrustedUnderlay: true,
      publicNodes: true,
      hostFamilies: 'both',
      uplinkMtu: 1420,
      wireguardInKernel: false,
      airGap: true,
    },
  },
  {
    fragment: 'v=1&flannel-backend=wireguard-native&flannel-ipv6-masq=true&flannel-external-ip=true&flannel-iface=eth1',
    fields: {
      flannelBackend: 'wireguard-native',
      flannelIpv6Masq: true,
      flannelExternalIp: true,
      flannelIface: 'eth1',
    },
  },
  { fragment: 'v=1&flannel-backend=&end=1', fields: { flannelBackend: '' } },
  {
    fragment:
      'v=1&cluster-cidr=10.52.0.0/16,fd00:52::/56&service-cidr=10.53.0.0/16,fd00:53::/112&node-cidr-mask-size-ipv4=25&node-cidr-mask-size-ipv6=72&max-pods=100&cluster-dns=10.53.0.10,fd00:53::a',
    fields: {
      clusterCidr: '10.52.0.0/16,fd00:52::/56',
      serviceCidr: '10.53.0.0/16,fd00:53::/112',
      nodeCidrMaskSizeIpv4: 25,
      nodeCidrMaskSizeIpv6: 72,
      maxPods: 100,
      clusterDns: '10.53.0.10,fd00:53::a',
    },
  },
  {
    fragment: 'v=1&node-cidr-mask-size=26&cluster-domain=example.org&service-node-port-range=30000-31000',
    fields: { nodeCidrMaskSize: 26, clusterDomain: 'example.org', serviceNodePortRange: '30000-31000' },
  },
  {
    fragment:
      'v=1&egress-selector-mode=cluster&disable-agent=true&disable-kube-proxy=true&disable-network-policy=true&disable-cloud-controller=true&disable=servicelb,traefik',
    fields: {
      egressSelectorMode: 'cluster',
      disableAgent: true,
      disableKubeProxy: true,
      disableNetworkPolicy: true,
      disableCloudController: true,
      disable: 'servicelb,traefik',
    },
  },
  {
    fragment:
      'v=1&advertise-address=192.0.2.10&bind-address=2001:db8::10&server=k3s.example.org&tls-san=k3s.example.org,192.0.2.100',
    fields: {
      advertiseAddress: '192.0.2.10',
      bindAddress: '2001:db8::10',
      registrationAddress: 'k3s.example.org',
      tlsSan: 'k3s.example.org,192.0.2.100',
    },
  },
  {
    fragment:
      'v=1&kube-apiserver-arg=v=2&kube-controller-manager-arg=node-cidr-mask-size=25&kubelet-arg=max-pods=200&kubelet-arg=node-ip=192.0.2.11,2001:db8::11',
    fields: {
      kubeApiserverArg: ['v=2'],
      nodeCidrMaskSize: 25,
      maxPods: 200,
      kubeletArg: ['node-ip=192.0.2.11,2001:db8::11'],
    },
  },
  {
    fragment:
      'v=1&node=server;node-name=srv-1;node-ip=192.0.2.10,2001:db8:1::10&node=agent;node-name=;hostname=pi;node-external-ip=198.51.100.7;flannel-iface=wg0;host-addresses=192.0.2.11',
    fields: {
      nodes: [
        { role: 'server', nodeName: 'srv-1', nodeIp: '192.0.2.10,2001:db8:1::10' },
        {
          role: 'agent',
          nodeName: '',
          hostname: 'pi',
          nodeExternalIp: '198.51.100.7',
          flannelIface: 'wg0',
          hostAddresses: '192.0.2.11',
        },
      ],
    },
  },
  { fragment: 'v=1&step=review&lang=ja&agents=1', fields: { agents: 1 } },
])('$fragment', ({ fragment, fields }) => {
  const { text, dropped } = decodeFragment(fragment);
  const { plan, stale } = readPlan(text);
  expect({ plan, dropped, stale }).toEqual({ plan: planWith(fields), dropped: [], stale: [] });
});
