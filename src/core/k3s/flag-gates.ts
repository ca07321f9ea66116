import type { Since } from './version';

/**
 * First releases of what a plan can set. An older server skips such a key in its file with a line in its log, and refuses it
 * on the command line.
 */
export const FLAG_GATES = {
  // K3s docs, Configuration Options: the file itself.
  config: ['1.19.1'],
  // K3s release notes of v1.24.1; its backports k3s-io/k3s#5602 (1.23) and #5590 (1.22) came out with it.
  'egress-selector-mode': ['1.22.10', '1.23.7', '1.24.1'],
  // K3s release notes of v1.24.7 and v1.25.3.
  'flannel-external-ip': ['1.24.7', '1.25.3'],
  // K3s release notes of v1.24.2.
  'flannel-cni-conf': ['1.24.2'],
  // K3s release notes of December 2022.
  'prefer-bundled-bin': ['1.24.9', '1.25.5', '1.26.0'],
  // K3s docs, Distributed hybrid or multicloud cluster.
  'vpn-auth': ['1.25.11', '1.26.6', '1.27.3'],
  // K3s docs, Embedded Registry Mirror.
  'embedded-registry': ['1.26.13', '1.27.10', '1.28.6', '1.29.1'],
} as const satisfies Record<string, Since>;

/** First releases that read the files of config.yaml.d, and that look there for what they need before anything else. */
export const DROP_IN_GATES = {
  // k3s-io/k3s `pkg/configfilearg`, April 2021, in the 1.21 line: which patch release is not known.
  any: ['1.22.0'],
  // K3s docs, known issues with iptables.
  'prefer-bundled-bin': ['1.24.14', '1.25.10', '1.26.5'],
} as const satisfies Record<string, Since>;

export type GatedFlag = keyof typeof FLAG_GATES;
