import { expect, test } from 'vitest';
import { cniFileTexts as ja } from '../../../i18n/ja/cni-files';
import { installTexts } from '../../../i18n/en/install';
import { planWith } from '../../../test-support/plans';
import { headerOf } from '../header';
import { cniFiles } from './cni-files';
import { printedCniFiles } from '../../../test-support/printed-cni-files';

const CALICO = {
  cni: 'calico',
  flannelBackend: 'none',
  disableNetworkPolicy: true,
  calicoIpForwarding: true,
  cniVersion: 'v3.32.2',
};

const printed = (fields: object): string => printedCniFiles({ ...CALICO, ...fields });

test('one family, nothing else chosen', () => {
  expect(printed({})).toMatchInlineSnapshot(`
    "==> calico/installation.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Once Calico’s operator runs: k3s kubectl apply -f calico/installation.yaml
    # This plan: https://wizard.example/#v=1
    # Calico v3.32.2; its project tests it with Kubernetes 1.34 to 1.36
    # Before: k3s kubectl create -f https://raw.githubusercontent.com/projectcalico/calico/v3.32.2/manifests/v1_crd_projectcalico_org.yaml
    # Before: k3s kubectl create -f https://raw.githubusercontent.com/projectcalico/calico/v3.32.2/manifests/tigera-operator.yaml
    apiVersion: "operator.tigera.io/v1"
    kind: "Installation"
    metadata:
      name: "default"
    spec:
      cni:
        type: "Calico"
        ipam:
          type: "Calico"
      calicoNetwork:
        linuxDataplane: "Iptables"
        bgp: "Disabled"
        containerIPForwarding: "Enabled"
        nodeAddressAutodetectionV4:
          kubernetes: "NodeInternalIP"
        # Range and block size of a pool cannot be changed later.
        ipPools:
          - cidr: "10.42.0.0/16"
            blockSize: 26
            encapsulation: "VXLAN"
            natOutgoing: "Enabled"
            nodeSelector: "all()"
    ---
    # For kubectl access to Calico’s resources, and for changes of pools later.
    apiVersion: "operator.tigera.io/v1"
    kind: "APIServer"
    metadata:
      name: "default"
    spec: {}
    "
  `);
});

test('both families, on an uplink with a smaller MTU, with blocks of a size of their own', () => {
  const fields = {
    servers: 3,
    datastore: 'etcd',
    clusterCidr: ['10.52.0.0/16', 'fd00:52::/56'],
    serviceCidr: ['10.53.0.0/16', 'fd00:53::/112'],
    calicoEncapsulation: 'VXLANCrossSubnet',
    calicoEncapsulationIpv6: 'VXLAN',
    cniBlockSizeIpv4: 25,
    cniBlockSizeIpv6: 121,
    uplinkMtu: 1450,
    calicoDataplane: 'nftables',
  };
  expect(printed(fields)).toMatchInlineSnapshot(`
    "==> calico/installation.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Once Calico’s operator runs: k3s kubectl apply -f calico/installation.yaml
    # This plan: https://wizard.example/#v=1
    # Calico v3.32.2; its project tests it with Kubernetes 1.34 to 1.36
    # Before: k3s kubectl create -f https://raw.githubusercontent.com/projectcalico/calico/v3.32.2/manifests/v1_crd_projectcalico_org.yaml
    # Before: k3s kubectl create -f https://raw.githubusercontent.com/projectcalico/calico/v3.32.2/manifests/tigera-operator.yaml
    apiVersion: "operator.tigera.io/v1"
    kind: "Installation"
    metadata:
      name: "default"
    spec:
      cni:
        type: "Calico"
        ipam:
          type: "Calico"
      calicoNetwork:
        linuxDataplane: "Nftables"
        bgp: "Disabled"
        containerIPForwarding: "Enabled"
        nodeAddressAutodetectionV4:
          kubernetes: "NodeInternalIP"
        nodeAddressAutodetectionV6:
          kubernetes: "NodeInternalIP"
        # The smallest MTU between nodes, 1450, less 70 for headers. It is the value for pods and tunnels alike.
        mtu: 1380
        # Range and block size of a pool cannot be changed later.
        ipPools:
          - cidr: "10.52.0.0/16"
            blockSize: 25
            encapsulation: "VXLANCrossSubnet"
            natOutgoing: "Enabled"
            nodeSelector: "all()"
          - cidr: "fd00:52::/56"
            blockSize: 121
            encapsulation: "VXLAN"
            natOutgoing: "Enabled"
            nodeSelector: "all()"
    ---
    # For kubectl access to Calico’s resources, and for changes of pools later.
    apiVersion: "operator.tigera.io/v1"
    kind: "APIServer"
    metadata:
      name: "default"
    spec: {}
    "
  `);
});

