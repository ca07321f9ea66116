import type { TailscaleTexts } from '../../core/render/automation/tailscale/tailscale-texts';

export const tailscaleTexts: TailscaleTexts = {
  place: 'For the policy of the tailnet that the nodes join',
  merge:
    'Merge this into the policy file there is; it is no whole policy. Each cluster on a tailnet needs pod ranges of its own.',
  key: (tag) =>
    `The auth key: reusable, with ${tag}, pre-approved where devices need approval. Not ephemeral: a node that was away would come back with another address. Keys last 90 days at most; machines that joined with a tag stay.`,
  keyFile: (path, line) => `It goes to ${path} on every node, readable by root only: ${line}`,
  headscale: (tag, parameter) =>
    `Headscale: ${parameter} in the same line names its address. In the policy, users have an @ at the end (alice@) and own the tag instead of autogroup:admin; keys are made with --reusable and --tags ${tag}. Without any policy everything may talk, but no route is approved by itself.`,
  owners: 'Who may give the tag to machines',
  routes:
    'Each node advertises its pod block; unapproved, its pods are cut off. Service ranges need no route: their addresses are rewritten before packets leave a machine.',
  noRoutes: 'No routes: with flannel-backend none, K3s advertises no pod blocks.',
  grant: 'An approved route is no permission yet. Where a rule lets everything through already, this one adds nothing.',
};
