import type { FactsOf } from '../../../core/rules/index';
import type { SomeRuleTexts } from '../../rule-text';

type YamlProblem = FactsOf<'yaml-broken'>['problem'];

const YAML_TITLES = {
  tab: (origin) => `${origin} の行がタブで始まっています。`,
  quote: (origin) => `${origin} に、閉じていない引用符があります。`,
  bracket: (origin) => `${origin} に、閉じていない括弧か、カンマの抜けた項目があります。`,
  indentation: (origin) =>
    `${origin} はここから先を読み取れません。字下げ、コロン、引用符のいずれかが正しくありません。`,
  alias: (origin) => `${origin} が、それより前に定義されていないアンカーを参照しています。`,
  'not-a-mapping': (origin) => `${origin} にキーと値の組がありません。`,
  other: (origin) => `${origin} は YAML として読み取れません。`,
} as const satisfies Record<YamlProblem, (origin: string) => string>;

const YAML_REPAIRS = {
  tab: '字下げには空白を使います。',
  quote: '同じ行の中で閉じます。',
  bracket: '括弧を閉じ、項目の間にカンマを入れます。',
  indentation: 'キーは行頭に書き、コロンと空白を続けます。`::` のような記号を含む値は引用符で囲みます。',
  alias: '参照の代わりに値そのものを書きます。',
  'not-a-mapping': '`key: value` の形で、コロンの後に空白を入れて書きます。',
  other: 'この位置に余分な文字がないか確認します。',
} as const satisfies Record<YamlProblem, string>;

const NOT_READ = {
  missing: ({ path }) => `${path} というファイルはありません。`,
  variable: ({ path }) => `K3S_CONFIG_FILE が別のファイルを指しているため、${path} は読まれません。`,
  name: ({ path }) => `${path} は、名前の末尾が .yaml でも .yml でもないため読まれません。`,
  documents: ({ path }) => `${path} は、2 つ目の --- より上だけが読まれます。`,
  words: ({ path }) => `「${path}」はフラグではなく、それより後の引数は読まれません。`,
} as const satisfies Record<FactsOf<'config-not-read'>['reason'], (facts: { readonly path: string }) => string>;

const NOT_READ_REPAIRS = {
  missing: 'K3s は何も出力せず、ほかのファイルも読まずに、デフォルトで起動します。パスを正すか、--config を外します。',
  variable: '変数が --config より優先され、メッセージは出ません。ファイルは 1 か所だけで指定します。',
  name: 'K3s は何も出力せずに読み飛ばします。名前を変更します。',
  documents: 'K3s は最初の文書だけを読み、残りは何も出力せずに捨てます。--- の行を削除します。',
  words: '値はフラグの直後か等号の後に書きます。この引数を削除するか、正しく書き直します。',
} as const satisfies Record<FactsOf<'config-not-read'>['reason'], string>;

/** なくなったキーの代わりに書くもの。 */
function instead(successor: string | null): string {
  if (successor === null) return '代わりになるものはないため、削除します。';
  return successor === 'flannel-backend'
    ? '代わりに flannel-backend: none と書きます。'
    : `代わりに ${successor} を使います。`;
}

