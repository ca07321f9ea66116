import type { CliText } from '../cli-text';

export const cliText: CliText = {
  usage: `使い方: npm run -s plan [-- オプション] < plan.json

1 つのプラン、または 1 行に 1 つのプランを読み、1 行に 1 つの JSON オブジェクトを書き出します。中身は derived（数値。個数は 10 進の文字列）、findings、files です。
プランは、新規のプランと異なる項目だけの JSON オブジェクト（例: {"servers":3,"clusterCidr":["10.52.0.0/16"]}）か、リンクで書きます。
1 つだけのプランは、ダウンロードした plan.json のように複数行でもかまいません。
プランとして読めない行には {"error":"…","line":2} を返し、残りの行の処理を続けます。空行は読み飛ばします。

オプション:
  --lang en|ja      メッセージとファイルの言語（デフォルト: en）
  --link-base URL   ファイルに書くリンクのうち「#」より前の部分
  --help            この説明

終了ステータス: すべての行がエラーのないプランなら 0、そうでない行があれば 1、オプションの誤りは 2。

ほかのコマンド: npm run -s conformance -- FILE… は、記録された判定と照合します。詳しくは --help を参照してください。
`,
  conformance: {
    usage: `使い方: npm run -s conformance -- [オプション] FILE…

記録された判定と、このアプリの判定を照合します。形式はファイルの中身から見分けます。
  - Kubernetes 自身のコードがプランに下した判定: in、service、nodes を持つ cases
  - 実際の K3s を設定どおりに起動した結果: host と verdict を持つ cases
  - 2 台目のノードが参加したときの結果: first、second、outcome を持つ cases
  - アドレス範囲の計算: texts、pairs、splits
一致した件数を書き出します。一致しなかったものについては、入力、期待した値、実際の値も書き出します。

オプション:
  --lang en|ja      出力の言語（デフォルト: en）
  --help            この説明

終了ステータス: すべて一致すれば 0、一致しないものがあれば 1、ファイルを読めないか、形式がわからなければ 2。
`,
    noFile: 'ファイルが指定されていません。',
    unreadable: (file, reason) => `${file}: ${reason}`,
    notJson: 'ファイルが正しい JSON ではありません。',
    unknownFormat: 'このファイルの形式にはまだ対応していないため、照合していません。',
    agree: (file, agreeing, count) => `${file}: ${count} 件中 ${agreeing} 件が一致しました。`,
    total: (agreeing, count) => `全ファイル: ${count} 件中 ${agreeing} 件が一致しました。`,
    case: (section, number, input) => `${section} の ${number} 番目: ${input}`,
    differences: {
      value: ({ about, expected, found }) => `${about}: 期待 ${expected}、実際 ${found}`,
      refusal: ({ about, release, expected, found }) =>
        `${about}（${release}）: ${expected} を説明するエラーを期待しましたが、実際は ${found} です`,
      'hidden-refusal': ({ release, expected, found }) =>
        `${release}: 表示されるエラーのどれかが ${expected} を説明するはずですが、実際は ${found} です`,
      'unknown-words': ({ about, release, expected, found }) =>
        `${about}（${release}）: 拒否の文言 ${expected} に対応するルールがわかりません。実際は ${found} です`,
      'wrong-place': ({ about, release, expected, found }) =>
        `${about}（${release}）: エラーは ${expected} の原因がある場所に出るはずですが、実際は ${found} です`,
      'unexpected-error': ({ release, found }) =>
        `${release}: 受け入れられた部分にエラーはないはずですが、実際は ${found} です`,
      form: ({ about, found }) => `${about}: 読み取れません。実際は ${found} です`,
    },
  },
  unknownCommand: (command) => `「${command}」というコマンドはありません。`,
  unknownOption: (option) => `「${option}」はオプションではないか、値がないか、値が正しくありません。`,
  problems: {
    'too-long': '行が 1 MB を超えています。',
    'not-json': '行が正しい JSON ではありません。',
    'document-not-json':
      '入力は複数行にわたる 1 つの JSON オブジェクトのように始まりますが、正しい JSON ではありません。',
    'not-an-object': '行は JSON ですが、オブジェクトではありません。',
    'not-a-plan': '行が JSON オブジェクトでもリンクでもありません。',
    'link-without-plan': 'リンクの「#」の後にプランがありません。',
    'link-too-long': 'リンクが 64 kB を超えています。',
  },
};
