import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostTexts } from '../../i18n/en/hosts';
import { installTexts as en } from '../../i18n/en/install';
import { installTexts as ja } from '../../i18n/ja/install';
import { arbitraryPlan } from '../../test-support/arbitrary-plan';
import { planWith } from '../../test-support/plans';
import type { Plan } from '../plan/plan';
import { renderFiles } from './files';
import { headerOf } from './header';
import { hostFiles } from './hosts/host-files';
import type { RenderedFile } from './rendered-file';
import { installCommand, installSteps } from './install-command';
import type { InstallTexts } from './install-texts';

const LINK = 'https://wizard.example/#v=1';
const EXTERNAL = {
  servers: 2,
  agents: 1,
  datastore: 'external',
  airGap: true,
  flannelBackend: 'none',
  disableAgent: true,
  clusterCidr: 'fd00:42::/56',
  serviceCidr: 'fd00:43::/112',
};
const LISTED = {
  servers: 3,
  datastore: 'etcd',
  nodes: [
    { role: 'server', nodeName: 'srv-1', nodeIp: '192.0.2.11' },
    { role: 'server', nodeName: 'srv-2' },
    { role: 'server', nodeName: 'srv-3' },
    { role: 'agent', nodeName: 'work-1' },
  ],
};

const filesOf = (plan: Plan, texts: InstallTexts = en, link = LINK): readonly RenderedFile[] =>
  renderFiles(plan, { link, texts, acknowledged: [] });

const fileOf = (fields: object, path: string, texts: InstallTexts = en): string | undefined =>
  filesOf(planWith({ ...fields }), texts).find((file) => file.path === path)?.text;

test.each([
  {
    airGap: false,
    role: 'first-server',
    command: "curl -sfL https://get.k3s.io | INSTALL_K3S_VERSION='v1.36.2+k3s1' sh -s - server",
  },
  {
    airGap: false,
    role: 'server',
    command: "curl -sfL https://get.k3s.io | INSTALL_K3S_VERSION='v1.36.2+k3s1' sh -s - server",
  },
  {
    airGap: false,
    role: 'agent',
    command: "curl -sfL https://get.k3s.io | INSTALL_K3S_VERSION='v1.36.2+k3s1' sh -s - agent",
  },
  { airGap: true, role: 'first-server', command: 'INSTALL_K3S_SKIP_DOWNLOAD=true ./install.sh server' },
  { airGap: true, role: 'agent', command: 'INSTALL_K3S_SKIP_DOWNLOAD=true ./install.sh agent' },
] as const)('air gap $airGap, $role: $command', ({ airGap, role, command }) => {
  expect(installCommand(planWith({ airGap }), role)).toBe(command);
});

test.each([
  { plan: {}, steps: ['prepare', 'first-server', 'check'] },
  { plan: { agents: 1 }, steps: ['prepare', 'first-server', 'token', 'agents', 'check'] },
  { plan: { servers: 3 }, steps: ['prepare', 'first-server', 'token', 'servers', 'check'] },
  { plan: { servers: 3, agents: 2 }, steps: ['prepare', 'first-server', 'token', 'servers', 'agents', 'check'] },
  { plan: { airGap: true }, steps: ['gather', 'prepare', 'first-server', 'check'] },
  { plan: { cni: 'calico', flannelBackend: 'none' }, steps: ['prepare', 'first-server', 'cni', 'check'] },
  { plan: { flannelBackend: 'none' }, steps: ['prepare', 'first-server', 'cni', 'check'] },
  { plan: { platform: 'windows' }, steps: ['first-server', 'check'] },
])('$plan is installed in the steps $steps', ({ plan, steps }) => {
  expect(installSteps(planWith(plan), en).map(({ id }) => id)).toEqual(steps);
});

test('each listed machine has its own file and its own word for the script', () => {
  const steps = installSteps(planWith(LISTED), en);
  expect(
    steps.flatMap(({ files }) =>
      files.map(({ files: own, script }) => `${own.map(({ from, to }) => `${from} -> ${to}`).join(', ')}; ${script}`),
    ),
  ).toEqual([
    'srv-1/config.yaml -> /etc/rancher/k3s/config.yaml, srv-1/config.yaml.d/10-node.yaml -> /etc/rancher/k3s/config.yaml.d/10-node.yaml; sh install-first-server.sh',
    "srv-2/config.yaml -> /etc/rancher/k3s/config.yaml, srv-2/config.yaml.d/10-node.yaml -> /etc/rancher/k3s/config.yaml.d/10-node.yaml; sh install-server.sh 'srv-2'",
    "srv-3/config.yaml -> /etc/rancher/k3s/config.yaml, srv-3/config.yaml.d/10-node.yaml -> /etc/rancher/k3s/config.yaml.d/10-node.yaml; sh install-server.sh 'srv-3'",
    "work-1/config.yaml -> /etc/rancher/k3s/config.yaml, work-1/config.yaml.d/10-node.yaml -> /etc/rancher/k3s/config.yaml.d/10-node.yaml; sh install-agent.sh 'work-1'",
  ]);
});

