import type { LaterReason } from '../core/k3s/later-reasons';

/** Why a choice can or cannot be changed later. */
export interface LaterMessages {
  readonly reasons: Readonly<Record<LaterReason, string>>;
}
