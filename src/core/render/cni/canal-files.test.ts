import { expect, test } from 'vitest';
import { printedCniFiles } from '../../../test-support/printed-cni-files';

const CANAL = {
  cni: 'canal',
  flannelBackend: 'none',
  disableNetworkPolicy: true,
  calicoIpForwarding: true,
  cniVersion: 'v3.32.2',
};

const printed = (fields: object): string => printedCniFiles({ ...CANAL, ...fields });

test('the planned range, and nothing of the default', () => {
  const text = printed({ clusterCidr: '10.52.0.0/16', uplinkMtu: 9000 });
  expect(text).not.toContain('10.244');
  expect(text).toMatchInlineSnapshot(`
    "==> canal/kustomization.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # For: k3s kubectl apply -k canal, with canal.yaml in the folder canal
    # This plan: https://wizard.example/#v=1
    # Calico v3.32.2; its project tests it with Kubernetes 1.34 to 1.36
    # The flannel in canal.yaml is pinned to v0.24.4 on all these lines; Calico’s own documentation recommends plain Calico with VXLAN for new clusters
    # Fetch canal.yaml first: curl -fL -o canal/canal.yaml 'https://raw.githubusercontent.com/projectcalico/calico/v3.32.2/manifests/canal.yaml'
    apiVersion: "kustomize.config.k8s.io/v1beta1"
    kind: "Kustomization"
    resources:
      - "canal.yaml"
    patches:
      - path: "canal-config.yaml"

    ==> canal/canal-config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Changes canal.yaml through canal/kustomization.yaml; not to be applied alone
    # This plan: https://wizard.example/#v=1
    apiVersion: "v1"
    kind: "ConfigMap"
    metadata:
      name: "canal-config"
      namespace: "kube-system"
    data:
      # 9000 less 50 for VXLAN: with 0 Calico would give pods the whole MTU of the uplink.
      veth_mtu: "8950"
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
                "type": "host-local",
                "subnet": "usePodCidr"
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
            }
          ]
        }
      net-conf.json: |
        {
          "Network": "10.52.0.0/16",
          "Backend": {
            "Type": "vxlan"
          }
        }
    "
  `);
});

test('as it comes, but for range and MTU', () => {
  expect(printed({ calicoIpForwarding: false })).toMatchInlineSnapshot(`
    "==> canal/kustomization.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # For: k3s kubectl apply -k canal, with canal.yaml in the folder canal
    # This plan: https://wizard.example/#v=1
    # Calico v3.32.2; its project tests it with Kubernetes 1.34 to 1.36
    # The flannel in canal.yaml is pinned to v0.24.4 on all these lines; Calico’s own documentation recommends plain Calico with VXLAN for new clusters
    # Fetch canal.yaml first: curl -fL -o canal/canal.yaml 'https://raw.githubusercontent.com/projectcalico/calico/v3.32.2/manifests/canal.yaml'
    apiVersion: "kustomize.config.k8s.io/v1beta1"
    kind: "Kustomization"
    resources:
      - "canal.yaml"
    patches:
      - path: "canal-config.yaml"

    ==> canal/canal-config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Changes canal.yaml through canal/kustomization.yaml; not to be applied alone
    # This plan: https://wizard.example/#v=1
    apiVersion: "v1"
    kind: "ConfigMap"
    metadata:
      name: "canal-config"
      namespace: "kube-system"
    data:
      # 1500 less 50 for VXLAN: with 0 Calico would give pods the whole MTU of the uplink.
      veth_mtu: "1450"
      net-conf.json: |
        {
          "Network": "10.42.0.0/16",
          "Backend": {
            "Type": "vxlan"
          }
        }
    "
  `);
});