test('eBPF on IPv6 alone, with public addresses', () => {
  const fields = {
    k3sVersion: 'v1.33.4+k3s1',
    cniVersion: 'v3.31.7',
    clusterCidr: '2001:db8:42::/56',
    serviceCidr: '2001:db8:43::/112',
    calicoDataplane: 'ebpf',
    cniApiServer: '[2001:db8::11]:6443',
    disableKubeProxy: true,
    cniBlockSizeIpv6: 122,
  };
  expect(printed(fields)).toMatchInlineSnapshot(`
    "==> calico/kubernetes-services-endpoint.yaml <==
    # Made by K3s Network Wizard for K3s v1.33.4+k3s1
    # Before Calico’s operator: k3s kubectl apply -f calico/kubernetes-services-endpoint.yaml
    # This plan: https://wizard.example/#v=1
    apiVersion: "v1"
    kind: "Namespace"
    metadata:
      name: "tigera-operator"
    ---
    apiVersion: "v1"
    kind: "ConfigMap"
    metadata:
      name: "kubernetes-services-endpoint"
      namespace: "tigera-operator"
    data:
      KUBERNETES_SERVICE_HOST: "2001:db8::11"
      KUBERNETES_SERVICE_PORT: "6443"

    ==> calico/installation.yaml <==
    # Made by K3s Network Wizard for K3s v1.33.4+k3s1
    # Once Calico’s operator runs: k3s kubectl apply -f calico/installation.yaml
    # This plan: https://wizard.example/#v=1
    # Calico v3.31.7; its project tests it with Kubernetes 1.32 to 1.35
    # Before: k3s kubectl apply --server-side --force-conflicts -f https://raw.githubusercontent.com/projectcalico/calico/v3.31.7/manifests/operator-crds.yaml
    # Before: k3s kubectl apply --server-side --force-conflicts -f https://raw.githubusercontent.com/projectcalico/calico/v3.31.7/manifests/tigera-operator.yaml
    apiVersion: "operator.tigera.io/v1"
    kind: "Installation"
    metadata:
      name: "default"
    spec:
      cni:
        type: "Calico"
        ipam:
          type: "Calico"
      calicoNetwork:
        # Needs the ConfigMap kubernetes-services-endpoint before the operator, and disable-kube-proxy on every server. K3s is not on Calico’s list of distributions tested with eBPF.
        linuxDataplane: "BPF"
        bgp: "Disabled"
        containerIPForwarding: "Enabled"
        nodeAddressAutodetectionV6:
          kubernetes: "NodeInternalIP"
        # Range and block size of a pool cannot be changed later.
        # 2001:db8:42::/56 is public, so packets leave without NAT; routers outside must know the way to the nodes.
        ipPools:
          - cidr: "2001:db8:42::/56"
            blockSize: 122
            encapsulation: "VXLAN"
            natOutgoing: "Disabled"
            nodeSelector: "all()"
    ---
    # For kubectl access to Calico’s resources, and for changes of pools later.
    apiVersion: "operator.tigera.io/v1"
    kind: "APIServer"
    metadata:
      name: "default"
    spec: {}
    "
  `);
});

