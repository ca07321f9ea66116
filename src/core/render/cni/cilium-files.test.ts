import { expect, test } from 'vitest';
import { cniFileTexts as ja } from '../../../i18n/ja/cni-files';
import { installTexts } from '../../../i18n/en/install';
import { CILIUM_VALUES } from '../../../test-support/cni-fields';
import { planWith } from '../../../test-support/plans';
import { fieldProblems, manifestProblems, readDocuments } from '../../../test-support/read-manifests';
import { headerOf } from '../header';
import { cniFiles } from './cni-files';
import { cniFilesOf } from '../../../test-support/printed-cni-files';

const CILIUM = {
  cni: 'cilium',
  flannelBackend: 'none',
  disableNetworkPolicy: true,
  disableKubeProxy: true,
  ciliumKubeProxyReplacement: true,
  cniApiServer: 'localhost:6444',
};

const filesOf = (fields: object) => cniFilesOf({ ...CILIUM, ...fields });

const textOf = (fields: object, path: string): string => filesOf(fields).find((file) => file.path === path)?.text ?? '';

/** The values for Helm, after a look at every field, and at those in the HelmChart being the same. */
function values(fields: object): string {
  const text = textOf(fields, 'cilium/values.yaml');
  const [own] = readDocuments(text);
  expect(fieldProblems(own, CILIUM_VALUES.fields)).toEqual([]);
  for (const document of readDocuments(textOf(fields, 'cilium/cilium.yaml'))) {
    expect(manifestProblems(document)).toEqual([]);
    expect(document).toMatchObject({ spec: { valuesContent: expect.any(String) } });
    const { spec } = document as { spec: { valuesContent: string } }; // looked at in the line above
    expect(readDocuments(spec.valuesContent)).toEqual([own]);
  }
  return text;
}

test('one family, one node: the HelmChart', () => {
  values({});
  expect(textOf({}, 'cilium/cilium.yaml')).toMatchInlineSnapshot(`
    "# Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /var/lib/rancher/k3s/server/manifests/cilium.yaml on every server, the same everywhere; K3s installs the chart itself. Not together with values.yaml
    # This plan: https://wizard.example/#v=1
    # Cilium 1.20.1; its project tests it with Kubernetes 1.33 to 1.36
    apiVersion: "helm.cattle.io/v1"
    kind: "HelmChart"
    metadata:
      name: "cilium"
      namespace: "kube-system"
    spec:
      chart: "cilium"
      repo: "https://helm.cilium.io/"
      version: "1.20.1"
      targetNamespace: "kube-system"
      # Installs it before there is a network, on a server. Taints of your own on all servers keep the job from starting.
      bootstrap: true
      # With the default, reinstall, K3s would uninstall the network after a failed upgrade.
      failurePolicy: "abort"
      valuesContent: |
        kubeProxyReplacement: true
        # Every node of K3s answers on port 6444 of its own loopback address, as long as https-listen-port and lb-server-port are the default and disable-apiserver-lb is off.
        k8sServiceHost: "localhost"
        k8sServicePort: "6444"
        ipv4:
          enabled: true
        ipv6:
          enabled: false
        enableIPv4Masquerade: true
        ipam:
          # Mode, ranges and masks cannot be changed later; ranges can be appended.
          mode: "cluster-pool"
          operator:
            clusterPoolIPv4PodCIDRList:
              - "10.42.0.0/16"
            clusterPoolIPv4MaskSize: 24
        routingMode: "tunnel"
        tunnelProtocol: "vxlan"
        cni:
          exclusive: true
        operator:
          # A second one would find no node and stay Pending.
          replicas: 1
          # The chart’s own list, and the taints that K3s’s documentation gives servers. Add others in use.
          tolerations:
            - key: "node-role.kubernetes.io/control-plane"
              operator: "Exists"
            - key: "node-role.kubernetes.io/master"
              operator: "Exists"
            - key: "node.kubernetes.io/not-ready"
              operator: "Exists"
            - key: "node.cloudprovider.kubernetes.io/uninitialized"
              operator: "Exists"
            - key: "CriticalAddonsOnly"
              operator: "Exists"
            - key: "node-role.kubernetes.io/etcd"
              operator: "Exists"
        hubble:
          tls:
            auto:
              # Renewed by a job; with the chart’s default they end after a year.
              method: "cronJob"
        rollOutCiliumPods: true
    "
  `);
});

