import { isSince, type K3sVersion, type Since } from './version';

/** The egress modes pod and cluster work from here on. K3s release notes of May 2023; k3s-io/k3s#7490 and #7491. */
const TUNNELS_WORK: Since = ['1.24.14', '1.25.10', '1.26.5', '1.27.2'];

export const hasWorkingTunnels = (version: K3sVersion): boolean => isSince(version, TUNNELS_WORK);