test('the script of the first server', () => {
  expect(fileOf({}, 'install-first-server.sh')).toMatchInlineSnapshot(`
    "#!/bin/sh
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Run on: the first server, as root
    # This plan: https://wizard.example/#v=1
    set -eu
    refuse() { printf '%s\\n' "$1" >&2; exit 1; }

    [ "$(id -u)" -eq 0 ] || refuse 'Run this as root.'
    cd "$(dirname "$0")"
    folder='first-server'
    [ ! -e /etc/rancher/k3s/config.yaml ] || cmp -s "$folder/config.yaml" /etc/rancher/k3s/config.yaml || refuse 'This file exists and differs. Move it away first: /etc/rancher/k3s/config.yaml'
    for there in /etc/rancher/k3s/config.yaml.d/*; do
      case $there in '/etc/rancher/k3s/config.yaml.d/*') continue ;; esac
      printf '%s\\n' 'K3s reads this file as well, and what stands in it may count instead:'" $there" >&2
    done

    install -D -m 0600 "$folder/config.yaml" /etc/rancher/k3s/config.yaml
    curl -sfL https://get.k3s.io | INSTALL_K3S_VERSION='v1.36.2+k3s1' sh -s - server

    PATH="$PATH:/usr/local/bin:/opt/bin"
    k3s --version | grep -F 'k3s version v1.36.2+k3s1 '
    "
  `);
});

test('the script of listed servers', () => {
  expect(fileOf(LISTED, 'install-server.sh')).toMatchInlineSnapshot(`
    "#!/bin/sh
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Run on: each further server, as root
    # This plan: https://wizard.example/#v=1
    set -eu
    refuse() { printf '%s\\n' "$1" >&2; exit 1; }

    [ "$(id -u)" -eq 0 ] || refuse 'Run this as root.'
    cd "$(dirname "$0")"
    folder=\${1:-}
    [ -f "$folder/config.yaml" ] || refuse 'No config.yaml found. Name the folder of this machine: sh install-server.sh srv-2'
    [ ! -e /etc/rancher/k3s/config.yaml ] || cmp -s "$folder/config.yaml" /etc/rancher/k3s/config.yaml || refuse 'This file exists and differs. Move it away first: /etc/rancher/k3s/config.yaml'
    [ ! -e /etc/rancher/k3s/config.yaml.d/10-node.yaml ] || cmp -s "$folder/config.yaml.d/10-node.yaml" /etc/rancher/k3s/config.yaml.d/10-node.yaml || refuse 'This file exists and differs. Move it away first: /etc/rancher/k3s/config.yaml.d/10-node.yaml'
    for there in /etc/rancher/k3s/config.yaml.d/*; do
      case $there in '/etc/rancher/k3s/config.yaml.d/*' | /etc/rancher/k3s/config.yaml.d/10-node.yaml) continue ;; esac
      printf '%s\\n' 'K3s reads this file as well, and what stands in it may count instead:'" $there" >&2
    done
    [ -s /etc/rancher/k3s/token ] || refuse 'Put the token of the first server into /etc/rancher/k3s/token first.'

    install -D -m 0600 "$folder/config.yaml" /etc/rancher/k3s/config.yaml
    [ ! -f "$folder/config.yaml.d/10-node.yaml" ] || install -D -m 0600 "$folder/config.yaml.d/10-node.yaml" /etc/rancher/k3s/config.yaml.d/10-node.yaml
    curl -sfL https://get.k3s.io | INSTALL_K3S_VERSION='v1.36.2+k3s1' sh -s - server

    PATH="$PATH:/usr/local/bin:/opt/bin"
    k3s --version | grep -F 'k3s version v1.36.2+k3s1 '
    "
  `);
});

