import type { LogLookupMessages } from '../log-lookup-messages';

export const logLookup: LogLookupMessages = {
  title: 'ログからルールを探す',
  label: 'ログの行',
  hint: '`journalctl -u k3s`、`kubectl get events`、`kubectl describe` などの出力を、そのまま貼り付けます。内容はこのページの外に送られません。',
  look: '調べる',
  found: (known, unknown) =>
    (known === 0 ? '既知のメッセージは見つかりませんでした。' : `${known} 件のメッセージが見つかりました。`) +
    (unknown === 0 ? '' : `該当しない行は ${unknown} 行です。`),
  cut: (lines) => `100 万文字を超えているため、先頭の ${lines} 行だけを調べました。`,
  result: 'ログの内容',
  by: {
    k3s: 'K3s',
    apiserver: 'kube-apiserver',
    controllers: 'kube-controller-manager',
    'kube-proxy': 'kube-proxy',
    kubelet: 'kubelet',
    flannel: 'flannel',
    policy: 'ネットワークポリシーコントローラー',
    plugin: 'CNI プラグイン',
    calico: 'Calico',
    cilium: 'Cilium',
    event: 'イベント',
  },
  outcome: {
    refused: 'K3s は起動しません。',
    stops: 'K3s は起動した後終了します。',
    waits: 'K3s は待ち続けます。',
    broken: 'K3s は動き続けますが、欠けているものがあります。',
    runs: 'K3s は動き続けます。',
    harmless: '問題はありません。正常なクラスターでも記録されます。',
  },
  at: (lines, more) => `${lines.join('、')} 行目${more === 0 ? '' : `、ほか ${more} 行`}`,
  source: (label) => `（${label}）`,
  names: '含まれる値:',
  notInPlan: 'このプランでは、このルールの指摘はありません。',
  inPlan: 'このプランでは:',
  all: (count) => `${count} 件すべてを表示`,
  unknown: (count) => `該当しない行: ${count} 行`,
  unknownHint: 'ネットワーク以外のメッセージか、ここのルールでは説明できないものです。',
  next: (count) => `次の ${count} 行を表示`,
  shortened: (count) => `あと ${count} 文字`,
};
