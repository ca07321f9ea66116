import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { cniFileTexts as en } from '../../../i18n/en/cni-files';
import { cniFileTexts as ja } from '../../../i18n/ja/cni-files';
import { installTexts } from '../../../i18n/en/install';
import { MULTUS_VALUES } from '../../../test-support/cni-fields';
import { planWith } from '../../../test-support/plans';
import { fieldProblems, manifestProblems, readDocuments } from '../../../test-support/read-manifests';
import { headerOf } from '../header';
import { cniFiles } from './cni-files';

const OWN = { flannelBackend: 'none', disableNetworkPolicy: true };

const filesOf = (fields: object, texts = en) => {
  const plan = planWith({ ...fields });
  const origin = { link: 'https://wizard.example/#v=1', texts: installTexts, acknowledged: [] };
  return cniFiles(plan, headerOf(plan.k3sVersion, origin), texts);
};

const textOf = (fields: object, path: string, texts = en): string =>
  filesOf(fields, texts).find((file) => file.path === path)?.text ?? '';

test('Kube-OVN with both families', () => {
  const fields = {
    ...OWN,
    cni: 'kube-ovn',
    clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'],
    serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
    kubeOvnServiceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
    kubeOvnJoinCidr: ['100.65.0.0/16', 'fd00:65::/64'],
  };
  expect(textOf(fields, 'kube-ovn/STEPS.md')).toMatchInlineSnapshot(`
    "<!--
    Made by K3s Network Wizard for K3s v1.36.2+k3s1
    This plan: https://wizard.example/#v=1
    Steps to take by hand; boxes that are ticked hold in this plan already
    -->

    # Kube-OVN on K3s v1.36.2+k3s1

    ## Settings

    The same on every server, in config.yaml:

    - [x] \`flannel-backend: none\`
    - [x] \`disable-network-policy: true\`
    - [x] \`disable-kube-proxy: false\`
    - [x] Pod range: \`10.42.0.0/16,fd00:42::/56\`
    - [x] Service range: \`10.43.0.0/16,fd00:43::/112\`
    - [x] \`egress-selector-mode: agent\`: K3s’s documentation advises agent or cluster for a CNI with ranges of its own; with cluster they must lie in the pod range

    ## Steps

    - [ ] On every machine: no file of another CNI is left.

      \`\`\`sh
      ls /etc/cni/net.d
      \`\`\`

    - [ ] On every machine: IPv6 is not switched off in the kernel, also for IPv4 only; Geneve needs it. This prints 0:

      \`\`\`sh
      cat /sys/module/ipv6/parameters/disable
      \`\`\`

    - [ ] Fetch \`install.sh\` of Kube-OVN v1.16.0.

      \`\`\`sh
      curl -fLo install.sh 'https://raw.githubusercontent.com/kubeovn/kube-ovn/v1.16.0/dist/images/install.sh'
      \`\`\`

    - [ ] Write the ranges of this plan into it, and look at them:

      \`\`\`sh
      sed -i 's#^\\( *POD_CIDR=\\).*#\\1"10.42.0.0/16,fd00:42::/56"#' install.sh
      sed -i 's#^\\( *POD_GATEWAY=\\).*#\\1"10.42.0.1,fd00:42::1"#' install.sh
      sed -i 's#^\\( *SVC_CIDR=\\).*#\\1"10.43.0.0/16,fd00:43::/112"#' install.sh
      sed -i 's#^\\( *JOIN_CIDR=\\).*#\\1"100.65.0.0/16,fd00:65::/64"#' install.sh
      grep -nE '^ *(POD_CIDR|POD_GATEWAY|SVC_CIDR|JOIN_CIDR)=' install.sh
      \`\`\`

    - [ ] None of these overlaps another, or a network of the nodes: pods \`10.42.0.0/16,fd00:42::/56\`, Services \`10.43.0.0/16,fd00:43::/112\`, between nodes and pods \`100.65.0.0/16,fd00:65::/64\`.
    - [ ] OVN’s databases run on the nodes with this label; on K3s those are the servers, unless they are agentless. At least one is listed:

      \`\`\`sh
      k3s kubectl get nodes -l node-role.kubernetes.io/control-plane
      \`\`\`

    - [ ] Run it on a server:

      \`\`\`sh
      export KUBECONFIG=/etc/rancher/k3s/k3s.yaml
      DUAL_STACK=true bash install.sh
      \`\`\`

    ## Ports between nodes

    - UDP 6081 (Geneve, the default); VXLAN UDP 4789 or STT TCP 7471 if chosen instead
    - TCP 6641–6644 to the nodes with OVN’s databases
    - TCP 10660, 10661, 10665

    ## Check

    - [ ] Every node becomes Ready.

      \`\`\`sh
      k3s kubectl get nodes -o wide
      \`\`\`

    - [ ] The subnet ovn-default has \`10.42.0.0/16,fd00:42::/56\`.

      \`\`\`sh
      k3s kubectl get subnets.kubeovn.io
      \`\`\`

    ## What is not settled

    - Kube-OVN’s documentation has no page about K3s.
    - POD_GATEWAY is set to the first address of each pod range, as in the script’s own default. It was seen in the script of v1.9; if grep shows no such line, it is not needed.
    - These steps come from documentation and source code; nobody has run them in this combination.
    "
  `);
});