test('the script of a server with an external datastore and without Internet access', () => {
  expect(fileOf(EXTERNAL, 'install-server.sh', ja)).toMatchInlineSnapshot(`
    "#!/bin/sh
    # K3s Network Wizard が K3s v1.36.2+k3s1 向けに作成
    # 2 台目以降の各サーバーで、root として実行
    # このプラン: https://wizard.example/#v=1
    set -eu
    refuse() { printf '%s\\n' "$1" >&2; exit 1; }

    [ "$(id -u)" -eq 0 ] || refuse 'root で実行してください。'
    cd "$(dirname "$0")"
    folder=\${1:-server}
    [ -f "$folder/config.yaml" ] || refuse 'config.yaml が見つかりません。このマシンのフォルダーを指定してください: sh install-server.sh server'
    [ ! -e /etc/rancher/k3s/config.yaml ] || cmp -s "$folder/config.yaml" /etc/rancher/k3s/config.yaml || refuse '内容の異なるファイルがすでにあります。先に別の場所へ移してください: /etc/rancher/k3s/config.yaml'
    for there in /etc/rancher/k3s/config.yaml.d/*; do
      case $there in '/etc/rancher/k3s/config.yaml.d/*') continue ;; esac
      printf '%s\\n' 'K3s は次のファイルも読み込みます。そちらの値が優先されることがあります:'" $there" >&2
    done
    [ -s /etc/rancher/k3s/token ] || refuse '最初のサーバーのトークンを、先に /etc/rancher/k3s/token に書き込んでください。'
    [ -n "\${K3S_DATASTORE_ENDPOINT:-}" ] || refuse 'データストアの接続先を、先に K3S_DATASTORE_ENDPOINT に設定してください。'
    export K3S_DATASTORE_ENDPOINT
    [ -s k3s ] || refuse 'このスクリプトと同じ場所に k3s がありません。'
    [ -s install.sh ] || refuse 'このスクリプトと同じ場所に install.sh がありません。'

    install -D -m 0600 "$folder/config.yaml" /etc/rancher/k3s/config.yaml
    install -D -m 0755 k3s /usr/local/bin/k3s
    mkdir -p /var/lib/rancher/k3s/agent/images
    cp k3s-airgap-images-*.tar.zst /var/lib/rancher/k3s/agent/images/
    chmod 0755 install.sh
    INSTALL_K3S_SKIP_DOWNLOAD=true ./install.sh server

    PATH="$PATH:/usr/local/bin:/opt/bin"
    k3s --version | grep -F 'k3s version v1.36.2+k3s1 '
    "
  `);
});

test('the script of agents whose server the plan does not know', () => {
  expect(fileOf(EXTERNAL, 'install-agent.sh')).toMatchInlineSnapshot(`
    "#!/bin/sh
    # Made by K3s Network Wizard for K3s v1.36.2+k3s1
    # Run on: each agent, as root
    # This plan: https://wizard.example/#v=1
    set -eu
    refuse() { printf '%s\\n' "$1" >&2; exit 1; }

    [ "$(id -u)" -eq 0 ] || refuse 'Run this as root.'
    cd "$(dirname "$0")"
    folder=\${1:-agent}
    [ -f "$folder/config.yaml" ] || refuse 'No config.yaml found. Name the folder of this machine: sh install-agent.sh agent'
    [ ! -e /etc/rancher/k3s/config.yaml ] || cmp -s "$folder/config.yaml" /etc/rancher/k3s/config.yaml || refuse 'This file exists and differs. Move it away first: /etc/rancher/k3s/config.yaml'
    for there in /etc/rancher/k3s/config.yaml.d/*; do
      case $there in '/etc/rancher/k3s/config.yaml.d/*') continue ;; esac
      printf '%s\\n' 'K3s reads this file as well, and what stands in it may count instead:'" $there" >&2
    done
    ! grep -q '^server:.*FIRST_SERVER_ADDRESS' "$folder/config.yaml" || refuse 'Replace FIRST_SERVER_ADDRESS in config.yaml first.'
    [ -s /etc/rancher/k3s/token ] || refuse 'Put the token of the first server into /etc/rancher/k3s/token first.'
    [ -s k3s ] || refuse 'k3s is missing beside this script.'
    [ -s install.sh ] || refuse 'install.sh is missing beside this script.'

    install -D -m 0600 "$folder/config.yaml" /etc/rancher/k3s/config.yaml
    install -D -m 0755 k3s /usr/local/bin/k3s
    mkdir -p /var/lib/rancher/k3s/agent/images
    cp k3s-airgap-images-*.tar.zst /var/lib/rancher/k3s/agent/images/
    chmod 0755 install.sh
    INSTALL_K3S_SKIP_DOWNLOAD=true ./install.sh agent

    PATH="$PATH:/usr/local/bin:/opt/bin"
    k3s --version | grep -F 'k3s version v1.36.2+k3s1 '
    "
  `);
});

