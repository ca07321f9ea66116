import { printCidr } from '../../../cidr/cidr';
import { clusterCidrOf } from '../../../plan/effective';
import type { Plan } from '../../../plan/plan';
import { carryingBackendOf } from '../../../plan/vpn';
import { nodeEntries } from '../../config-entries';
import type { Header } from '../../header';
import { isKnownKey } from '../../known-key';
import { oneLine } from '../../quote';
import { plainFile, type RenderedFile } from '../../rendered-file';
import type { TailscaleTexts } from './tailscale-texts';

const TAG = 'tag:k3s';

/**
 * What the cluster needs in a tailnet's policy, to be merged into the one there is. Both Tailscale and Headscale take comments
 * there and prefer grants to ACLs (https://tailscale.com/docs/reference/syntax/policy-file, https://headscale.net/stable/ref/policy/).
 */
export function tailscaleFiles(plan: Plan, header: Header, texts: TailscaleTexts): readonly RenderedFile[] {
  if (plan.vpn !== 'tailscale') return [];
  const ranges = advertisedRangesOf(plan);
  const members = `[${[TAG, ...ranges].map((member) => JSON.stringify(member)).join(', ')}]`;
  const [madeBy = '', ...rest] = header.lines;
  const lines = [
    ...[madeBy, texts.place, ...rest, texts.merge, texts.key(TAG), ...keyFileNote(plan, texts)].map(note),
    note(texts.headscale(TAG, 'controlServerURL')),
    '{',
    `  ${note(texts.owners)}`,
    `  "tagOwners": { "${TAG}": ["autogroup:admin"] },`,
    ...(ranges.length === 0 ? [`  ${note(texts.noRoutes)}`] : [`  ${note(texts.routes)}`, ...approversOf(ranges)]),
    `  ${note(texts.grant)}`,
    `  "grants": [{ "src": ${members}, "dst": ${members}, "ip": ["*"] }]`,
    '}',
  ];
  return [plainFile('automation/tailscale/policy.hujson', `${lines.join('\n')}\n`)];
}

const note = (text: string): string => `// ${oneLine(text)}`;

/** Each node advertises its block of these, and only flannel does that. */
const advertisedRangesOf = (plan: Plan): readonly string[] =>
  carryingBackendOf(plan) === 'tailscale' ? [...new Set(clusterCidrOf(plan).map(printCidr))] : [];

/** A range covers the blocks in it. */
const approversOf = (ranges: readonly string[]): readonly string[] => [
  '  "autoApprovers": {',
  `    "routes": { ${ranges.map((range) => `${JSON.stringify(range)}: ["${TAG}"]`).join(', ')} }`,
  '  },',
];

const keyFileNote = (plan: Plan, texts: TailscaleTexts): readonly string[] =>
  nodeEntries(plan, null).flatMap(({ key, value }) =>
    key === 'vpn-auth-file' && typeof value === 'string' && isKnownKey(key, 'agent', plan.k3sVersion)
      ? [texts.keyFile(value, 'name=tailscale,joinKey=KEY')]
      : [],
  );
