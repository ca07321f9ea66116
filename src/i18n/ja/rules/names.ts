import type { SomeRuleTexts } from '../../rule-text';

export const nameTexts = {
  'nodeport-range': {
    title: ({ text, ports }) => `NodePort の範囲 ${text} に、K3s 自身のポート（${ports.join('、')}）が含まれています。`,
    consequence: () =>
      'K3s は受け付けますが、そのポートを割り当てられたサービスは、待ち受け中のプロセスと衝突します。これらを含まない範囲を選びます。',
    fix: ({ proposal }) => `${proposal} を使う`,
  },
  'nodeport-range-form': {
    title: ({ text, problem }) => {
      switch (problem) {
        case 'empty':
          return 'NodePort の範囲が空です。';
        case 'one-port':
          return `NodePort の範囲 ${text} にはポートが 1 つしかありません。`;
        case 'upside-down':
          return `NodePort の範囲 ${text} は、最後のポートが最初のポートより小さくなっています。`;
        case 'above-65535':
          return `NodePort の範囲 ${text} がポート 65535 を超えています。`;
        case 'unreadable':
          return `「${text}」はポートの範囲として読めません。`;
      }
    },
    consequence: ({ problem, runs }) => {
      if (runs) return 'K3s が動くのは、ネットワークポリシーコントローラーが無効な間だけです。';
      if (problem === 'empty') {
        return 'K3s の起動が完了せず、「incompatible down-level server」という紛らわしいログを出しながら待ち続けます。';
      }
      return problem === 'one-port'
        ? 'K3s は起動しますが、その後ネットワークポリシーコントローラーが K3s を終了させます。'
        : 'K3s はこれを拒否し、起動しません。最初と最後のポートをハイフンでつないで書きます。';
    },
    fix: ({ proposal }) => `${proposal} を使う`,
  },
  'disable-unknown': {
    title: ({ name }) => `disable に「${name}」がありますが、K3s にそのコンポーネントはありません。`,
    consequence: ({ proposal }) =>
      proposal === null
        ? 'K3s は何も言わずに無視します。無効にできるのは coredns、servicelb、traefik、local-storage、metrics-server、runtimes です。'
        : `K3s は何も言わずに無視するため、意図したものは有効なままです。${proposal} のことではありませんか。`,
    fix: ({ proposal }) => `${proposal ?? ''} を無効にする`,
  },
  'cluster-domain-form': {
    title: ({ clusterDomain }) =>
      clusterDomain === ''
        ? 'クラスタードメインが空です。'
        : `クラスタードメイン「${clusterDomain}」に、大文字または末尾のドットがあります。`,
    consequence: () =>
      'K3s は動きますが、kubernetes.default.svc にこのドメインを付けた名前が、サーバー証明書に入りません。',
    fix: ({ proposal }) => `${proposal} を使う`,
  },
} satisfies SomeRuleTexts;
