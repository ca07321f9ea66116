import type { Plan } from '../plan/plan';
import { configPartsOf } from './config-files';
import { headerOf, type Header, type Origin } from './header';
import { installSteps, scriptOf } from './install-command';
import { installGuide } from './install-guide';
import { installScript } from './install-script';
import type { InstallTexts } from './install-texts';
import { plainFile, type RenderedFile } from './rendered-file';
import { targetsOf, type Target, type TargetRole } from './target';

const ROLES = ['first-server', 'server', 'agent'] as const satisfies readonly TargetRole[];

// A link grows with the nodes and each node has a file: for a thousand nodes, that would be megabytes of links.
const MOST_LINK_CHARACTERS = 1024 * 1024;

const GUIDE = 'INSTALL.md';

/** Every file of a plan, in the order of installing. The same plan, link and language give the same bytes. */
export function renderFiles(plan: Plan, origin: Origin): readonly RenderedFile[] {
  const { texts } = origin;
  const header = headerOf(plan.k3sVersion, origin);
  const targets = targetsOf(plan);
  const guide = installGuide(plan, installSteps(plan, texts), header, texts);
  return [
    ...targets.flatMap(configFiles(plan, headerOfEach(plan, origin), texts)),
    ...ROLES.flatMap((role) => {
      const own = targets.filter((target) => target.role === role);
      if (own.length === 0) return [];
      return [{ ...plainFile(scriptOf(role), installScript(plan, role, own, header, texts)), role }];
    }),
    plainFile(GUIDE, guide),
  ];
}

/** What stands in the files of single machines. */
export function headerOfEach(plan: Plan, origin: Origin): Header {
  const isLinkShort = (origin.link?.length ?? 0) * targetsOf(plan).length <= MOST_LINK_CHARACTERS;
  return headerOf(plan.k3sVersion, origin, isLinkShort ? null : GUIDE);
}

/** The configuration of one target alone, as it stands among the files: for a page that shows one at a time. */
export const configFilesOf = (plan: Plan, target: Target, origin: Origin): readonly RenderedFile[] =>
  configFiles(plan, headerOf(plan.k3sVersion, origin), origin.texts)(target);

function configFiles(plan: Plan, header: Header, texts: InstallTexts): (target: Target) => readonly RenderedFile[] {
  const partsOf = configPartsOf(plan, header, texts);
  return (target) =>
    partsOf(target).map(({ name, text, fields }) => ({
      path: `${target.folder}/${name}`,
      text,
      role: target.role,
      node: target.index,
      lineFields: fields,
    }));
}
