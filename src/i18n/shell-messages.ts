import type { Later } from '../core/k3s/later';
import type { Datastore, HostFamilies, Stack, Topology } from '../core/plan/plan';
import type { Preset } from '../core/plan/presets';

export type Step = 'cluster' | 'cni' | 'addressing' | 'access' | 'review';

/** A field as a person meets it: what it is in plain words, and a line on what it means. */
export interface FieldText {
  readonly label: string;
  readonly hint: string;
}

export interface ChoiceText {
  readonly label: string;
  readonly hint: string;
}

/** What the page needs until its first step reacts. */
export interface ShellMessages {
  readonly appName: string;
  readonly documentTitle: (step: string) => string;
  readonly skipToForm: string;
  readonly steps: Readonly<Record<Step, string>>;
  readonly stepsLabel: string;
  readonly stepsNote: string;
  readonly stepFindings: (errors: number, warnings: number) => string;
  readonly forRelease: string;
  readonly otherLanguage: string;
  readonly switchLanguage: string;
  readonly menu: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly linkNotCopied: string;
  readonly linkLong: string;
  readonly linkTooLong: string;
  readonly download: string;
  readonly back: (step: string) => string;
  readonly next: (step: string) => string;
  readonly livePlan: string;
  readonly showPlan: string;
  readonly closePlan: string;
  readonly checking: string;
  readonly loading: string;
  readonly summary: (errors: number, warnings: number) => string;
  readonly noFindings: string;
  readonly startOver: string;
  readonly openedLink: string;
  readonly openedLinkWithLosses: (count: number) => string;
  readonly backToOwnPlan: string;
  readonly dismiss: string;
  readonly useSuggestion: (text: string) => string;
  readonly crashed: string;
  /** A part of the page did not come over the network. */
  readonly notLoaded: string;
  readonly reload: string;
  readonly later: Readonly<Record<Later, string>>;
  readonly cluster: {
    readonly title: string;
    readonly lead: string;
    readonly startFrom: string;
    readonly presets: Readonly<Record<Preset, ChoiceText>>;
    readonly release: string;
    readonly k3sVersion: FieldText;
    readonly releaseList: {
      readonly loading: string;
      readonly failed: string;
      readonly stale: string;
      readonly known: (releases: number, newest: string) => string;
      readonly stable: (version: string) => string;
      readonly refresh: string;
      readonly useStable: (version: string) => string;
      readonly components: (kubernetes: string, flannel: string | null) => string;
    };
    readonly size: string;
    readonly servers: FieldText;
    readonly agents: FieldText;
    readonly nodesAtPeak: FieldText;
    readonly podsPerNode: FieldText;
    readonly services: FieldText;
    readonly sizeNumbers: (nodes: string, pods: string) => string;
    readonly sizeTooSmall: (nodes: string, wanted: string) => string;
    readonly datastore: FieldText;
    readonly datastores: Readonly<Record<Datastore | 'unset', string>>;
    readonly surroundings: string;
    readonly topology: FieldText;
    readonly topologies: Readonly<Record<Topology | 'unset', string>>;
    readonly hostFamilies: FieldText;
    readonly hostFamilyNames: Readonly<Record<HostFamilies | 'unset', string>>;
    readonly uplinkMtu: FieldText;
    readonly untrustedUnderlay: FieldText;
    readonly publicNodes: FieldText;
    readonly airGap: FieldText;
    readonly running: string;
    readonly runningStack: FieldText;
    readonly runningStacks: Readonly<Record<Stack | 'unset', string>>;
  };
}
