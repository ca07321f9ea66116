import type { ComparedCounts, FileListMessages } from '../file-list-messages';

function compared({ same, changed, new: added, gone }: ComparedCounts): string {
  if (changed + added + gone === 0) return `${same} ファイルのどれにも違いはありません。`;
  const parts: readonly (readonly [string, number])[] = [
    ['変更', changed],
    ['追加', added],
    ['削除', gone],
    ['変更なし', same],
  ];
  return `ファイル数: ${parts.flatMap(([state, count]) => (count === 0 ? [] : [`${state} ${count}`])).join('、')}。`;
}

export const fileList: FileListMessages = {
  groups: {
    configuration: 'K3s の設定',
    guides: '手順とスクリプト',
    cni: 'CNI',
    hosts: 'マシン',
    automation: '自動化',
    plan: 'プラン本体',
    others: 'その他',
  },
  kinds: {
    config: 'K3s が起動時に読みます。どのマシンのものかは、フォルダー名でわかります。',
    ownConfig: 'そのマシンに固有の設定です。K3s は config.yaml の後に読みます。',
    runbook: 'マシンの準備から後片付けまでを、このプランの値でまとめた手順書です。',
    guide: 'インストールの手順です。順番どおりに、コマンドと、実行後に確かめることが書いてあります。',
    install: '設定ファイルを配置し、K3s をインストールします。',
    verify: '動いているクラスターをこのプランと比べます。何も変更しません。',
    cniSteps: 'CNI のために必要な K3s の設定と手順です。',
    cni: '計画した範囲を書き込んだ、CNI のマニフェストと値です。',
    prepare: 'K3s の前にマシンに必要なパッケージ、カーネルモジュール、設定です。',
    firewall: 'このプランでマシン間に必要な通信だけを許可します。',
    groups: '同じルールの表です。セキュリティグループや、マシン間のファイアウォールに使います。',
    hosts: 'マシンの準備に使います。',
    cloudInit: '新しいマシンが初回の起動時に読み、自分で設定を済ませます。',
    ansible: 'k3s-ansible のインベントリと変数です。',
    terraform: 'Terraform または OpenTofu のモジュールの変数です。',
    tailscale: 'tailnet のポリシーに必要な内容です。',
    automation: 'マシンを設定するプログラムに使います。',
    planJson: 'このプランのすべてです。ほかのプログラムで使えます。',
    planSchema: 'プランの JSON に書ける内容を定めた JSON スキーマです。',
    other: 'このプランに含まれるファイルです。',
  },
  folded: (count, different) => `${count} ファイル${different === null ? '' : `（違いあり ${different}）`}`,
  fromTo: (first, last) => `${first} から ${last} まで`,
  more: (count) => `ほか ${count} ファイル`,
  compare: '比較する相手',
  compareWith: { nothing: 'なし', opened: '開いた時点', link: '別のリンク' },
  compareHint: {
    nothing: '別のプランとの違いを、ファイルと行の単位で表示します。',
    opened:
      'このページ、リンク、プリセットのいずれかで開いた時点のプランと比べます。ファイル内のリンクは比較しません。',
    link: '− の付いた行は、相手のプランのものです。ファイル内のリンクは比較しません。',
  },
  link: {
    label: '相手のプランのリンク',
    hint: '読み取るだけです。このプランは変わらず、どこにも送信しません。',
    none: 'プランのリンクではありません。',
  },
  leftOut: 'リンクのうち、読み取れなかったもの:',
  moreLeftOut: (count) => `ほか ${count} 件`,
  onlyDifferent: '違いのあるファイルだけ',
  compared,
  states: { same: '変更なし', new: '追加', gone: '削除' },
  lines: (added, removed) => `${added} 行追加、${removed} 行削除`,
  changedLines: (path) => `${path} の変更行`,
  added: '追加:',
  removed: '削除:',
  sameLines: (count) => `変更のない ${count} 行`,
};