test('INSTALL.md in English', () => {
  expect(fileOf(EXTERNAL, 'INSTALL.md')).toMatchInlineSnapshot(`
    "<!--
    Made by K3s Network Wizard for K3s v1.36.2+k3s1
    This plan: https://wizard.example/#v=1
    -->

    # Installing K3s v1.36.2+k3s1

    Follow the steps in order and run the commands as root. The configuration has to be in place before the installer starts K3s.

    ## 1. Fetch the files on a machine with Internet access

    - The names are those for amd64. For arm64, fetch k3s-arm64, k3s-airgap-images-arm64.tar.zst and sha256sum-arm64.txt, and rename k3s-arm64 to k3s only after the check: the list of checksums has it under its first name.
    - Copy k3s, the image archive and install.sh to every machine, beside the files of this plan.
    - The archive holds the images of K3s alone. Those of the CNI have to come from a registry that the machines reach, or be imported on each of them.
    - On machines with SELinux, install the k3s-selinux package by hand first; without Internet access the installer cannot fetch it.
    - Every machine needs a default route; one through a dummy interface is enough.

    Run:

    \`\`\`sh
    curl -fLO 'https://github.com/k3s-io/k3s/releases/download/v1.36.2%2Bk3s1/k3s'
    curl -fLO 'https://github.com/k3s-io/k3s/releases/download/v1.36.2%2Bk3s1/k3s-airgap-images-amd64.tar.zst'
    curl -fLO 'https://github.com/k3s-io/k3s/releases/download/v1.36.2%2Bk3s1/sha256sum-amd64.txt'
    curl -fL -o install.sh https://get.k3s.io
    sha256sum --check --ignore-missing sha256sum-amd64.txt
    \`\`\`

    Expect:

    - The last command says OK for every file.

    ## 2. Prepare the machines

    - On every machine, from the folder of these files. The script can be run again.
    - Whatever filters between the machines has to let in what hosts/security-groups.md lists.
    - What else has to be so on the machines beforehand is in chapter 2 of RUNBOOK.md.

    Run:

    \`\`\`sh
    sh hosts/prepare-host.sh
    \`\`\`

    Expect:

    - The last line says Done. Where the script asks for a reboot, reboot and run it again.

    ## 3. Install the first server

    - Every server needs the address of the datastore in K3S_DATASTORE_ENDPOINT. The installer keeps it in /etc/systemd/system/k3s.service.env, readable by root only. Running the installer again without it removes it there.

    Place the files, readable by root only:

    - the first server: \`first-server/config.yaml\` → \`/etc/rancher/k3s/config.yaml\`

    Run:

    \`\`\`sh
    printf '%s: ' K3S_DATASTORE_ENDPOINT; read -r K3S_DATASTORE_ENDPOINT; export K3S_DATASTORE_ENDPOINT
    \`\`\`

    \`\`\`sh
    install -D -m 0755 k3s /usr/local/bin/k3s
    mkdir -p /var/lib/rancher/k3s/agent/images
    cp k3s-airgap-images-*.tar.zst /var/lib/rancher/k3s/agent/images/
    chmod 0755 install.sh
    INSTALL_K3S_SKIP_DOWNLOAD=true ./install.sh server
    \`\`\`

    Or copy this folder to the machine and run \`install-first-server.sh\` there, which places the file and installs:

    - the first server: \`sh install-first-server.sh\`

    Expect:

    - \`k3s kubectl get nodes\` answers without listing the server: an agentless server is no node.
    - K3s is still running a minute later. Some mistakes stop it only about ten seconds after it has come up; \`journalctl -u k3s\` says why.

    ## 4. Bring the token to the other machines

    - The first command, on the first server, prints the token that K3s made at its first start.
    - The second command, on each of the other machines, writes what is pasted to /etc/rancher/k3s/token; end it with Enter and Ctrl+D.
    - Whoever has the token has the whole cluster: send it over an encrypted connection only.

    Run:

    \`\`\`sh
    cat /var/lib/rancher/k3s/server/token
    \`\`\`

    \`\`\`sh
    install -D -m 0600 /dev/stdin /etc/rancher/k3s/token
    \`\`\`

    ## 5. Install the further servers

    - Every server needs the address of the datastore in K3S_DATASTORE_ENDPOINT. The installer keeps it in /etc/systemd/system/k3s.service.env, readable by root only. Running the installer again without it removes it there.

    Place the files, readable by root only:

    - each further server: \`server/config.yaml\` → \`/etc/rancher/k3s/config.yaml\`

    Run:

    \`\`\`sh
    printf '%s: ' K3S_DATASTORE_ENDPOINT; read -r K3S_DATASTORE_ENDPOINT; export K3S_DATASTORE_ENDPOINT
    \`\`\`

    \`\`\`sh
    install -D -m 0755 k3s /usr/local/bin/k3s
    mkdir -p /var/lib/rancher/k3s/agent/images
    cp k3s-airgap-images-*.tar.zst /var/lib/rancher/k3s/agent/images/
    chmod 0755 install.sh
    INSTALL_K3S_SKIP_DOWNLOAD=true ./install.sh server
    \`\`\`

    Or copy this folder to the machine and run \`install-server.sh\` there, which places the file and installs:

    - each further server: \`sh install-server.sh 'server'\`

    Expect:

    - \`k3s kubectl get nodes\` answers on the new server; as an agentless server it is not listed.

    ## 6. Install the agents

    - The plan does not say under which address the first server is reached: replace FIRST_SERVER_ADDRESS in config.yaml.

    Place the files, readable by root only:

    - each agent: \`agent/config.yaml\` → \`/etc/rancher/k3s/config.yaml\`

    Run:

    \`\`\`sh
    install -D -m 0755 k3s /usr/local/bin/k3s
    mkdir -p /var/lib/rancher/k3s/agent/images
    cp k3s-airgap-images-*.tar.zst /var/lib/rancher/k3s/agent/images/
    chmod 0755 install.sh
    INSTALL_K3S_SKIP_DOWNLOAD=true ./install.sh agent
    \`\`\`

    Or copy this folder to the machine and run \`install-agent.sh\` there, which places the file and installs:

    - each agent: \`sh install-agent.sh 'agent'\`

    Expect:

    - Nodes are NotReady until the CNI is installed: K3s brings none with \`flannel-backend: none\`.

    ## 7. Install the CNI

    - The plan does not name the CNI: follow its own instructions, with the pod ranges of this plan.

    Expect:

    - A node becomes Ready when the CNI runs on it.

    ## 8. Check the cluster

    - What to look at by hand, and what comes after the first day, is in RUNBOOK.md.

    Run:

    \`\`\`sh
    k3s kubectl get nodes -o wide
    sh verify.sh
    \`\`\`

    Expect:

    - One node, with version v1.36.2+k3s1.
    - \`verify.sh\` compares the cluster with this plan and changes nothing. It ends with status 0 when everything agrees.
    "
  `);
});