test('IPIP, a pool that is part of the pod range, ports of ipvs', () => {
  const fields = {
    cniPool: '10.42.0.0/17',
    calicoEncapsulation: 'IPIPCrossSubnet',
    calicoIpForwarding: false,
    kubeProxyArg: ['proxy-mode=ipvs'],
    serviceNodePortRange: '30000-31000',
    nodes: [{ role: 'server', nodeName: 'a', interfaces: 'bond0=192.0.2.11' }],
  };
  expect(printed(fields)).toMatchInlineSnapshot(`
    "==> calico/installation.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Once Calico’s operator runs: k3s kubectl apply -f calico/installation.yaml
    # This plan: https://wizard.example/#v=1
    # Calico v3.32.2; its project tests it with Kubernetes 1.34 to 1.36
    # Before: k3s kubectl create -f https://raw.githubusercontent.com/projectcalico/calico/v3.32.2/manifests/v1_crd_projectcalico_org.yaml
    # Before: k3s kubectl create -f https://raw.githubusercontent.com/projectcalico/calico/v3.32.2/manifests/tigera-operator.yaml
    apiVersion: "operator.tigera.io/v1"
    kind: "Installation"
    metadata:
      name: "default"
    spec:
      cni:
        type: "Calico"
        ipam:
          type: "Calico"
      calicoNetwork:
        linuxDataplane: "Iptables"
        # Pools without VXLAN get their routes over BGP (TCP 179 between nodes); the operator refuses them without.
        bgp: "Enabled"
        containerIPForwarding: "Disabled"
        nodeAddressAutodetectionV4:
          kubernetes: "NodeInternalIP"
        # Calico finds the MTU by the names of interfaces, and bond0 is none it looks for: it then assumes 1460. State the uplink’s MTU in the plan, or set mtu here.
        # Range and block size of a pool cannot be changed later.
        ipPools:
          - cidr: "10.42.0.0/17"
            blockSize: 26
            encapsulation: "IPIPCrossSubnet"
            natOutgoing: "Enabled"
            nodeSelector: "all()"
    ---
    # For kubectl access to Calico’s resources, and for changes of pools later.
    apiVersion: "operator.tigera.io/v1"
    kind: "APIServer"
    metadata:
      name: "default"
    spec: {}

    ==> calico/felix-configuration.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Once k3s kubectl get tigerastatus shows apiserver as Available: k3s kubectl apply -f calico/felix-configuration.yaml
    # This plan: https://wizard.example/#v=1
    apiVersion: "projectcalico.org/v3"
    kind: "FelixConfiguration"
    metadata:
      name: "default"
    spec:
      kubeNodePortRanges:
        - "30000:31000"
    "
  `);
});