test('Antrea in place of kube-proxy, with settings that the plan lacks', () => {
  const fields = { cni: 'antrea', flannelBackend: 'none', antreaProxyAll: true, cniApiServer: '192.0.2.10:6443' };
  expect(textOf(fields, 'antrea/STEPS.md')).toMatchInlineSnapshot(`
    "<!--
    Made by K3s Network Wizard for K3s v1.36.2+k3s1
    This plan: https://wizard.example/#v=1
    Steps to take by hand; boxes that are ticked hold in this plan already
    -->

    # Antrea on K3s v1.36.2+k3s1

    ## Settings

    The same on every server, in config.yaml:

    - [x] \`flannel-backend: none\`
    - [ ] \`disable-network-policy: true\` (the plan has \`disable-network-policy: false\`)
    - [ ] \`disable-kube-proxy: true\` (the plan has \`disable-kube-proxy: false\`)
    - [x] Pod range: \`10.42.0.0/16\`
    - [x] Service range: \`10.43.0.0/16\`
    - [x] \`egress-selector-mode: agent\`: every mode suits a CNI that uses the nodes’ blocks

    ## Steps

    - [ ] On every machine: no file of another CNI is left.

      \`\`\`sh
      ls /etc/cni/net.d
      \`\`\`

    - [ ] Choose a release that is tested with your Kubernetes, and write its tag for \`RELEASE\` below; none is known here.
    - [ ] Fetch \`antrea.yml\`.

      \`\`\`sh
      curl -fLo antrea.yml 'https://github.com/antrea-io/antrea/releases/download/RELEASE/antrea.yml'
      \`\`\`

    - [ ] In the ConfigMap antrea-config, antrea-agent.conf: set antreaProxy.proxyAll to true and kubeAPIServerOverride to \`192.0.2.10:6443\`.
    - [ ] Install it:

      \`\`\`sh
      k3s kubectl apply -f antrea.yml
      \`\`\`

    ## Ports between nodes

    - UDP 6081 (Geneve, the default); VXLAN UDP 4789 or WireGuard UDP 51820 if chosen instead
    - TCP 10349–10351, UDP 10351
    - TCP 10256 on every node answers health checks, which kube-proxy would take too

    ## Check

    - [ ] Every node becomes Ready.

      \`\`\`sh
      k3s kubectl get nodes -o wide
      \`\`\`

    - [ ] Every node has a block of \`10.42.0.0/16\`, from which its pods get addresses.

      \`\`\`sh
      k3s kubectl get nodes -o jsonpath='{range .items[*]}{.metadata.name} {.spec.podCIDRs}{"\\n"}{end}'
      \`\`\`

    ## What is not settled

    - The last K3s that Antrea’s documentation lists as tested is v1.19.8.
    - These steps come from documentation and source code; nobody has run them in this combination.
    "
  `);
});

