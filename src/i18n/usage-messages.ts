export interface ServiceLimits {
  readonly family: string;
  readonly largest: number;
  readonly smallest: number;
}

/** Use per family, and what other CNIs make of the pod range. */
export interface UsageMessages {
  readonly details: string;
  readonly together: string;
  /** What stands above the names of the rows. */
  readonly counted: string;
  readonly dnsMayBeTaken: (addresses: string) => string;
  readonly serviceLimits: (release: string, limits: readonly ServiceLimits[]) => string;
  readonly rows: {
    readonly nodeBlocks: string;
    readonly blocksUsedNow: string;
    readonly blocksUsedAtPeak: string;
    readonly blocksLeftAtPeak: string;
    readonly podsNow: string;
    readonly podsAtPeak: string;
    readonly podAddressesNow: string;
    readonly podAddressesAtPeak: string;
    readonly services: string;
    readonly servicesPlanned: string;
    readonly servicesLeft: string;
  };
  readonly otherCni: {
    readonly details: string;
    readonly note: (maxPods: string) => string;
    readonly calico: string;
    readonly calicoBlocks: string;
    readonly calicoFullNodes: string;
    readonly calicoAddresses: string;
    readonly tooSmall: string;
    readonly cilium: string;
    readonly ciliumNodes: string;
    readonly ciliumAddresses: string;
    readonly ciliumRefused: (longest: number) => string;
  };
}
