import type { Source } from '../../../k3s/source';
import type { Cloud } from '../../../plan/plan';

/** How much user data a platform takes. */
export interface UserDataLimit {
  /** As the platform is called, and as it states its limit. */
  readonly platform: string;
  readonly stated: string;
  /** In bytes of the document itself; of what a unit can mean, the smaller. */
  readonly bytes: number;
  readonly source: Source;
}

const docs = (label: string, url: string): Source => ({ kind: 'docs', label, url });

const VSPHERE: UserDataLimit = {
  platform: 'vSphere',
  stated: '512 KiB',
  bytes: 524_288,
  source: docs(
    'vSphere API, CustomizationCloudinitPrep',
    'https://developer.broadcom.com/xapis/virtual-infrastructure-json-api/latest/data-structures/CustomizationCloudinitPrep',
  ),
};

export const USER_DATA_LIMITS: Readonly<Record<Cloud, UserDataLimit | null>> = {
  aws: {
    platform: 'AWS EC2',
    stated: '16 KB',
    bytes: 16_000,
    source: docs(
      'Amazon EC2 User Guide, user data',
      'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-add-user-data.html',
    ),
  },
  azure: {
    platform: 'Azure',
    stated: '64 KB',
    bytes: 65_535,
    source: docs('Azure, custom data', 'https://learn.microsoft.com/en-us/azure/virtual-machines/custom-data'),
  },
  gcp: {
    platform: 'Google Cloud',
    stated: '256 KB',
    bytes: 256_000,
    source: docs('Google Cloud, VM metadata', 'https://cloud.google.com/compute/docs/metadata/setting-custom-metadata'),
  },
  hetzner: {
    platform: 'Hetzner Cloud',
    stated: '32 KiB',
    bytes: 32_768,
    source: docs(
      'Hetzner Cloud API, create a server',
      'https://docs.hetzner.cloud/reference/cloud#servers-create-a-server',
    ),
  },
  // All metadata counts together, and user data is in it as base64: four characters for three bytes.
  oracle: {
    platform: 'Oracle Cloud',
    stated: '32,000 B',
    bytes: 24_000,
    source: docs(
      'Oracle Cloud API, LaunchInstanceDetails',
      'https://docs.oracle.com/en-us/iaas/api/#/en/iaas/latest/datatypes/LaunchInstanceDetails',
    ),
  },
  vmware: VSPHERE,
  'vmware-nsx': VSPHERE,
  other: null,
};

/** Above this the strictest platforms refuse. */
export const CAREFUL_BYTES = 16_000;