test('both families, three nodes, in an air gap', () => {
  const fields = {
    servers: 3,
    datastore: 'etcd',
    clusterCidr: ['10.52.0.0/16', 'fd00:52::/56'],
    serviceCidr: ['10.53.0.0/16', 'fd00:53::/112'],
    ciliumIpv6: true,
    cniBlockSizeIpv4: 25,
    cniBlockSizeIpv6: 72,
    airGap: true,
    dataDir: '/srv/k3s/',
    clusterDomain: 'k3s.example',
    serviceNodePortRange: '30000-31000',
    ciliumExclusive: false,
    pathMtu: 1400,
    loadBalancer: 'cilium',
  };
  values(fields);
  expect(textOf(fields, 'cilium/cilium.yaml')).toMatchInlineSnapshot(`
    "# Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /srv/k3s/server/manifests/cilium.yaml on every server, the same everywhere; K3s installs the chart itself. Not together with values.yaml
    # This plan: https://wizard.example/#v=1
    # Cilium 1.20.1; its project tests it with Kubernetes 1.33 to 1.36
    apiVersion: "helm.cattle.io/v1"
    kind: "HelmChart"
    metadata:
      name: "cilium"
      namespace: "kube-system"
    spec:
      # Put Cilium’s chart on every server first: /srv/k3s/server/static/charts/cilium-1.20.1.tgz
      chart: "https://%{KUBERNETES_API}%/static/charts/cilium-1.20.1.tgz"
      targetNamespace: "kube-system"
      # Installs it before there is a network, on a server. Taints of your own on all servers keep the job from starting.
      bootstrap: true
      # With the default, reinstall, K3s would uninstall the network after a failed upgrade.
      failurePolicy: "abort"
      valuesContent: |
        kubeProxyReplacement: true
        # Every node of K3s answers on port 6444 of its own loopback address, as long as https-listen-port and lb-server-port are the default and disable-apiserver-lb is off.
        k8sServiceHost: "localhost"
        k8sServicePort: "6444"
        ipv4:
          enabled: true
        ipv6:
          enabled: true
        enableIPv4Masquerade: true
        enableIPv6Masquerade: true
        ipam:
          # Mode, ranges and masks cannot be changed later; ranges can be appended.
          mode: "cluster-pool"
          operator:
            clusterPoolIPv4PodCIDRList:
              - "10.52.0.0/16"
            clusterPoolIPv4MaskSize: 25
            clusterPoolIPv6PodCIDRList:
              - "fd00:52::/56"
            # IPv6: at most 16 bits between pool and block, here up to /72.
            clusterPoolIPv6MaskSize: 72
        routingMode: "tunnel"
        tunnelProtocol: "vxlan"
        # The smallest MTU between nodes. Cilium takes tunnel headers off itself.
        MTU: 1400
        nodePort:
          # service-node-port-range of K3s is 30000-31000.
          range: "30000,31000"
        # Addresses of LoadBalancer Services come from a CiliumLoadBalancerIPPool, made afterwards. To announce them, switch on l2announcements.enabled or bgpControlPlane.enabled, as your network needs.
        enableLBIPAM: true
        cni:
          exclusive: false
        operator:
          replicas: 2
          # The chart’s own list, and the taints that K3s’s documentation gives servers. Add others in use.
          tolerations:
            - key: "node-role.kubernetes.io/control-plane"
              operator: "Exists"
            - key: "node-role.kubernetes.io/master"
              operator: "Exists"
            - key: "node.kubernetes.io/not-ready"
              operator: "Exists"
            - key: "node.cloudprovider.kubernetes.io/uninitialized"
              operator: "Exists"
            - key: "CriticalAddonsOnly"
              operator: "Exists"
            - key: "node-role.kubernetes.io/etcd"
              operator: "Exists"
        hubble:
          peerService:
            clusterDomain: "k3s.example"
          tls:
            auto:
              # Renewed by a job; with the chart’s default they end after a year.
              method: "cronJob"
        rollOutCiliumPods: true
    "
  `);
});

