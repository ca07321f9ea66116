import type { SomeRuleTexts } from '../../rule-text';

const valueOf = (value: string): string => (value === '' ? '未設定' : ` ${value} `);

export const serverTexts = {
  'servers-differ': {
    title: ({ key, common, own, name }) =>
      `サーバー ${name} の ${key} は${valueOf(own)}ですが、ほかのサーバーでは${valueOf(common)}です。`,
    consequence: ({ isCompared }) =>
      isCompared
        ? 'K3s はサーバーの参加時にこの値を比べ、「critical configuration value mismatch between servers」として拒否します。共通の設定は 1 つのファイルにまとめます。'
        : '外部データベースの場合、K3s はこの値を比べません。どの値になるかは、応答するサーバーやリーダーによって変わります。共通の設定は 1 つのファイルにまとめます。',
    fix: ({ common, key }) => (common === '' ? 'このサーバーでの設定を外す' : `${key} をほかと同じ ${common} にする`),
  },
  'masks-differ': {
    title: ({ key, common, own, name }) =>
      `サーバー ${name} の ${key} は${valueOf(own)}ですが、ほかのサーバーでは${valueOf(common)}です。`,
    consequence: () =>
      'サーバーは警告なしに参加しますが、どの値になるかは、応答するサーバーやリーダーによって変わります。共通の設定は 1 つのファイルにまとめます。',
    fix: ({ common, key }) => (common === '' ? 'このサーバーでの設定を外す' : `${key} をほかと同じ ${common} にする`),
  },
} satisfies SomeRuleTexts;