test('kube-router with its service proxy, in Japanese', () => {
  const fields = {
    ...OWN,
    cni: 'kube-router',
    kubeRouterServiceProxy: true,
    disableKubeProxy: true,
    cniVersion: '2.6.3',
  };
  expect(textOf(fields, 'kube-router/STEPS.md', ja)).toMatchInlineSnapshot(`
    "<!--
    Made by K3s Network Wizard for K3s v1.36.2+k3s1
    This plan: https://wizard.example/#v=1
    手作業で進める手順。このプランですでに満たしている項目にはチェックが付いている
    -->

    # K3s v1.36.2+k3s1 での kube-router

    ## 設定

    すべてのサーバーの config.yaml で同じ内容にします。

    - [x] \`flannel-backend: none\`
    - [x] \`disable-network-policy: true\`
    - [x] \`disable-kube-proxy: true\`
    - [x] ポッドの範囲: \`10.42.0.0/16\`
    - [x] サービスの範囲: \`10.43.0.0/16\`
    - [x] \`egress-selector-mode: agent\`: ノードのブロックを使う CNI には、どのモードも使えます

    ## 手順

    - [ ] 各マシンに、ほかの CNI のファイルが残っていない。

      \`\`\`sh
      ls /etc/cni/net.d
      \`\`\`

    - [ ] 各マシンの /opt/cni/bin に bridge、host-local、loopback、portmap のプラグインがある。または、使うリリースの kube-router に含まれている。flannel を使わない場合、K3s 自身のプラグインは参照されない。

      \`\`\`sh
      ls /opt/cni/bin
      \`\`\`

    - [ ] \`generic-kuberouter-all-features.yaml\` を取得する。

      \`\`\`sh
      curl -fLo kube-router.yaml 'https://raw.githubusercontent.com/cloudnativelabs/kube-router/v2.6.3/daemonset/generic-kuberouter-all-features.yaml'
      \`\`\`

    - [ ] その中のポッドの範囲（kubeconfig の clusterCIDR）を \`10.42.0.0/16\` に、portmap プラグインにサービスの範囲があれば \`10.43.0.0/16\` に置き換える。
    - [ ] その中の API サーバーのアドレスを \`https://localhost:6444\` に置き換える。localhost のポート 6443 はサーバーでしか応答しない。
    - [ ] kube-router の引数に次のものを含める: \`--run-router=true\` \`--run-firewall=true\` \`--run-service-proxy=true\`
    - [ ] インストールする。

      \`\`\`sh
      k3s kubectl apply -f kube-router.yaml
      \`\`\`

    ## ノード間のポート

    - TCP 179（BGP）

    ## 確認

    - [ ] 各ノードに次のファイルがある。

      \`\`\`sh
      ls /etc/cni/net.d/10-kuberouter.conflist
      \`\`\`

    - [ ] すべてのノードが Ready になる。

      \`\`\`sh
      k3s kubectl get nodes -o wide
      \`\`\`

    - [ ] 各ノードに \`10.42.0.0/16\` のブロックがあり、ポッドのアドレスはそこから割り当てられる。

      \`\`\`sh
      k3s kubectl get nodes -o jsonpath='{range .items[*]}{.metadata.name} {.spec.podCIDRs}{"\\n"}{end}'
      \`\`\`

    ## 確定していないこと

    - K3s のネットワークポリシーコントローラーは kube-router の一部です。disable-network-policy により、両者が同じルールを扱うのを避けます。
    - これらの手順はドキュメントとソースコードに基づくもので、この組み合わせで実行した例はありません。
    "
  `);
});

test('Multus with flannel and whereabouts', () => {
  const fields = { multus: true, multusIpam: 'whereabouts', multusBinDir: '/var/lib/rancher/k3s/data/cni/' };
  const chart = textOf(fields, 'multus/multus.yaml');
  for (const document of readDocuments(chart)) {
    expect(manifestProblems(document)).toEqual([]);
    const { spec } = document as { spec: { valuesContent: string } }; // its fields were looked at in the line above
    for (const values of readDocuments(spec.valuesContent)) {
      expect(fieldProblems(values, MULTUS_VALUES.fields)).toEqual([]);
    }
  }
  expect(`${chart}\n${textOf(fields, 'multus/STEPS.md')}`).toMatchInlineSnapshot(`
    "# Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Goes to: /var/lib/rancher/k3s/server/manifests/multus.yaml on every server, once the CNI works
    # This plan: https://wizard.example/#v=1
    apiVersion: "helm.cattle.io/v1"
    kind: "HelmChart"
    metadata:
      name: "multus"
      namespace: "kube-system"
    spec:
      # No release is pinned: none is known here to be tested with this K3s. spec.version pins one.
      chart: "rke2-multus"
      repo: "https://rke2-charts.rancher.io"
      targetNamespace: "kube-system"
      valuesContent: |
        config:
          cni_conf:
            confDir: "/var/lib/rancher/k3s/agent/etc/cni/net.d"
            binDir: "/var/lib/rancher/k3s/data/cni"
            kubeconfig: "/var/lib/rancher/k3s/agent/etc/cni/net.d/multus.d/multus.kubeconfig"
            # Remove this line for charts before v4.2.202.
            multusAutoconfigDir: "/var/lib/rancher/k3s/agent/etc/cni/net.d"
        rke2-whereabouts:
          fullnameOverride: "whereabouts"
          enabled: true
          cniConf:
            confDir: "/var/lib/rancher/k3s/agent/etc/cni/net.d"
            binDir: "/var/lib/rancher/k3s/data/cni"

    <!--
    Made by K3s Network Wizard for K3s v1.36.2+k3s1
    This plan: https://wizard.example/#v=1
    Steps to take by hand; boxes that are ticked hold in this plan already
    -->

    # Multus on K3s v1.36.2+k3s1

    ## Settings

    - [x] confDir \`/var/lib/rancher/k3s/agent/etc/cni/net.d\` and binDir \`/var/lib/rancher/k3s/data/cni\`: where the container runtime looks

    ## Steps

    - [ ] flannel works first: every node is Ready.

      \`\`\`sh
      k3s kubectl get nodes
      \`\`\`

    - [ ] Place multus.yaml as \`/var/lib/rancher/k3s/server/manifests/multus.yaml\` on every server.
    - [ ] Write \`"configuration_path": "/var/lib/rancher/k3s/agent/etc/cni/net.d/whereabouts.d/whereabouts.conf"\` into ipam of each NetworkAttachmentDefinition with whereabouts.
    - [ ] Make a NetworkAttachmentDefinition for each further network.
    - [ ] The ranges of further networks overlap neither pods nor Services, and no DHCP server or machine uses the same addresses.

    ## Check

    - [ ] A pod of Multus runs on every node, and its plugin is there:

      \`\`\`sh
      k3s kubectl get pods -n kube-system -o wide
      ls '/var/lib/rancher/k3s/data/cni'
      \`\`\`

    ## What is not settled

    - Which release of the chart suits this K3s is not stated anywhere.
    - These steps come from documentation and source code; nobody has run them in this combination.
    "
  `);
});

