import type { Facts, Finding, Severity, TextPlace } from '../plan/finding';
import type { Field } from '../plan/plan';

/** What is said about a text of K3s's. Keys that no plan holds are told at the list of nodes, as those of a link are. */
export const foundIn = (
  text: TextPlace,
  id: string,
  severity: Severity,
  facts: Facts,
  field: Field = 'nodes',
): Finding => ({ id, severity, place: { field, node: null, item: null, text }, facts });
