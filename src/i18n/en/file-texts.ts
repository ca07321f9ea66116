import type { FileTexts } from '../../core/render/all-files';
import { cniFileTexts } from './cni-files';
import { hostTexts } from './hosts';
import { verifyTexts } from './verify';

/** What stands in the files beside K3s's own; loaded with the code that makes them. */
export const fileTexts: FileTexts = { hosts: hostTexts, cni: cniFileTexts, verify: verifyTexts };