test('Multus with Cilium that is not told to leave its file', () => {
  const text = textOf({ ...OWN, cni: 'cilium', multus: true, multusIpam: 'dhcp' }, 'multus/STEPS.md');
  expect(text).toContain('- [ ] Cilium has cni.exclusive: false');
  expect(text).toContain('- [x] confDir `/etc/cni/net.d` and binDir `/opt/cni/bin`');
});

test.each([
  { fields: {}, paths: [] },
  { fields: { ...OWN, cni: 'other' }, paths: [] },
  { fields: { ...OWN, cni: 'weave' }, paths: [] },
  { fields: { multus: true }, paths: ['multus/multus.yaml', 'multus/STEPS.md'] },
  {
    fields: { ...OWN, cni: 'cilium', multus: true },
    paths: ['cilium/cilium.yaml', 'cilium/values.yaml', 'multus/multus.yaml', 'multus/STEPS.md'],
  },
])('$fields: $paths', ({ fields, paths }) => {
  expect(filesOf(fields).map(({ path }) => path)).toEqual(paths);
});

test.each([
  { ...OWN, cni: 'kube-ovn' },
  { ...OWN, cni: 'kube-ovn', clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' },
  { ...OWN, cni: 'antrea', antreaProxyAll: true },
  { ...OWN, cni: 'kube-router' },
  { multus: true, multusBinDir: "/a b/'c" },
])('the commands for $cni are a shell script', (fields) => {
  for (const { path, text } of filesOf(fields).filter((file) => file.path.endsWith('.md'))) {
    const script = [...text.matchAll(/^  ```sh\n(.*?)^  ```$/gms)].map(([, commands]) => commands).join('');
    expect(script, path).not.toBe('');
    expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  }
});

test('Kube-OVN’s script gets the ranges on every line that sets them', () => {
  const fields = { ...OWN, cni: 'kube-ovn', kubeOvnServiceCidr: '10.43.0.0/16' };
  const commands = textOf(fields, 'kube-ovn/STEPS.md').match(/(?<=^  )sed .*(?= install\.sh$)/gm) ?? [];
  const script =
    'POD_CIDR="10.16.0.0/16"  # pods\n  POD_GATEWAY="10.16.0.1"\nSVC_CIDR=x\n  JOIN_CIDR="100.64.0.0/16"\nA=POD_CIDR=\n';
  const edited = commands.reduce(
    (input, command) => spawnSync('sh', ['-c', command.replace('sed -i', 'sed')], { input, encoding: 'utf8' }).stdout,
    script,
  );
  expect(edited.split('\n')).toEqual([
    'POD_CIDR="10.42.0.0/16"',
    '  POD_GATEWAY="10.42.0.1"',
    'SVC_CIDR="10.43.0.0/16"',
    '  JOIN_CIDR="100.64.0.0/16"',
    'A=POD_CIDR=',
    '',
  ]);
});