test('both families', () => {
  const fields = {
    clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'],
    serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
    flannelIface: 'eth1',
  };
  expect(printed(fields)).toMatchInlineSnapshot(`
    "==> canal/kustomization.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # For: k3s kubectl apply -k canal, with canal.yaml in the folder canal
    # This plan: https://wizard.example/#v=1
    # Calico v3.32.2; its project tests it with Kubernetes 1.34 to 1.36
    # The flannel in canal.yaml is pinned to v0.24.4 on all these lines; Calico’s own documentation recommends plain Calico with VXLAN for new clusters
    # canal.yaml as it comes is IPv4 only. These changes are those of RKE2’s chart; Calico’s project does not test them
    # Fetch canal.yaml first: curl -fL -o canal/canal.yaml 'https://raw.githubusercontent.com/projectcalico/calico/v3.32.2/manifests/canal.yaml'
    apiVersion: "kustomize.config.k8s.io/v1beta1"
    kind: "Kustomization"
    resources:
      - "canal.yaml"
    patches:
      - path: "canal-config.yaml"
      - path: "canal-daemonset.yaml"

    ==> canal/canal-config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Changes canal.yaml through canal/kustomization.yaml; not to be applied alone
    # This plan: https://wizard.example/#v=1
    apiVersion: "v1"
    kind: "ConfigMap"
    metadata:
      name: "canal-config"
      namespace: "kube-system"
    data:
      canal_iface: "eth1"
      # 1500 less 50 for VXLAN: with 0 Calico would give pods the whole MTU of the uplink.
      veth_mtu: "1450"
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
                "type": "host-local",
                "ranges": [
                  [
                    {
                      "subnet": "usePodCidr"
                    }
                  ],
                  [
                    {
                      "subnet": "usePodCidrIPv6"
                    }
                  ]
                ]
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
            }
          ]
        }
      net-conf.json: |
        {
          "Network": "10.42.0.0/16",
          "EnableIPv6": true,
          "IPv6Network": "fd00:42::/56",
          "Backend": {
            "Type": "vxlan"
          }
        }

    ==> canal/canal-daemonset.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Changes canal.yaml through canal/kustomization.yaml; not to be applied alone
    # This plan: https://wizard.example/#v=1
    apiVersion: "apps/v1"
    kind: "DaemonSet"
    metadata:
      name: "canal"
      namespace: "kube-system"
    spec:
      template:
        spec:
          containers:
            - name: "calico-node"
              env:
                - name: "FELIX_IPV6SUPPORT"
                  value: "true"
                - name: "IP6"
                  value: "autodetect"
    "
  `);
});

test('IPv6 alone', () => {
  expect(printed({ clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' })).toMatchInlineSnapshot(`
    "==> canal/kustomization.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # For: k3s kubectl apply -k canal, with canal.yaml in the folder canal
    # This plan: https://wizard.example/#v=1
    # Calico v3.32.2; its project tests it with Kubernetes 1.34 to 1.36
    # The flannel in canal.yaml is pinned to v0.24.4 on all these lines; Calico’s own documentation recommends plain Calico with VXLAN for new clusters
    # canal.yaml as it comes is IPv4 only. These changes are those of RKE2’s chart; Calico’s project does not test them
    # Fetch canal.yaml first: curl -fL -o canal/canal.yaml 'https://raw.githubusercontent.com/projectcalico/calico/v3.32.2/manifests/canal.yaml'
    apiVersion: "kustomize.config.k8s.io/v1beta1"
    kind: "Kustomization"
    resources:
      - "canal.yaml"
    patches:
      - path: "canal-config.yaml"
      - path: "canal-daemonset.yaml"

    ==> canal/canal-config.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Changes canal.yaml through canal/kustomization.yaml; not to be applied alone
    # This plan: https://wizard.example/#v=1
    apiVersion: "v1"
    kind: "ConfigMap"
    metadata:
      name: "canal-config"
      namespace: "kube-system"
    data:
      # 1500 less 50 for VXLAN: with 0 Calico would give pods the whole MTU of the uplink.
      veth_mtu: "1450"
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
                "type": "host-local",
                "subnet": "usePodCidrIPv6"
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
            }
          ]
        }
      net-conf.json: |
        {
          "EnableIPv4": false,
          "EnableIPv6": true,
          "IPv6Network": "fd00:42::/56",
          "Backend": {
            "Type": "vxlan"
          }
        }

    ==> canal/canal-daemonset.yaml <==
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Changes canal.yaml through canal/kustomization.yaml; not to be applied alone
    # This plan: https://wizard.example/#v=1
    apiVersion: "apps/v1"
    kind: "DaemonSet"
    metadata:
      name: "canal"
      namespace: "kube-system"
    spec:
      template:
        spec:
          containers:
            - name: "calico-node"
              env:
                - name: "FELIX_IPV6SUPPORT"
                  value: "true"
                - name: "IP6"
                  value: "autodetect"
                - name: "IP"
                  value: "none"
    "
  `);
});