test('calico.yaml without the operator', () => {
  const fields = {
    calicoInstall: 'manifest',
    clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'],
    serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
    calicoEncapsulation: 'VXLAN',
    calicoEncapsulationIpv6: 'VXLAN',
  };
  expect(printed(fields)).toMatchInlineSnapshot(`
    "==> calico/kustomization.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # For: k3s kubectl apply -k calico, with calico.yaml in the folder calico
    # This plan: https://wizard.example/#v=1
    # Calico v3.32.2; its project tests it with Kubernetes 1.34 to 1.36
    # Fetch calico.yaml first: curl -fL -o calico/calico.yaml 'https://raw.githubusercontent.com/projectcalico/calico/v3.32.2/manifests/calico.yaml'
    apiVersion: "kustomize.config.k8s.io/v1beta1"
    kind: "Kustomization"
    resources:
      - "calico.yaml"
    patches:
      - path: "calico-config.yaml"
      - path: "calico-node.yaml"

    ==> calico/calico-config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Changes calico.yaml through calico/kustomization.yaml; not to be applied alone
    # This plan: https://wizard.example/#v=1
    apiVersion: "v1"
    kind: "ConfigMap"
    metadata:
      name: "calico-config"
      namespace: "kube-system"
    data:
      calico_backend: "vxlan"
      cni_network_config: |
        {
          "name": "k8s-pod-network",
          "cniVersion": "1.0.0",
          "plugins": [
            {
              "type": "calico",
              "log_level": "info",
              "log_file_path": "/var/log/calico/cni/cni.log",
              "datastore_type": "kubernetes",
              "nodename": "__KUBERNETES_NODE_NAME__",
              "mtu": __CNI_MTU__,
              "ipam": {
                "type": "calico-ipam",
                "assign_ipv4": "true",
                "assign_ipv6": "true"
              },
              "container_settings": {
                "allow_ip_forwarding": true
              },
              "policy": {
                "type": "k8s"
              },
              "kubernetes": {
                "kubeconfig": "__KUBECONFIG_FILEPATH__"
              }
            },
            {
              "type": "portmap",
              "snat": true,
              "capabilities": {
                "portMappings": true
              }
            },
            {
              "type": "bandwidth",
              "capabilities": {
                "bandwidth": true
              }
            }
          ]
        }

    ==> calico/calico-node.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Changes calico.yaml through calico/kustomization.yaml; not to be applied alone
    # This plan: https://wizard.example/#v=1
    apiVersion: "apps/v1"
    kind: "DaemonSet"
    metadata:
      name: "calico-node"
      namespace: "kube-system"
    spec:
      template:
        spec:
          containers:
            - name: "calico-node"
              env:
                - name: "CALICO_IPV4POOL_CIDR"
                  value: "10.42.0.0/16"
                - name: "CALICO_IPV4POOL_BLOCK_SIZE"
                  value: "26"
                - name: "CALICO_IPV4POOL_IPIP"
                  value: "Never"
                - name: "CALICO_IPV4POOL_VXLAN"
                  value: "Always"
                - name: "CALICO_IPV4POOL_NAT_OUTGOING"
                  value: "true"
                - name: "IP6"
                  value: "autodetect"
                - name: "FELIX_IPV6SUPPORT"
                  value: "true"
                - name: "CALICO_IPV6POOL_CIDR"
                  value: "fd00:42::/56"
                - name: "CALICO_IPV6POOL_BLOCK_SIZE"
                  value: "122"
                - name: "CALICO_IPV6POOL_VXLAN"
                  value: "Always"
                - name: "CALICO_IPV6POOL_NAT_OUTGOING"
                  value: "true"
              livenessProbe:
                exec:
                  command:
                    - "/bin/calico-node"
                    - "-felix-live"
              readinessProbe:
                exec:
                  command:
                    - "/bin/calico-node"
                    - "-felix-ready"
    "
  `);
});

test('in Japanese, with IPIP and an API server that is not stated', () => {
  const plan = planWith({ ...CALICO, calicoEncapsulation: 'IPIP', calicoDataplane: 'ebpf', uplinkMtu: 1500 });
  const origin = { link: null, texts: installTexts, acknowledged: [] };
  const files = cniFiles(plan, headerOf(plan.k3sVersion, origin), ja);
  expect(files.map(({ text }) => text).join('\n')).toMatchInlineSnapshot(`
    "# Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Calico のオペレーターより前に実行: k3s kubectl apply -f calico/kubernetes-services-endpoint.yaml
    # FIRST_SERVER_ADDRESS を、すべてのポッドから届くサーバーのアドレスまたは VIP に置き換えてください。
    apiVersion: "v1"
    kind: "Namespace"
    metadata:
      name: "tigera-operator"
    ---
    apiVersion: "v1"
    kind: "ConfigMap"
    metadata:
      name: "kubernetes-services-endpoint"
      namespace: "tigera-operator"
    data:
      KUBERNETES_SERVICE_HOST: "FIRST_SERVER_ADDRESS"
      KUBERNETES_SERVICE_PORT: "6443"

    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Calico のオペレーターの起動後に実行: k3s kubectl apply -f calico/installation.yaml
    # Calico v3.32.2。開発元は Kubernetes 1.34〜1.36 でテストしている
    # その前に実行: k3s kubectl apply --server-side --force-conflicts -f https://raw.githubusercontent.com/projectcalico/calico/v3.32.2/manifests/v1_crd_projectcalico_org.yaml
    # その前に実行: k3s kubectl apply --server-side --force-conflicts -f https://raw.githubusercontent.com/projectcalico/calico/v3.32.2/manifests/tigera-operator.yaml
    apiVersion: "operator.tigera.io/v1"
    kind: "Installation"
    metadata:
      name: "default"
    spec:
      cni:
        type: "Calico"
        ipam:
          type: "Calico"
      calicoNetwork:
        # オペレーターより前に ConfigMap kubernetes-services-endpoint が、すべてのサーバーで disable-kube-proxy が必要です。Calico の eBPF のテスト対象に K3s は含まれていません。
        linuxDataplane: "BPF"
        # VXLAN を使わないプールは BGP（ノード間の TCP 179）で経路を受け取ります。BGP がないと、オペレーターが拒否します。
        bgp: "Enabled"
        containerIPForwarding: "Enabled"
        nodeAddressAutodetectionV4:
          kubernetes: "NodeInternalIP"
        # ノード間で最小の MTU 1500 から、ヘッダーの 50 を引いた値。ポッドとトンネルの両方に使われます。
        mtu: 1450
        # プールの範囲とブロックサイズは後から変更できません。
        ipPools:
          - cidr: "10.42.0.0/16"
            blockSize: 26
            encapsulation: "IPIP"
            natOutgoing: "Enabled"
            nodeSelector: "all()"
    ---
    # kubectl で Calico のリソースを扱うため、またプールを後から変更するために必要です。
    apiVersion: "operator.tigera.io/v1"
    kind: "APIServer"
    metadata:
      name: "default"
    spec: {}
    "
  `);
});