test('INSTALL.md in Japanese', () => {
  expect(fileOf(LISTED, 'INSTALL.md', ja)).toMatchInlineSnapshot(`
    "<!--
    K3s Network Wizard が K3s v1.36.2+k3s1 向けに作成
    このプラン: https://wizard.example/#v=1
    -->

    # K3s v1.36.2+k3s1 のインストール

    手順は上から順に進め、コマンドは root で実行します。設定ファイルは、インストーラーが K3s を起動する前に置いておく必要があります。

    ## 1. マシンを準備する

    - すべてのマシンで、ファイルを展開したフォルダーから実行します。何度実行してもかまいません。
    - マシンの間にファイアウォールがあれば、hosts/security-groups.md にある通信を許可します。
    - ほかにマシンで整えておくことは、RUNBOOK.md の 2 章にあります。

    次のコマンドを実行します。

    \`\`\`sh
    sh hosts/prepare-host.sh
    \`\`\`

    結果の確認:

    - 最後に「完了しました。」と表示されます。再起動を求められたら、再起動してからもう一度実行します。

    ## 2. 最初のサーバーをインストールする

    root だけが読めるようにファイルを置きます。

    - 最初のサーバー srv-1: \`srv-1/config.yaml\` → \`/etc/rancher/k3s/config.yaml\`
    - 最初のサーバー srv-1: \`srv-1/config.yaml.d/10-node.yaml\` → \`/etc/rancher/k3s/config.yaml.d/10-node.yaml\`

    次のコマンドを実行します。

    \`\`\`sh
    curl -sfL https://get.k3s.io | INSTALL_K3S_VERSION='v1.36.2+k3s1' sh -s - server
    \`\`\`

    または、このフォルダーをマシンにコピーし、そこで \`install-first-server.sh\` を実行します。ファイルの配置とインストールをまとめて行います。

    - 最初のサーバー srv-1: \`sh install-first-server.sh\`

    結果の確認:

    - 1 分ほどで、\`k3s kubectl get nodes\` に最初のサーバーが Ready と表示されます。
    - 1 分たっても K3s が動き続けています。設定に誤りがあると、起動から 10 秒ほどたってから停止することがあります。理由は \`journalctl -u k3s\` でわかります。

    ## 3. トークンをほかのマシンに渡す

    - 1 つ目のコマンドは最初のサーバーで実行します。K3s が最初の起動時に作成したトークンが表示されます。
    - 2 つ目のコマンドはほかの各マシンで実行します。貼り付けた内容が /etc/rancher/k3s/token に書き込まれます。最後に Enter と Ctrl+D を押します。
    - トークンを持つ人は、クラスター全体を操作できます。必ず暗号化された経路で送ります。

    次のコマンドを実行します。

    \`\`\`sh
    cat /var/lib/rancher/k3s/server/token
    \`\`\`

    \`\`\`sh
    install -D -m 0600 /dev/stdin /etc/rancher/k3s/token
    \`\`\`

    ## 4. 2 台目以降のサーバーをインストールする

    - サーバーは 1 台ずつインストールし、Ready になってから次に進みます。

    root だけが読めるようにファイルを置きます。

    - srv-2: \`srv-2/config.yaml\` → \`/etc/rancher/k3s/config.yaml\`
    - srv-2: \`srv-2/config.yaml.d/10-node.yaml\` → \`/etc/rancher/k3s/config.yaml.d/10-node.yaml\`
    - srv-3: \`srv-3/config.yaml\` → \`/etc/rancher/k3s/config.yaml\`
    - srv-3: \`srv-3/config.yaml.d/10-node.yaml\` → \`/etc/rancher/k3s/config.yaml.d/10-node.yaml\`

    次のコマンドを実行します。

    \`\`\`sh
    curl -sfL https://get.k3s.io | INSTALL_K3S_VERSION='v1.36.2+k3s1' sh -s - server
    \`\`\`

    または、このフォルダーをマシンにコピーし、そこで \`install-server.sh\` を実行します。ファイルの配置とインストールをまとめて行います。

    - srv-2: \`sh install-server.sh 'srv-2'\`
    - srv-3: \`sh install-server.sh 'srv-3'\`

    結果の確認:

    - \`k3s kubectl get nodes\` に新しいサーバーが Ready と表示されます。

    ## 5. エージェントをインストールする

    root だけが読めるようにファイルを置きます。

    - work-1: \`work-1/config.yaml\` → \`/etc/rancher/k3s/config.yaml\`
    - work-1: \`work-1/config.yaml.d/10-node.yaml\` → \`/etc/rancher/k3s/config.yaml.d/10-node.yaml\`

    次のコマンドを実行します。

    \`\`\`sh
    curl -sfL https://get.k3s.io | INSTALL_K3S_VERSION='v1.36.2+k3s1' sh -s - agent
    \`\`\`

    または、このフォルダーをマシンにコピーし、そこで \`install-agent.sh\` を実行します。ファイルの配置とインストールをまとめて行います。

    - work-1: \`sh install-agent.sh 'work-1'\`

    結果の確認:

    - サーバーで \`k3s kubectl get nodes\` を実行すると、エージェントが Ready と表示されます。

    ## 6. クラスターを確認する

    - 手作業で確認する項目と、運用を始めてからの作業は RUNBOOK.md にあります。

    次のコマンドを実行します。

    \`\`\`sh
    k3s kubectl get nodes -o wide
    sh verify.sh
    \`\`\`

    結果の確認:

    - ノードは 4 台で、バージョンはすべて v1.36.2+k3s1 です。
    - \`verify.sh\` はクラスターをプランと照らし合わせます。何も変更しません。すべて一致すれば終了コードは 0 です。
    "
  `);
});

