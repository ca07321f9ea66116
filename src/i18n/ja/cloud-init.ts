import type { CloudInitTexts } from '../../core/render/automation/cloud-init/cloud-init-texts';
import { count } from '../format';
import { spaced } from './spaced';

export const cloudInitTexts: CloudInitTexts = {
  place: (machines) => `配置先: ユーザーデータ（${machines}）。cloud-init が初回の起動時に読み込みます`,
  notes: {
    existing: {
      first:
        'クラスターはすでに動いています。これを使うと別のクラスターができるため、クラスターを作り直すときにだけ使ってください。',
      others:
        'クラスターはすでに動いています。これは後から参加するマシンのためのもので、既存のマシンには影響しません。',
    },
    noSecrets:
      'ここに秘密情報は書かないでください。マシンで動くプログラムは、プラットフォームのメタデータサービスに到達できれば、どれもユーザーデータを読めます。',
    secrets: (paths, minutes) =>
      `次のファイルは、別の安全な方法でマシンに置き、root だけが読めるようにします: ${paths.join('、')}。セットアップは、それぞれ最大 ${minutes} 分待ちます。`,
    again: (log, command) =>
      `実行されるのは一度だけで、その記録は ${log} にあります。途中で止まったときは、記録にある原因を直してから次を実行します: ${command}`,
    airGap: (folder) =>
      `マシンの OS イメージの ${folder} に、k3s、install.sh、コンテナイメージのアーカイブを入れておきます。`,
    firewall: (file) =>
      `ファイアウォールの設定は、ここに含まれません。マシンで ${file} を適用します。先に空欄を埋める必要があることもあります。`,
    transactional: 'トランザクショナルなシステムでは、最後にマシンが一度再起動します。K3s が起動するのはその後です。',
    ubuntuOnPi: (file, folder) =>
      `Raspberry Pi 用の Ubuntu イメージは、これを FAT パーティションの ${file} として読み込みます。動いているシステムでは ${folder} にあります。`,
    raspberryPiOs: 'Raspberry Pi OS に対応した cloud-init が含まれるかどうかは、OS イメージによって異なります。',
    large: (bytes, limit) => {
      const size = `${count(bytes)} バイトを超えています。`;
      const packed =
        'gzip で圧縮するとかなり小さくなり、展開は cloud-init が行います。バイナリのユーザーデータを壊すプラットフォームもあるため、base64 で渡せる場合は base64 で渡します。';
      return limit === null
        ? `${size}受け付けないプラットフォームもあります。${packed}`
        : `${size}${limit.platform} の上限は ${limit.stated} です。${packed}`;
    },
    leftOut: (file, path) =>
      `大きさの都合で省略: ${file}。OS イメージに ${path} として入れておきます。ないときは、マシンの準備が行われません。`,
  },
  script: {
    runBy: (machines) => `${spaced(machines, 'で')}、初回の起動時に cloud-init が実行します`,
    waiting: (minutes) => `最大 ${minutes} 分待ちます:`,
    again: (command) => `その後で次を実行してください: ${command}`,
    notPrepared: 'マシンの準備が終わっていません。原因は上に表示されています。',
    notInstalled: (release) =>
      `K3s ${release} がインストールされていないか、起動していません。原因は上に表示されています。`,
    datastore: (path) => `データストアの接続先を、先に ${path} に書き込んでください。`,
    vpn: (path, content) => `VPN のキーを、先に ${path} に ${content} の形で書き込んでください。`,
  },
};
