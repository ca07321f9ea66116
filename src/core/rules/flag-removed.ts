import { releaseNotes } from '../k3s/source';
import { defineRule } from './rule';
import { withKey } from './with-key';

/** Reported by the reader of files and words. From 1.26 on a server skips such a key of its file; everything else refuses it. */
export const flagRemoved = defineRule<
  'flag-removed',
  { key: string; value: string | null; k3sVersion: string; successor: string | null; isRefused: boolean }
>({
  id: 'flag-removed',
  field: 'nodes',
  sources: [releaseNotes('1.25'), releaseNotes('1.29')],
  since: ['1.25.0'],
  fix: (plan, { facts: { successor, value } }) =>
    successor === null || value === null ? null : withKey(plan, successor, value),
});
