import type { ComparedCounts, FileListMessages } from '../file-list-messages';

const files = (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`;
const lines = (count: number): string => `${count} ${count === 1 ? 'line' : 'lines'}`;

function compared({ same, changed, new: added, gone }: ComparedCounts): string {
  if (changed + added + gone === 0) return `No difference in ${files(same)}.`;
  const parts: readonly (readonly [number, string])[] = [
    [changed, 'changed'],
    [added, 'new'],
    [gone, 'gone'],
    [same, 'unchanged'],
  ];
  return `Files: ${parts.flatMap(([count, state]) => (count === 0 ? [] : [`${count} ${state}`])).join(', ')}.`;
}

export const fileList: FileListMessages = {
  groups: {
    configuration: 'Configuration of K3s',
    guides: 'Guides and scripts',
    cni: 'CNI',
    hosts: 'Machines',
    automation: 'Automation',
    plan: 'The plan itself',
    others: 'Others',
  },
  kinds: {
    config: 'K3s reads it when it starts. The folder says for which machine it is.',
    ownConfig: 'What is one machine’s own. K3s reads it after config.yaml.',
    runbook: 'From preparing the machines to cleaning up, with this plan’s values.',
    guide: 'The installation in order: commands, and what to expect after each.',
    install: 'Puts the configuration in place and installs K3s.',
    verify: 'Compares the running cluster with this plan, and changes nothing.',
    cniSteps: 'What the CNI needs from K3s, step by step.',
    cni: 'Manifests and values of the CNI with the planned ranges.',
    prepare: 'Packages, kernel modules and settings that a machine needs before K3s.',
    firewall: 'Lets through what this plan needs between the machines, and nothing else.',
    groups: 'The same rules as a table, for security groups and firewalls between the machines.',
    hosts: 'For preparing the machines.',
    cloudInit: 'New machines set themselves up with it when they first start.',
    ansible: 'Inventory and variables for k3s-ansible.',
    terraform: 'Variables for a module of Terraform or OpenTofu.',
    tailscale: 'What the policy of the tailnet has to hold.',
    automation: 'For programs that set up machines.',
    planJson: 'All of this plan for programs.',
    planSchema: 'What a plan as JSON may hold, as a JSON schema.',
    other: 'Goes with this plan.',
  },
  folded: (count, different) => `${count} files${different === null ? '' : `, ${different} different`}`,
  fromTo: (first, last) => `${first} to ${last}`,
  more: (count) => `${count} more`,
  compare: 'Compare with',
  compareWith: { nothing: 'Nothing', opened: 'The plan as opened', link: 'Another link' },
  compareHint: {
    nothing: 'Shows which lines of which files another plan changes.',
    opened: 'As this page, a link or a preset opened it. The link inside the files is not compared.',
    link: 'Lines marked − are the other plan’s. The link inside the files is not compared.',
  },
  link: {
    label: 'Link to the other plan',
    hint: 'It is only read: this plan stays as it is, and nothing is sent.',
    none: 'This is no link to a plan.',
  },
  leftOut: 'Not taken from that link:',
  moreLeftOut: (count) => `${count} more`,
  onlyDifferent: 'Only files that differ',
  compared,
  states: { same: 'unchanged', new: 'new', gone: 'gone' },
  lines: (added, removed) => `${lines(added)} added, ${lines(removed)} removed`,
  changedLines: (path) => `Changed lines of ${path}`,
  added: 'Added:',
  removed: 'Removed:',
  sameLines: (count) => `${count} unchanged lines`,
};