export const fileTexts = {
  'yaml-broken': {
    title: ({ origin, problem }) => YAML_TITLES[problem](origin),
    consequence: ({ problem }) =>
      `K3s は、読めなくなった行番号を含む「yaml: line …」を出力してすぐに終了します。${YAML_REPAIRS[problem]}`,
    fix: null,
  },
  'key-form': {
    title: ({ key }) => `「${key}」は K3s が読み取れる名前ではありません。`,
    consequence: ({ name, isKnown }) =>
      isKnown
        ? `K3s はこれにさらにダッシュを付け、「bad flag syntax」で終了します。ダッシュを付けずに ${name} と書きます。`
        : 'K3s は「bad flag syntax」で終了します。ファイルのキーにはダッシュを付けず、コマンドラインの引数には 2 つ付けます。',
    fix: ({ name, value }) => `${name}: ${value ?? ''} にする`,
  },
  'flag-removed': {
    title: ({ key, k3sVersion }) => `K3s ${k3sVersion} に ${key} はもうありません。`,
    consequence: ({ successor, isRefused }) =>
      isRefused
        ? `K3s はこれを拒否して終了します。${instead(successor)}`
        : `サーバーはログに 1 行出力して読み飛ばし、デフォルトが使われます。${instead(successor)}`,
    fix: ({ successor, value }) => `${successor ?? ''}: ${value ?? ''} にする`,
  },
  'agent-key': {
    title: ({ key, isKnown, isServerKey }) =>
      isKnown && isServerKey
        ? `「${key}」はサーバー用のキーで、エージェントでは使えません。`
        : `エージェントに「${key}」というキーはありません。`,
    consequence: ({ key, nearest, isServerKey, isKnown }) => {
      const exits = `このようなキーが 1 つでもあると、エージェントは「flag provided but not defined: -${key}」で終了します。`;
      if (isServerKey && isKnown)
        return `${exits}サーバーのファイルに移します。エージェントはこの種の値をサーバーから受け取ります。`;
      if (isServerKey && nearest !== null)
        return `${exits}${nearest} の誤りと思われます。これはサーバーのファイルに書くキーです。`;
      return nearest === null ? `${exits}削除します。` : `${exits}${nearest} の誤りと思われます。`;
    },
    fix: ({ key, nearest, isServerKey, value }) =>
      isServerKey ? `サーバーで ${nearest ?? key}: ${value ?? ''} にする` : `${nearest ?? key}: ${value ?? ''} にする`,
  },
  'flannel-flags-on-agent': {
    title: ({ key }) => `エージェントは ${key} をサーバーから受け取るため、自分では設定できません。`,
    consequence: () =>
      'エージェントはこのフラグを知らず、終了します。すべてのサーバーの設定に同じ値を書き、ほかには書きません。',
    fix: ({ key, value }) => `サーバーで ${key}: ${value ?? ''} にする`,
  },
  'server-key-unknown': {
    title: ({ key, isKnown, k3sVersion }) =>
      isKnown
        ? `K3s ${k3sVersion} のサーバーに「${key}」というキーはありません。`
        : `K3s に「${key}」というキーはありません。`,
    consequence: ({ key, nearest, isWord }) => {
      const follows = isWord
        ? `K3s は「flag provided but not defined: -${key}」で終了します。`
        : 'サーバーはログに 1 行出力して読み飛ばし、デフォルトのまま起動します。';
      return nearest === null
        ? `${follows}削除するか、正しい名前を調べます。`
        : `${follows}${nearest} の誤りと思われます。`;
    },
    fix: ({ nearest, value }) => `${nearest ?? ''}: ${value ?? ''} にする`,
  },
  'list-added-up': {
    title: ({ key, origin }) => `${key} が ${origin} とコマンドラインの両方にあります。`,
    consequence: ({ values }) =>
      `K3s はリストを置き換えず足し合わせるため、${values.join('、')} のすべてが使われます。同じファミリーの範囲が 2 つになると K3s は終了します。リストは 1 か所に書きます。`,
    fix: null,
  },
  'yaml-duplicate-key': {
    title: ({ key, line, lastLine }) =>
      `${key} が 1 つのファイルの ${line} 行目と ${lastLine} 行目の 2 か所にあります。`,
    consequence: ({ line }) => `メッセージなしに最後の値が使われます。${line} 行目を削除します。`,
    fix: null,
  },
  'yaml-octal': {
    title: ({ key, text, becomes }) => `${key}: ${text} は数値 ${becomes} として読まれます。`,
    consequence: ({ text, becomes }) =>
      `YAML 1.1 では 0 で始まる数値は 8 進数で、K3s はそれを 10 進数で渡します。ファイルのモード ${text} は ${becomes} になります。引用符で囲みます。`,
    fix: null,
  },
  'config-not-read': {
    title: (facts) => NOT_READ[facts.reason](facts),
    consequence: ({ reason }) => NOT_READ_REPAIRS[reason],
    fix: null,
  },
  'token-in-argv': {
    title: ({ key }) => `${key} の値がコマンドラインに書かれています。`,
    consequence: () => 'ユニットファイルとシェルの履歴に残ります。config.yaml か、別のファイルに書きます。',
    fix: null,
  },
} satisfies SomeRuleTexts;