test('calico.yaml as it is by default, but for the pod range', () => {
  expect(printed({ calicoInstall: 'manifest', cniVersion: 'v3.29.7' })).toMatchInlineSnapshot(`
    "==> calico/kustomization.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # For: k3s kubectl apply -k calico, with calico.yaml in the folder calico
    # This plan: https://wizard.example/#v=1
    # Calico v3.29.7; its project tests it with Kubernetes 1.29 to 1.32, not with 1.36
    # Fetch calico.yaml first: curl -fL -o calico/calico.yaml 'https://raw.githubusercontent.com/projectcalico/calico/v3.29.7/manifests/calico.yaml'
    apiVersion: "kustomize.config.k8s.io/v1beta1"
    kind: "Kustomization"
    resources:
      - "calico.yaml"
    patches:
      - path: "calico-config.yaml"
      - path: "calico-node.yaml"

    ==> calico/calico-config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Changes calico.yaml through calico/kustomization.yaml; not to be applied alone
    # This plan: https://wizard.example/#v=1
    apiVersion: "v1"
    kind: "ConfigMap"
    metadata:
      name: "calico-config"
      namespace: "kube-system"
    data:
      calico_backend: "bird"
      cni_network_config: |
        {
          "name": "k8s-pod-network",
          "cniVersion": "0.3.1",
          "plugins": [
            {
              "type": "calico",
              "log_level": "info",
              "log_file_path": "/var/log/calico/cni/cni.log",
              "datastore_type": "kubernetes",
              "nodename": "__KUBERNETES_NODE_NAME__",
              "mtu": __CNI_MTU__,
              "ipam": {
                "type": "calico-ipam",
                "assign_ipv4": "true",
                "assign_ipv6": "false"
              },
              "container_settings": {
                "allow_ip_forwarding": true
              },
              "policy": {
                "type": "k8s"
              },
              "kubernetes": {
                "kubeconfig": "__KUBECONFIG_FILEPATH__"
              }
            },
            {
              "type": "portmap",
              "snat": true,
              "capabilities": {
                "portMappings": true
              }
            },
            {
              "type": "bandwidth",
              "capabilities": {
                "bandwidth": true
              }
            }
          ]
        }

    ==> calico/calico-node.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Changes calico.yaml through calico/kustomization.yaml; not to be applied alone
    # This plan: https://wizard.example/#v=1
    apiVersion: "apps/v1"
    kind: "DaemonSet"
    metadata:
      name: "calico-node"
      namespace: "kube-system"
    spec:
      template:
        spec:
          containers:
            - name: "calico-node"
              env:
                - name: "CALICO_IPV4POOL_CIDR"
                  value: "10.42.0.0/16"
                - name: "CALICO_IPV4POOL_BLOCK_SIZE"
                  value: "26"
                - name: "CALICO_IPV4POOL_IPIP"
                  value: "Always"
                - name: "CALICO_IPV4POOL_VXLAN"
                  value: "Never"
                - name: "CALICO_IPV4POOL_NAT_OUTGOING"
                  value: "true"
    "
  `);
});
