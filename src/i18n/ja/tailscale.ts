import type { TailscaleTexts } from '../../core/render/automation/tailscale/tailscale-texts';

export const tailscaleTexts: TailscaleTexts = {
  place: 'ノードが参加する tailnet のポリシー',
  merge:
    '既存のポリシーファイルに追加してください。これだけでは完全なポリシーになりません。1 つの tailnet に複数のクラスターがある場合、ポッドの範囲は互いに異なる必要があります。',
  key: (tag) =>
    `認証キーは、再利用可能で ${tag} が付き、デバイスの承認が必要な tailnet では事前承認済みのものを使います。エフェメラルキーを使うと、オフラインになったノードは別のアドレスで戻ってきます。キーの有効期間は最長 90 日です。タグ付きで参加したマシンには期限がありません。`,
  keyFile: (path, line) => `キーは、すべてのノードの ${path} に、root だけが読めるように置きます: ${line}`,
  headscale: (tag, parameter) =>
    `Headscale の場合は、同じ行の ${parameter} に Headscale のアドレスを書きます。ポリシーでは、ユーザー名の末尾に @ を付け（alice@）、autogroup:admin の代わりにそのユーザーをタグの所有者にします。キーは --reusable と --tags ${tag} を付けて作ります。ポリシーがなければ通信はすべて許可されますが、経路は自動では承認されません。`,
  owners: 'マシンにこのタグを付けられる人',
  routes:
    '各ノードは自分のポッドのブロックを通知します。承認されるまで、そのノードのポッドは孤立します。サービスの範囲に経路は必要ありません。サービスのアドレスは、パケットがマシンを出る前に書き換えられます。',
  noRoutes: '経路はありません。flannel-backend が none の場合、K3s はポッドのブロックを通知しません。',
  grant: '経路の承認だけでは、通信は許可されません。すべてを許可するルールがすでにあれば、このルールは不要です。',
};