test.each(['sh', 'bash'])('%s reads every script, and nothing that is told in it runs', (shell) => {
  const plans = [
    planWith({}),
    planWith(EXTERNAL),
    planWith(LISTED),
    ...fc.sample(arbitraryPlan, { numRuns: 30, seed: 1 }),
  ];
  const hostile = plans.map((plan) => ({
    ...plan,
    nodes: plan.nodes.map((node, index) => ({ ...node, nodeName: `'; touch x${index}; $(touch y) \`touch z\`` })),
  }));
  const scripts = [...plans, ...hostile]
    .flatMap((plan) => [...filesOf(plan, en, "https://x.example/#'\n$(touch w)"), ...filesOf(plan, ja)])
    .filter(({ path }) => path.endsWith('.sh'))
    .map(({ text }) => text);
  for (const text of scripts) {
    expect(text).toMatch(/^#!\/bin\/sh\n# [^\n]+\n# [^\n]+\n# [^\n]+\nset -eu\n/);
    expect(text).not.toMatch(/^[^#].*touch [w-z]/m);
  }
  // One process reads them all: each text becomes the body of a function that is never called.
  const bodies = scripts.map((text, index) => `never${index}() {\n${text}}\n`);
  for (const input of [bodies.join('\n'), scripts[0] ?? '']) {
    expect(execFileSync(shell, ['-n'], { input, stdio: 'pipe' }).toString()).toBe('');
  }
});

// A machine in a folder: paths moved there, and programs that only say how they were called.
function runScript(fields: object, name: string, words: readonly string[], files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'machine-'));
  const place = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { mode: 0o755 });
  };
  for (const { path, text } of filesOf(planWith({ ...fields }))) {
    const moved = text.replaceAll(/([ ='])(?=\/etc\/)/g, `$1${root}`).replace('PATH="$PATH:', 'PATH="$PATH:/none/');
    place(path, path.endsWith('.sh') ? moved : text);
  }
  for (const [path, text] of Object.entries(files)) place(path, text);
  place('bin/id', '#!/bin/sh\necho 0\n');
  place('bin/curl', `#!/bin/sh\necho 'echo "installer: $* $INSTALL_K3S_VERSION" >&2'\n`);
  place('bin/k3s', '#!/bin/sh\necho "k3s version v1.36.2+k3s1 (0)"\n');
  const { status, stderr } = spawnSync('sh', [join(root, name), ...words], {
    env: { PATH: `${join(root, 'bin')}:/usr/bin:/bin` },
    encoding: 'utf8',
  });
  const placed = join(root, 'etc/rancher/k3s/config.yaml');
  const textAt = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);
  const [config, node] = [textAt(placed), textAt(`${placed}.d/10-node.yaml`)];
  rmSync(root, { recursive: true });
  return { status, said: stderr.replaceAll(root, '').trim(), config, node };
}

const NODE = 'etc/rancher/k3s/config.yaml.d/10-node.yaml';
const TOKEN = { 'etc/rancher/k3s/token': 'K10x' };

test.each([
  { name: 'install-first-server.sh', words: [], files: {}, said: 'installer: server v1.36.2+k3s1', folder: 'srv-1' },
  {
    name: 'install-server.sh',
    words: ['srv-3'],
    files: TOKEN,
    said: 'installer: server v1.36.2+k3s1',
    folder: 'srv-3',
  },
  {
    name: 'install-agent.sh',
    words: ['work-1'],
    files: TOKEN,
    said: 'installer: agent v1.36.2+k3s1',
    folder: 'work-1',
  },
])('$name places the file of $folder and installs', ({ name, words, files, said, folder }) => {
  expect(runScript(LISTED, name, words, files)).toEqual({
    status: 0,
    said,
    config: fileOf(LISTED, `${folder}/config.yaml`),
    node: fileOf(LISTED, `${folder}/config.yaml.d/10-node.yaml`),
  });
});

test.each<{ name: string; words: readonly string[]; files: Readonly<Record<string, string>>; said: string }>([
  { name: 'install-server.sh', words: [], files: TOKEN, said: en.script.folderMissing('sh install-server.sh srv-2') },
  { name: 'install-server.sh', words: ['srv-2'], files: {}, said: en.script.token('/etc/rancher/k3s/token') },
  {
    name: 'install-first-server.sh',
    words: [],
    files: { 'etc/rancher/k3s/config.yaml': 'debug: true\n' },
    said: `${en.script.otherConfig} /etc/rancher/k3s/config.yaml`,
  },
  {
    name: 'install-first-server.sh',
    words: [],
    files: { [NODE]: 'node-name: other\n' },
    said: `${en.script.otherConfig} /${NODE}`,
  },
])('$name with $words and $files says: $said', ({ name, words, files, said }) => {
  const config = Object.values(files).find((text) => text.startsWith('debug')) ?? null;
  expect(runScript(LISTED, name, words, files)).toEqual({ status: 1, said, config, node: files[NODE] ?? null });
});

test.each([
  { plan: {}, named: ['hosts/security-groups.md'] },
  { plan: { firewall: 'none' }, named: [] },
  { plan: { firewall: 'none', cloud: 'vmware' }, named: [] },
  { plan: { firewall: 'none', cloud: 'aws' }, named: ['hosts/security-groups.md'] },
  { plan: { firewall: 'ufw' }, named: ['hosts/ufw.sh'] },
  { plan: { firewall: 'firewalld', cloud: 'gcp' }, named: ['hosts/firewalld.sh', 'hosts/security-groups.md'] },
  { plan: { firewall: 'nftables' }, named: ['hosts/nftables.conf'] },
])('$plan is prepared with $named, and these are the files there are', ({ plan, named }) => {
  const notes = installSteps(planWith(plan), en).find(({ id }) => id === 'prepare')?.notes ?? [];
  const inNotes = notes.flatMap((note) => note.match(/hosts\/[a-z-]+\.[a-z]+/g) ?? []);
  expect([...new Set(inNotes)]).toEqual(named);
  const origin = { link: LINK, texts: en, acknowledged: [] };
  const paths = hostFiles(planWith(plan), headerOf(planWith(plan).k3sVersion, origin), hostTexts).map(
    ({ path }) => path,
  );
  expect(paths.filter((path) => path !== 'hosts/prepare-host.sh' && !path.endsWith('.csv'))).toEqual(named);
});

test('an agent is not installed while the address of its server is missing', () => {
  const run = runScript({ agents: 1 }, 'install-agent.sh', [], TOKEN);
  expect(run).toEqual({ status: 1, said: en.script.address('FIRST_SERVER_ADDRESS'), config: null, node: null });
});

test('files of others that K3s reads as well are named', () => {
  const run = runScript({}, 'install-first-server.sh', [], {
    'etc/rancher/k3s/config.yaml.d/50-x.yaml': 'debug: true\n',
  });
  expect(run.status).toBe(0);
  expect(run.said).toBe(
    `${en.script.alsoRead} /etc/rancher/k3s/config.yaml.d/50-x.yaml\ninstaller: server v1.36.2+k3s1`,
  );
});

test('the proxy of the plan reaches the download and the installer', () => {
  const plan = { httpProxy: 'http://proxy.example.org:3128', noProxy: '192.0.2.0/24,.example.org' };
  expect(
    installSteps(planWith(plan), en)
      .find(({ id }) => id === 'first-server')
      ?.blocks.flat(),
  ).toEqual([
    "export HTTP_PROXY='http://proxy.example.org:3128' HTTPS_PROXY='http://proxy.example.org:3128'",
    "export NO_PROXY='192.0.2.0/24,.example.org'",
    "curl -sfL https://get.k3s.io | INSTALL_K3S_VERSION='v1.36.2+k3s1' sh -s - server",
  ]);
  expect(fileOf(plan, 'install-first-server.sh')).toContain("\nexport NO_PROXY='192.0.2.0/24,.example.org'\ncurl ");
  expect(fileOf({ ...plan, noProxy: '' }, 'install-first-server.sh')).not.toContain('NO_PROXY');
});

test.each([
  { dataDir: undefined, images: '/var/lib/rancher/k3s/agent/images', token: '/var/lib/rancher/k3s/server/token' },
  { dataDir: '/srv/k3s/', images: "'/srv/k3s/agent/images'", token: "'/srv/k3s/server/token'" },
  {
    dataDir: "/a'; reboot #",
    images: String.raw`'/a'\''; reboot #/agent/images'`,
    token: String.raw`'/a'\''; reboot #/server/token'`,
  },
])('with the data in $dataDir the images go to $images, and the token is in $token', ({ dataDir, images, token }) => {
  const commands = installSteps(
    planWith({ agents: 1, airGap: true, ...(dataDir === undefined ? {} : { dataDir }) }),
    en,
  ).flatMap((step) => step.blocks.flat());
  expect(commands).toContain(`cp k3s-airgap-images-*.tar.zst ${images}/`);
  expect(commands).toContain(`cat ${token}`);
});

test.each([
  { plan: {}, said: null },
  { plan: { loadBalancer: 'servicelb' }, said: null },
  { plan: { loadBalancer: 'cloud' }, said: null },
  { plan: { loadBalancer: 'kube-vip' }, said: en.guide.loadBalancer('kube-vip', '') },
  {
    plan: { loadBalancer: 'metallb', loadBalancerPool: ['192.0.2.200/29', '2001:db8::f0/124'] },
    said: en.guide.loadBalancer('MetalLB', '192.0.2.200/29, 2001:db8::f0/124'),
  },
])('$plan: $said', ({ plan, said }) => {
  const [, ...notes] = installSteps(planWith(plan), en).at(-1)?.notes ?? [];
  expect(notes).toEqual(said === null ? [] : [said]);
});

test('a download that failed is noticed', () => {
  const run = runScript({ k3sVersion: 'v1.36.3+k3s1' }, 'install-first-server.sh', [], {});
  expect(run.status).toBe(1);
});

test.each([en, ja])('no file has an empty sentence, and no link leaves its comment', (texts) => {
  fc.assert(
    fc.property(arbitraryPlan, fc.string({ unit: 'binary' }), (plan, noise) => {
      const guide = filesOf(plan, texts, `https://x.example/#--><script>\n${noise}`).at(-1)?.text ?? '';
      expect(guide.split('-->')).toHaveLength(2);
      expect(guide).not.toMatch(/undefined|null|\n- \n|\n\n\n/);
      expect(guide).not.toContain('<script>');
    }),
  );
});

test('no secret is asked for on a command line', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      for (const { text } of filesOf(plan)) expect(text).not.toMatch(/K3S_TOKEN|--token |^token:|datastore-endpoint:/m);
    }),
  );
});

