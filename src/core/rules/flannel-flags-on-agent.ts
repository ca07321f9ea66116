import { SOURCES } from '../k3s/source';
import type { NotTaken } from './agent-key';
import { defineRule } from './rule';
import { withKey } from './with-key';

/** Reported by the reader of files and words: agents take backend, masquerading and external addresses from the servers. */
export const flannelFlagsOnAgent = defineRule<'flannel-flags-on-agent', NotTaken>({
  id: 'flannel-flags-on-agent',
  field: 'flannelBackend',
  sources: [SOURCES.basicOptions, SOURCES.agentFlags, SOURCES.seen],
  fix: (plan, { facts: { key, value } }) => (value === null ? null : withKey(plan, key, value)),
});
