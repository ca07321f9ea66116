import type { HostTexts } from './hosts/host-texts';
import type { InstallTexts } from './install-texts';

/** Sentences that stand in files of several kinds. */
export interface SharedTexts {
  readonly install: InstallTexts;
  readonly hosts: HostTexts;
}
