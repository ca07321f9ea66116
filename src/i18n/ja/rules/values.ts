import type { AddressProblem } from '../../../core/cidr/address';
import type { FactsOf } from '../../../core/rules/index';
import { count } from '../../format';
import type { SomeRuleTexts } from '../../rule-text';

const ADDRESS_PROBLEMS = {
  empty: '何も入力されていません',
  blank: '空白が含まれています',
  'too-long': '長すぎます',
  'leading-zero': '0 で始まる数値があります',
  zone: 'ゾーン（% 以降）が付いています',
  'prefix-given': 'プレフィックス長が付いています（付けるのは範囲だけです）',
  ipv4: 'IPv4 アドレスは 0〜255 の数値 4 つで書きます',
  ipv6: 'IPv6 アドレスの形式が正しくありません',
  'not-an-address': 'ここには名前ではなくアドレスを書きます',
} as const satisfies Record<AddressProblem, string>;

function wanted({ expected, choices, from, to }: FactsOf<'input-value'>): string {
  switch (expected) {
    case 'release':
      return 'K3s のリリースを v1.36.2+k3s1 のように省略せずに書きます。';
    case 'count':
      return `${count(from ?? 0)} から ${count(to ?? 0)} までの整数を、数字だけで書きます。`;
    case 'mtu':
      return `MTU をバイト単位で、${count(from ?? 0)} から ${count(to ?? 0)} までの数値で書きます。イーサネットでは 1500 です。`;
    case 'choice':
      return `次のいずれかを書きます: ${choices.join('、')}。`;
    case 'word':
      return '制御文字を含めずに、1 行、1,024 文字以内で書きます。';
    case 'list':
      return '項目は 64 個までにします。';
    case 'host':
      return 'ホスト名またはアドレスだけを、k3s.example.org や 192.0.2.10 のように書きます。スキーム、ポート、括弧は付けません。';
    case 'no-password':
      return '@ の前のユーザー名とパスワードは書きません。プランはリンクやファイルとして人手に渡ります。';
    case 'no-secret':
      return 'この値は秘密情報です。プランはリンクやファイルの形でほかの人に渡ることがあるため、ここには書けません。マシン自体に、root だけが読めるファイルとして置きます。';
  }
}

const VALUE_FORMS = {
  none: '値を 1 つ、K3s が複数を受け取る項目では値のリストを書きます。マッピングを書くと、K3s はそれを文字列として読み、終了します。',
  first: 'リストの中のリストからは最初の項目だけが使われ、残りは捨てられます。単純なリストを書きます。',
  last: 'メッセージなしに最後の値が使われます。値を 1 つだけ書きます。',
} as const satisfies Record<FactsOf<'value-form'>['counts'], string>;

export const valueTexts = {
  'address-syntax': {
    title: ({ text, problem }) => `「${text}」はアドレスとして読めません。${ADDRESS_PROBLEMS[problem]}。`,
    consequence: ({ suggestion }) =>
      suggestion === null
        ? 'このままでは K3s が起動しません。192.0.2.10 や 2001:db8::10 のように、アドレスを 1 つだけ書きます。'
        : `このままでは K3s が起動しません。${suggestion} のことではありませんか。`,
    fix: null,
  },
  'list-blank': {
    title: ({ text }) => `リストの「${text.trim()}」の前後に空白があります。`,
    consequence: ({ isDropped, suggestion }) =>
      isDropped
        ? `K3s はカンマで区切るだけで空白を取り除きません。起動はしますが、この名前は証明書に入りません。${suggestion} と書きます。`
        : `K3s はカンマで区切るだけで空白を取り除かないため、ここで停止します。${suggestion} と書きます。`,
    fix: ({ suggestion }) => `${suggestion} と書く`,
  },
  'cidr-v4-mapped': {
    title: ({ text, range }) => `「${text}」は、IPv4 の範囲 ${range} を IPv6 の形で書いたものです。`,
    consequence: ({ range }) =>
      `K3s は何も言わずに ${range} として扱いますが、同じファイルを読むほかのプログラムはそうではありません。IPv4 の形で書きます。`,
    fix: ({ range }) => `${range} と書く`,
  },
  'cidr-host-bits': {
    title: ({ text, range }) => `「${text}」は範囲 ${range} の途中のアドレスで、先頭ではありません。`,
    consequence: ({ range }) =>
      `K3s は残りを切り捨てて ${range} を使います。元の書き方のままのファイアウォールのルールは一致しないことがあり、入力ミスにも気づけません。`,
    fix: ({ range }) => `${range} と書く`,
  },
  'bool-form': {
    title: ({ text }) => `「${text}」は true でも false でもありません。`,
    consequence: ({ suggestion }) =>
      suggestion === null
        ? 'K3s は「invalid boolean value」と表示して終了します。true か false を書きます。'
        : `K3s は「invalid boolean value」と表示して終了します。${suggestion} のことではありませんか。`,
    fix: null,
  },
  'value-form': {
    title: ({ key, counts }) =>
      counts === 'last'
        ? `値を 1 つだけ取る「${key}」に、複数の値があります。`
        : `「${key}」の値の形が正しくありません。`,
    consequence: ({ counts }) => VALUE_FORMS[counts],
    fix: null,
  },
  'input-value': {
    title: ({ text }) => (text === '' ? '何も入力されていません。' : `「${text}」はここでは使えません。`),
    consequence: wanted,
    fix: null,
  },
  'input-unknown': {
    title: ({ key }) => `プランに「${key}」という項目はありません。`,
    consequence: () =>
      'この項目だけを除いて読み込みました。リンクでは K3s のフラグ名（cluster-cidr）、JSON ではそれをキャメルケースにした名前（clusterCidr）を使います。キーを直すか、削除します。',
    fix: null,
  },
} satisfies SomeRuleTexts;
