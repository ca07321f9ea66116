import type { Family } from '../cidr/address';
import { isSince, type K3sVersion } from './version';

/**
 * From here on the gate DisableAllocatorDualWrite is on and kube-apiserver no longer counts the host bits of Service ranges.
 * @see https://github.com/kubernetes/kubernetes/blob/master/cmd/kube-apiserver/app/options/validation.go
 */
const UNCOUNTED = ['1.34.0'] as const;

/** Whether kube-apiserver refuses Service ranges of more than twenty host bits. */
export const countsHostBits = (k3sVersion: K3sVersion): boolean => !isSince(k3sVersion, UNCOUNTED);

/** The largest Service ranges that every release takes: twenty host bits. */
export const LARGEST_SERVICE_RANGE = { ipv4: 12, ipv6: 108 } as const satisfies Record<Family, number>;
// What the allocator takes: IPv4 without a limit but for ranges that count as empty, which are /1 and /0.
const ALLOCATED = { ipv4: 2, ipv6: 64 } as const satisfies Record<Family, number>;
// K3s's own DNS address is the tenth; the API alone needs a range of eight.
const WITH_DNS = { ipv4: 28, ipv6: 124 } as const satisfies Record<Family, number>;
const WITH_OWN_DNS = { ipv4: 29, ipv6: 125 } as const satisfies Record<Family, number>;

/** The prefix lengths a Service range can have with a release, from the largest range to the smallest. */
export const servicePrefixes = (
  k3sVersion: K3sVersion,
  family: Family,
  isDnsGiven: boolean,
): { readonly largest: number; readonly smallest: number } => ({
  largest: (countsHostBits(k3sVersion) ? LARGEST_SERVICE_RANGE : ALLOCATED)[family],
  smallest: (isDnsGiven ? WITH_OWN_DNS : WITH_DNS)[family],
});
