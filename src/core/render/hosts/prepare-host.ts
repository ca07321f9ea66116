import { WG_TOOL } from '../../k3s/host-packages';
import { isSince } from '../../k3s/version';
import { flannelBackendOf } from '../../plan/effective';
import type { Plan } from '../../plan/plan';
import type { Header } from '../header';
import { shellWord } from '../quote';
import type { HostTexts } from './host-texts';
import { kernelSettings } from './kernel-settings';
import { networkManager } from './network-manager';
import { platformCheck, platformKindsOf, type PlatformKind } from './platforms';
import { platformSteps } from './prepare-platform';
import { REFUSE, refuseUnless, SAY, say, section } from './shell';

const SCRIPT = 'prepare-host.sh';

/** A script for every machine, to be run before K3s is installed: run again, it changes nothing. */
export function prepareScript(plan: Plan, header: Header, texts: HostTexts): string {
  const { prepare, script, place } = texts;
  const kinds = platformKindsOf(plan);
  const lines = [
    'set -eu',
    REFUSE,
    SAY,
    ...putFunction(prepare),
    '',
    refuseUnless('[ "$(id -u)" -eq 0 ]', script.notRoot),
    ...platformCheck(kinds, prepare),
    ...platformSteps(plan, kinds, prepare),
    ...toolLines(plan, kinds, prepare),
    ...networkManager(plan, prepare),
    ...kernelSettings(plan, SCRIPT, prepare),
    ...closing(plan, prepare),
    say(script.done),
  ];
  return `#!/bin/sh\n${header.comments(place.prepare(SCRIPT)).text}${lines.join('\n')}\n`;
}

const putFunction = ({ written, unchanged }: HostTexts['prepare']): readonly string[] => [
  '# put FILE LINE...',
  'put() {',
  '  file=$1',
  '  shift',
  '  mkdir -p "${file%/*}"',
  String.raw`  printf '%s\n' "$@" >"$file.new"`,
  '  if cmp -s "$file.new" "$file"; then',
  `    rm "$file.new"`,
  `    say ${shellWord(unchanged)} "$file"`,
  '  else',
  '    mv "$file.new" "$file"',
  `    say ${shellWord(written)} "$file"`,
  '  fi',
  '}',
];

/** What backends of older releases call as programs. */
function toolLines(plan: Plan, kinds: readonly PlatformKind[], prepare: HostTexts['prepare']): readonly string[] {
  const backend = flannelBackendOf(plan);
  if (backend === 'ipsec') return ['', say(prepare.ipsec)];
  if (backend !== WG_TOOL.backend || isSince(plan.k3sVersion, WG_TOOL.until)) return [];
  const cases = kinds.flatMap(({ platform, install }) =>
    install === null ? [] : [`  ${platform}) ${install} ${WG_TOOL.package} ;;`],
  );
  return section(prepare.packages, ['case $platform in', ...cases, 'esac']);
}

function closing(plan: Plan, prepare: HostTexts['prepare']): readonly string[] {
  return [
    '',
    'if [ -z "$(ip route show default; ip -6 route show default)" ]; then',
    `  ${say(prepare.defaultRoute)}`,
    'fi',
    ...(plan.cloud === 'oracle'
      ? [`if iptables -S 2>/dev/null | grep -q -e '-j REJECT'; then`, `  ${say(prepare.oracle)}`, 'fi']
      : []),
  ];
}
