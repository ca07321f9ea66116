import type { Plan } from '../../../plan/plan';
import type { Header } from '../../header';
import type { RenderedFile } from '../../rendered-file';
import { targetsOf } from '../../target';
import type { Texts } from './cloud-init-texts';
import { documentsOf } from './document';

const FOLDER = 'automation/cloud-init';

/** User data for each machine, or for all of a role that are not listed; cloud-init sets up no Windows. */
export function cloudInitFiles(plan: Plan, header: Header, texts: Texts): readonly RenderedFile[] {
  const targets = targetsOf(plan).filter(({ node }) => (node?.platform ?? plan.platform) !== 'windows');
  const documentOf = documentsOf(plan, header, texts);
  return targets.map((target) => ({
    path: `${FOLDER}/${target.folder}.yaml`,
    text: documentOf(target),
    role: target.role,
    node: target.index,
    lineFields: [],
  }));
}