test('IPv6 alone, the nodes’ blocks, an older line', () => {
  const fields = {
    k3sVersion: 'v1.33.4+k3s1',
    cniVersion: 'v1.18.12',
    clusterCidr: '2001:db8:42::/56',
    serviceCidr: '2001:db8:43::/112',
    ciliumIpv6: true,
    ciliumIpam: 'kubernetes',
    ciliumRouting: 'geneve',
    cniApiServer: '[::1]:6444',
  };
  expect(values(fields)).toMatchInlineSnapshot(`
    "# Made by K3s Network Wizard for K3s v1.33.4+k3s1
    # For Helm instead of cilium.yaml: helm upgrade --install cilium cilium --repo https://helm.cilium.io/ --version '1.18.12' --namespace kube-system --values cilium/values.yaml
    # This plan: https://wizard.example/#v=1
    # Cilium 1.18.12; its project tests it with Kubernetes 1.30 to 1.33
    kubeProxyReplacement: true
    # Every node of K3s answers on port 6444 of its own loopback address, as long as https-listen-port and lb-server-port are the default and disable-apiserver-lb is off.
    k8sServiceHost: "::1"
    k8sServicePort: "6444"
    ipv4:
      enabled: false
    ipv6:
      enabled: true
    # 2001:db8:42::/56 is public, so packets leave without NAT; routers outside must know the way to the nodes.
    enableIPv6Masquerade: false
    ipam:
      # Pods get addresses from the block that K3s gives their node; the mode cannot be changed later.
      mode: "kubernetes"
    routingMode: "tunnel"
    tunnelProtocol: "geneve"
    underlayProtocol: "ipv6"
    cni:
      exclusive: true
    operator:
      # A second one would find no node and stay Pending.
      replicas: 1
      # The chart’s own list, and the taints that K3s’s documentation gives servers. Add others in use.
      tolerations:
        - key: "node-role.kubernetes.io/control-plane"
          operator: "Exists"
        - key: "node-role.kubernetes.io/master"
          operator: "Exists"
        - key: "node.kubernetes.io/not-ready"
          operator: "Exists"
        - key: "node.cloudprovider.kubernetes.io/uninitialized"
          operator: "Exists"
        - key: "CriticalAddonsOnly"
          operator: "Exists"
        - key: "node-role.kubernetes.io/etcd"
          operator: "Exists"
    hubble:
      tls:
        auto:
          # Renewed by a job; with the chart’s default they end after a year.
          method: "cronJob"
    rollOutCiliumPods: true
    "
  `);
});

test('native routing between networks, beside kube-proxy, agentless servers', () => {
  const fields = {
    agents: 2,
    disableAgent: true,
    ciliumRouting: 'native',
    topology: 'routed',
    ciliumKubeProxyReplacement: false,
    disableKubeProxy: false,
    cniApiServer: null,
    k3sVersion: 'v1.29.15+k3s1',
  };
  expect(filesOf(fields).map(({ path }) => path)).toEqual(['cilium/values.yaml']);
  expect(values(fields)).toMatchInlineSnapshot(`
    "# Made by K3s Network Wizard for K3s v1.29.15+k3s1
    # For Helm: helm upgrade --install cilium cilium --repo https://helm.cilium.io/ --version '1.17.18' --namespace kube-system --values cilium/values.yaml (K3s cannot install the chart itself: no server is a node, and its job runs on a server)
    # This plan: https://wizard.example/#v=1
    # Cilium 1.17.18; its project tests it with Kubernetes 1.29 to 1.32
    kubeProxyReplacement: false
    ipv4:
      enabled: true
    ipv6:
      enabled: false
    enableIPv4Masquerade: true
    ipam:
      # Mode, ranges and masks cannot be changed later; ranges can be appended.
      mode: "cluster-pool"
      operator:
        clusterPoolIPv4PodCIDRList:
          - "10.42.0.0/16"
        clusterPoolIPv4MaskSize: 24
    routingMode: "native"
    ipv4NativeRoutingCIDR: "10.42.0.0/16"
    # Nodes are not on one layer-2 network: routers have to know each node’s block.
    autoDirectNodeRoutes: false
    cni:
      exclusive: true
    operator:
      replicas: 2
    hubble:
      tls:
        auto:
          # Renewed by a job; with the chart’s default they end after a year.
          method: "cronJob"
    rollOutCiliumPods: true
    "
  `);
});

test('multi-pool on a release without a tested line', () => {
  const fields = { ciliumIpam: 'multi-pool', k3sVersion: 'v1.28.15+k3s1' };
  expect(values(fields)).toMatchInlineSnapshot(`
    "# Made by K3s Network Wizard for K3s v1.28.15+k3s1
    # For Helm instead of cilium.yaml: helm upgrade --install cilium cilium --repo https://helm.cilium.io/ --namespace kube-system --values cilium/values.yaml
    # This plan: https://wizard.example/#v=1
    # No release of Cilium is known here whose project tests it with Kubernetes 1.28
    kubeProxyReplacement: true
    # Every node of K3s answers on port 6444 of its own loopback address, as long as https-listen-port and lb-server-port are the default and disable-apiserver-lb is off.
    k8sServiceHost: "localhost"
    k8sServicePort: "6444"
    ipv4:
      enabled: true
    ipv6:
      enabled: false
    enableIPv4Masquerade: true
    ipam:
      # Multi-pool is beta in Cilium. The pool default is made once, at the first start; the mode cannot be changed later.
      mode: "multi-pool"
      operator:
        autoCreateCiliumPodIPPools:
          default:
            ipv4:
              cidrs:
                - "10.42.0.0/16"
              maskSize: 24
    routingMode: "tunnel"
    tunnelProtocol: "vxlan"
    cni:
      exclusive: true
    operator:
      # A second one would find no node and stay Pending.
      replicas: 1
      # The chart’s own list, and the taints that K3s’s documentation gives servers. Add others in use.
      tolerations:
        - key: "node-role.kubernetes.io/control-plane"
          operator: "Exists"
        - key: "node-role.kubernetes.io/master"
          operator: "Exists"
        - key: "node.kubernetes.io/not-ready"
          operator: "Exists"
        - key: "node.cloudprovider.kubernetes.io/uninitialized"
          operator: "Exists"
        - key: "CriticalAddonsOnly"
          operator: "Exists"
        - key: "node-role.kubernetes.io/etcd"
          operator: "Exists"
    hubble:
      tls:
        auto:
          # Renewed by a job; with the chart’s default they end after a year.
          method: "cronJob"
    rollOutCiliumPods: true
    "
  `);
  expect(textOf(fields, 'cilium/cilium.yaml')).not.toMatch(/^ +version:/m);
});

