import type { RuleNames, RulePages } from '../../rule-page';
import { valueNames, valuePages } from './values';
import { fileNames, filePages } from './files';
import { releaseNames, releasePages } from './releases';
import { rangeNames, rangePages } from './ranges';
import { overlapNames, overlapPages } from './overlaps';
import { capacityNames, capacityPages } from './capacity';
import { stackNames, stackPages } from './stack';
import { underlayNames, underlayPages } from './underlay';
import { hostNames, hostPages } from './hosts';
import { firewallNames, firewallPages } from './firewall';
import { surroundingsNames, surroundingsPages } from './surroundings';
import { cniNames, cniPages } from './cni';
import { calicoNames, calicoPages } from './calico';
import { ciliumNames, ciliumPages } from './cilium';
import { otherCniNames, otherCniPages } from './other-cni';
import { controlPlaneNames, controlPlanePages } from './control-plane';
import { serviceNames, servicePages } from './services';
import { siteNames, sitePages } from './sites';
import { tailscaleNames, tailscalePages } from './tailscale';
import { consistencyNames, consistencyPages } from './consistency';
import { liveNames, livePages } from './live';

/** What each rule is about; the app reads it from the generated `lines.ts`. */
export const ruleNames: RuleNames = {
  ...valueNames,
  ...fileNames,
  ...releaseNames,
  ...rangeNames,
  ...overlapNames,
  ...capacityNames,
  ...stackNames,
  ...underlayNames,
  ...hostNames,
  ...firewallNames,
  ...surroundingsNames,
  ...cniNames,
  ...calicoNames,
  ...ciliumNames,
  ...otherCniNames,
  ...controlPlaneNames,
  ...serviceNames,
  ...siteNames,
  ...tailscaleNames,
  ...consistencyNames,
  ...liveNames,
};

/** The pages of every rule; the app loads them section by section. */
export const rulePages: RulePages = {
  ...valuePages,
  ...filePages,
  ...releasePages,
  ...rangePages,
  ...overlapPages,
  ...capacityPages,
  ...stackPages,
  ...underlayPages,
  ...hostPages,
  ...firewallPages,
  ...surroundingsPages,
  ...cniPages,
  ...calicoPages,
  ...ciliumPages,
  ...otherCniPages,
  ...controlPlanePages,
  ...servicePages,
  ...sitePages,
  ...tailscalePages,
  ...consistencyPages,
  ...livePages,
};