const DONE_BEFORE = { 'etc/rancher/k3s/token': 'secret\n' };

test.each([
  { joins: 'a machine of a tailnet', node: '', isStopped: true },
  { joins: 'a machine that stays outside', node: 'false', isStopped: false },
])('$joins is asked for the auth key: $isStopped', ({ node, isStopped }) => {
  const plan = {
    vpn: 'tailscale',
    registrationAddress: '192.0.2.10',
    nodes: [
      { role: 'server', nodeName: 'a', nodeIp: '192.0.2.10' },
      { role: 'agent', nodeName: 'b', nodeIp: '192.0.2.20', ...(node === '' ? {} : { vpn: node }) },
    ],
    agents: 1,
  };
  const run = runScript(plan, 'install-agent.sh', ['b'], DONE_BEFORE);
  expect(run.status).toBe(isStopped ? 1 : 0);
  if (isStopped) expect(run.said).toBe(en.script.vpn('/etc/rancher/k3s/vpn-auth'));
  const key = { ...DONE_BEFORE, 'etc/rancher/k3s/vpn-auth': 'name=tailscale,joinKey=x\n' };
  expect(runScript(plan, 'install-agent.sh', ['b'], key).status).toBe(0);
});

const OTHER = { flannelBackend: 'none', cni: 'cilium' };

test.each([
  { plan: { ...OTHER, agents: 1 }, ids: 'prepare first-server cni token agents check', notReady: ['first-server'] },
  {
    plan: { ...OTHER, agents: 1, multus: true },
    ids: 'prepare first-server cni token agents multus check',
    notReady: ['first-server'],
  },
  {
    plan: { ...OTHER, agents: 1, disableAgent: true },
    ids: 'prepare first-server token agents cni check',
    notReady: ['agents'],
  },
  { plan: { agents: 1, airGap: true }, ids: 'gather prepare first-server token agents check', notReady: [] },
])('a CNI comes when there is a node for it: $ids', ({ plan, ids, notReady }) => {
  const steps = installSteps(planWith(plan), en);
  expect(steps.map(({ id }) => id).join(' ')).toBe(ids);
  const waiting = steps.filter(({ expect: expected }) => expected.includes(en.guide.notReadyWithoutCni));
  expect(waiting.map(({ id }) => id)).toEqual(notReady);
});