test('in Japanese', () => {
  const plan = planWith({ ...CILIUM, agents: 2, ciliumRouting: 'native' });
  const origin = { link: null, texts: installTexts, acknowledged: [] };
  const [chart] = cniFiles(plan, headerOf(plan.k3sVersion, origin), ja);
  expect(chart?.text).toMatchInlineSnapshot(`
    "# Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # 配置先: すべてのサーバーの /var/lib/rancher/k3s/server/manifests/cilium.yaml（内容は全サーバーで同じ）。K3s がチャートをインストールするので、values.yaml とは併用しない
    # Cilium 1.20.1。開発元は Kubernetes 1.33〜1.36 でテストしている
    apiVersion: "helm.cattle.io/v1"
    kind: "HelmChart"
    metadata:
      name: "cilium"
      namespace: "kube-system"
    spec:
      chart: "cilium"
      repo: "https://helm.cilium.io/"
      version: "1.20.1"
      targetNamespace: "kube-system"
      # ネットワークができる前に、サーバー上のジョブでインストールします。すべてのサーバーに独自の taint があると、ジョブは始まりません。
      bootstrap: true
      # 既定の reinstall では、アップグレードに失敗したときに K3s がネットワークをアンインストールしてしまいます。
      failurePolicy: "abort"
      valuesContent: |
        kubeProxyReplacement: true
        # https-listen-port と lb-server-port が既定値で、disable-apiserver-lb が無効であれば、K3s のどのノードも自身のループバックアドレスのポート 6444 で応答します。
        k8sServiceHost: "localhost"
        k8sServicePort: "6444"
        ipv4:
          enabled: true
        ipv6:
          enabled: false
        enableIPv4Masquerade: true
        ipam:
          # モード、範囲、マスクは後から変更できません。範囲の追加はできます。
          mode: "cluster-pool"
          operator:
            clusterPoolIPv4PodCIDRList:
              - "10.42.0.0/16"
            clusterPoolIPv4MaskSize: 24
        routingMode: "native"
        ipv4NativeRoutingCIDR: "10.42.0.0/16"
        # すべてのノードが 1 つのレイヤー 2 ネットワークにある必要があります。
        autoDirectNodeRoutes: true
        cni:
          exclusive: true
        operator:
          replicas: 2
          # チャートの既定の一覧に、K3s のドキュメントがサーバーに付ける taint を加えたものです。ほかの taint を使うなら追加してください。
          tolerations:
            - key: "node-role.kubernetes.io/control-plane"
              operator: "Exists"
            - key: "node-role.kubernetes.io/master"
              operator: "Exists"
            - key: "node.kubernetes.io/not-ready"
              operator: "Exists"
            - key: "node.cloudprovider.kubernetes.io/uninitialized"
              operator: "Exists"
            - key: "CriticalAddonsOnly"
              operator: "Exists"
            - key: "node-role.kubernetes.io/etcd"
              operator: "Exists"
        hubble:
          tls:
            auto:
              # ジョブで更新されます。チャートの既定では 1 年で期限が切れます。
              method: "cronJob"
        rollOutCiliumPods: true
    "
  `);
});

test.each([
  { fields: { ciliumIpv6: true }, ipv6: false },
  {
    fields: { clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'], serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'] },
    ipv6: false,
  },
])('$fields: IPv6 is on: $ipv6, and no range of the chart’s own is used', ({ fields, ipv6 }) => {
  const [own] = readDocuments(textOf(fields, 'cilium/values.yaml'));
  expect(own).toMatchObject({
    ipv6: { enabled: ipv6 },
    ipam: { operator: { clusterPoolIPv4PodCIDRList: ['10.42.0.0/16'], clusterPoolIPv4MaskSize: 24 } },
  });
  expect(own).not.toHaveProperty('ipam.operator.clusterPoolIPv6PodCIDRList');
});
