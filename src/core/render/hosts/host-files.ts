import { hasSecurityGroups } from '../../plan/surroundings-of';
import { hostsOf } from '../../plan/host';
import type { Plan } from '../../plan/plan';
import { plainFile, type RenderedFile } from '../rendered-file';
import type { Header } from '../header';
import { firewalldScript } from './firewalld';
import { flowsOf } from './flows';
import type { HostTexts } from './host-texts';
import { nftablesFile } from './nftables';
import { peersOf } from './peers';
import { prepareScript } from './prepare-host';
import { securityGroupsCsv, securityGroupsTable } from './security-groups';
import { ufwScript } from './ufw';

const FOLDER = 'hosts';

/** What prepares machines before K3s: one script for all of them, and rules for the firewall that the plan names. */
export function hostFiles(plan: Plan, header: Header, texts: HostTexts): readonly RenderedFile[] {
  const [peers, flows] = [peersOf(plan), flowsOf(plan)];
  const isLinux = hostsOf(plan, ['platform']).some(({ platform }) => platform !== 'windows');
  const firewalls = {
    firewalld: () => file('firewalld.sh', firewalldScript(plan, peers, flows, header, texts)),
    ufw: () => file('ufw.sh', ufwScript(plan, peers, flows, header, texts)),
    nftables: () => file('nftables.conf', nftablesFile(plan, peers, flows, header, texts)),
  };
  const { firewall } = plan;
  const isOnMachine = firewall === 'firewalld' || firewall === 'ufw' || firewall === 'nftables';
  return [
    ...(isLinux ? [file('prepare-host.sh', prepareScript(plan, header, texts))] : []),
    ...(isLinux && isOnMachine ? [firewalls[firewall]()] : []),
    ...(hasSecurityGroups(plan)
      ? [
          file('security-groups.md', securityGroupsTable(plan, peers, flows, header, texts)),
          file('security-groups.csv', securityGroupsCsv(plan, peers, flows, header, texts)),
        ]
      : []),
  ];
}

const file = (name: string, text: string): RenderedFile => plainFile(`${FOLDER}/${name}`, text);
