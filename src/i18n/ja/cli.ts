import type { CliText } from '../cli-text';

export const cliText: CliText = {
  usage: `使い方: npm run -s plan [-- オプション] < plans.ndjson

1 行に 1 つのプランを読み、1 行に 1 つの JSON オブジェクトを書き出します。中身は derived（数値。個数は 10 進の文字列）、findings、files です。
プランは、新規のプランと異なる項目だけの JSON オブジェクト（例: {"servers":3,"clusterCidr":["10.52.0.0/16"]}）か、リンクで書きます。
プランとして読めない行には {"error":"…","line":2} を返し、残りの行の処理を続けます。空行は読み飛ばします。

オプション:
  --lang en|ja      メッセージとファイルの言語（既定: en）
  --link-base URL   ファイルに書くリンクのうち「#」より前の部分
  --help            この説明

終了ステータス: すべての行がエラーのないプランなら 0、そうでない行があれば 1、オプションの誤りは 2。
`,
  unknownCommand: (command) => `「${command}」というコマンドはありません。`,
  unknownOption: (option) => `「${option}」はオプションではないか、値がないか、値が正しくありません。`,
  problems: {
    'too-long': '行が 1 MB を超えています。',
    'not-json': '行が正しい JSON ではありません。',
    'not-an-object': '行は JSON ですが、オブジェクトではありません。',
    'not-a-plan': '行が JSON オブジェクトでもリンクでもありません。',
    'link-without-plan': 'リンクの「#」以降にプランがありません。',
    'link-too-long': 'リンクが 64 kB を超えています。',
  },
};
