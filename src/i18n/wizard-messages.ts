import type { PodIpam } from '../core/plan/pod-ipam';
import type { Family } from '../core/cidr/address';
import type { Backend } from '../core/k3s/backends';
import type { DISABLE_ITEMS, EGRESS_SELECTOR_MODES } from '../core/k3s/defaults';
import type { Role } from '../core/k3s/flags';
import type { Severity } from '../core/plan/finding';
import type { Party, PortPurpose } from '../core/plan/open-ports';
import type { Stack } from '../core/plan/plan';
import type { Limit } from '../core/plan/usage';
import type { InstallTexts } from '../core/render/install-texts';
import type { SolverMessages } from './solver-messages';
import type { UsageMessages } from './usage-messages';
import type { MapMessages } from './map-messages';
import type { MorePartsMessages } from './more-fields-messages';
import type { SurroundingsMessages } from './surroundings-messages';
import type { FieldText, ChoiceText } from './shell-messages';

/** What the other steps and the live plan say; follows when the page is idle. */
export interface WizardMessages {
  /** Use per family, and what other CNIs make of the pod range. */
  readonly usage: UsageMessages;
  readonly families: Readonly<Record<Family, string>>;
  readonly stacks: Readonly<Record<Stack, ChoiceText>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  /** The sentences of the files and of the order of installing. */
  readonly install: InstallTexts;
  /** Finding ranges from needs. */
  readonly solver: SolverMessages;
  readonly map: MapMessages;
  readonly surroundings: SurroundingsMessages;
  readonly more: MorePartsMessages;
  readonly cni: {
    readonly title: string;
    readonly lead: string;
    readonly cnis: Readonly<Record<'flannel' | 'calico' | 'canal' | 'cilium' | 'another', ChoiceText>>;
    readonly which: FieldText;
    readonly others: Readonly<Record<'weave' | 'other', string>>;
    readonly backend: string;
    readonly backends: Readonly<
      Record<Backend, { readonly label: string; readonly what: string; readonly good: string; readonly needs: string }>
    >;
    readonly asImported: string;
    readonly encrypted: string;
    readonly notEncrypted: string;
    readonly podMtu: (mtu: string) => string;
    readonly ports: (ports: string) => string;
    readonly noPorts: string;
    readonly options: string;
    readonly wireguardInKernel: FieldText;
    readonly wireguardInKernelValues: Readonly<Record<'unset' | 'true' | 'false', string>>;
    readonly flannelIpv6Masq: FieldText;
    readonly flannelExternalIp: FieldText;
    readonly flannelIface: FieldText;
    readonly disableNetworkPolicy: FieldText;
    readonly noneNote: string;
  };
  readonly addressing: {
    readonly title: string;
    readonly lead: string;
    readonly stack: string;
    readonly ranges: string;
    readonly primary: string;
    readonly pods: (family: string) => string;
    readonly services: (family: string) => string;
    readonly extra: (position: string) => string;
    readonly podNumbers: (blocks: string, mask: string, addresses: string) => string;
    readonly serviceNumbers: (addresses: string, dns: string) => string;
    readonly serviceNumbersWithoutDns: (addresses: string) => string;
    readonly newUla: string;
    readonly newUlaHint: string;
    readonly ruler: {
      readonly label: (range: string) => string;
      readonly network: string;
      readonly nodes: (nodes: string) => string;
      readonly pods: (pods: string) => string;
      readonly bits: (bits: number) => string;
      readonly value: (mask: string, nodes: string, pods: string) => string;
      readonly none: string;
    };
    readonly nodeCidrMaskSize: (family: string) => string;
    readonly maskNumbers: (nodes: string, pods: string) => string;
    readonly wrongMaskFlag: (flag: string) => string;
    readonly perNode: string;
    readonly maxPods: FieldText;
    readonly maxPodsNumbers: (pods: string, addresses: string) => string;
    readonly names: string;
    readonly clusterDns: FieldText;
    readonly clusterDomain: FieldText;
    readonly serviceNodePortRange: FieldText;
  };
  readonly access: {
    readonly title: string;
    readonly lead: string;
    readonly nodes: string;
    readonly nodesHint: string;
    readonly noNodes: string;
    readonly addServer: string;
    readonly addAgent: string;
    readonly remove: (name: string) => string;
    readonly removed: (name: string) => string;
    readonly nodeView: string;
    readonly nodeViews: Readonly<Record<'cards' | 'table', string>>;
    readonly nodeTools: string;
    readonly nodeTitle: (role: Role, position: number, isFirst: boolean) => string;
    readonly nodeName: FieldText;
    readonly role: FieldText;
    readonly nodeIp: (family: string) => string;
    readonly nodeExternalIp: FieldText;
    readonly nodeFlannelIface: FieldText;
    readonly hostAddresses: FieldText;
    readonly hostname: FieldText;
    readonly aboutMachine: string;
    readonly joining: string;
    readonly registrationAddress: FieldText;
    readonly tlsSan: FieldText;
    readonly advertiseAddress: FieldText;
    readonly bindAddress: FieldText;
    readonly controlPlane: string;
    readonly egressSelectorMode: FieldText;
    readonly egressModes: Readonly<Record<(typeof EGRESS_SELECTOR_MODES)[number], string>>;
    readonly disableAgent: FieldText;
    readonly disableKubeProxy: FieldText;
    readonly disableCloudController: FieldText;
    readonly components: string;
    readonly disable: FieldText;
    readonly disableItems: Readonly<Record<(typeof DISABLE_ITEMS)[number], string>>;
    readonly arguments: string;
    readonly argumentsHint: string;
  };
  readonly review: {
    readonly title: string;
    readonly lead: (servers: number, agents: number) => string;
    readonly open: string;
    readonly openNone: string;
    readonly openBlocked: (errors: number) => string;
    readonly acknowledge: (title: string) => string;
    readonly blocked: string;
    readonly order: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly files: string;
    readonly filesLead: string;
    readonly eachFile: string;
    readonly downloadFile: (path: string) => string;
    readonly downloadAll: string;
    readonly ports: {
      readonly title: string;
      readonly lead: string;
      readonly leadOfSome: string;
      readonly port: string;
      readonly direction: string;
      readonly purpose: string;
      readonly unwrapped: string;
      readonly fromTo: (from: string, to: string) => string;
      readonly parties: Readonly<Record<Party, string>>;
      readonly purposes: Readonly<Record<PortPurpose, string>>;
    };
    readonly later: string;
    readonly choice: string;
    readonly thisPlan: string;
    readonly laterHead: string;
    readonly laterRows: {
      readonly families: string;
      readonly pods: string;
      readonly services: string;
      readonly nodeMask: string;
      readonly backend: string;
      readonly masquerade: string;
      readonly egress: string;
      readonly ports: string;
    };
    readonly on: string;
    readonly off: string;
    readonly share: string;
    readonly link: string;
    readonly linkHint: string;
    readonly linkLanguage: string;
    readonly print: string;
  };
  readonly live: {
    readonly map: string;
    readonly ipv4Space: string;
    readonly ipv6Space: string;
    readonly kinds: Readonly<Record<'pods' | 'services' | 'nodes' | 'other', string>>;
    readonly overlap: string;
    readonly mapText: (entries: readonly string[]) => string;
    readonly mapEntry: (kind: string, range: string) => string;
    readonly nodes: string;
    readonly nodesSmall: (now: string, peak: string) => string;
    readonly podsPerNode: string;
    readonly podsPerNodeSmall: (addresses: string, maxPods: string) => string;
    readonly services: string;
    readonly servicesSmall: (planned: string | null) => string;
    readonly used: (percent: string) => string;
    readonly limits: Readonly<Record<Limit, (facts: LimitFacts) => { readonly first: string; readonly rest: string }>>;
    readonly addresses: string;
    readonly apiAddress: string;
    readonly dnsAddress: string;
    readonly staticBand: string;
    readonly staticBandValue: (count: string, last: string) => string;
    readonly staticBandNone: string;
    readonly podMtu: string;
    readonly firstBlock: string;
    readonly findings: string;
    readonly nothingWrong: (nodes: string) => string;
    readonly findingsChanged: (errors: number, warnings: number) => string;
    readonly severities: Readonly<Record<Severity, string>>;
    readonly more: (count: number) => string;
    readonly why: string;
    readonly allRules: string;
    readonly node: (name: string) => string;
    readonly files: string;
    readonly firstServer: string;
    readonly furtherServers: string;
    readonly agents: string;
    readonly changed: string;
    readonly fromField: (field: string) => string;
  };
}

export interface LimitFacts {
  /** How much is used at peak, e.g. `43%`. */
  readonly percent: string;
  /** More is planned than there is. */
  readonly isExceeded: boolean;
  /** Where pods get their addresses from: what happens then depends on it. */
  readonly ipam: PodIpam;
  readonly pods: string;
  readonly nodes: string;
  readonly carried: string;
  readonly capacity: string;
  readonly services: string;
  readonly addresses: string;
}
