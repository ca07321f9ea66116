import type { SomeRuleTexts } from '../../rule-text';

const TITLES = {
  'repeated-key': (key: string) => `リンクに「${key}」が 2 回以上書かれています。`,
  'too-many-nodes': (key: string) => `リンクのノードが多すぎるため、「${key}」は取り込みませんでした。`,
  'unknown-version': (key: string) => `リンクの形式「${key}」は、このバージョンでは扱えません。`,
  'too-long': () => 'リンクが 64 kB を超えています。',
} as const;

const CONSEQUENCES = {
  'repeated-key': 'K3s の設定ファイルと同じく、最後の値を使います。',
  'too-many-nodes': 'Kubernetes が対応するのは、ノード 5,000 台までです。',
  'unknown-version':
    '読める部分だけを開きました。足りない項目があるかもしれません。リンクの送り主とプランを見比べてください。',
  'too-long': 'リンクは開かれませんでした。この大きさのプランは、JSON なら受け渡しできます。',
} as const;

export const linkTexts = {
  'input-dropped': {
    title: ({ key, reason }) => TITLES[reason](key),
    consequence: ({ reason }) => CONSEQUENCES[reason],
    fix: null,
  },
} satisfies SomeRuleTexts;
