import { NODE_FIELDS, PLAN_FIELDS } from './fields';
import type { NodeText, PlanText } from './plan-text';
import type { Codec } from './reading';

// Their codecs refuse secrets, so that none is in a plan; the text of a form still has what was typed.
const holdsSecret = (codec: Pick<Codec<unknown>, 'read'>, text: string | undefined): boolean =>
  text !== undefined &&
  codec.read(text).remarks.some(({ facts }) => ['no-secret', 'no-password'].includes(String(facts['expected'])));

/** A text to be kept somewhere: fields that were refused because of a secret are as never written. */
export function withoutSecrets(text: PlanText): PlanText {
  const { httpProxy, nodes, ...rest } = text;
  return {
    ...rest,
    ...(httpProxy === undefined || holdsSecret(PLAN_FIELDS.httpProxy, httpProxy) ? {} : { httpProxy }),
    ...(nodes === undefined ? {} : { nodes: nodes.map(nodeWithoutSecrets) }),
  };
}

function nodeWithoutSecrets(node: NodeText): NodeText {
  if (!holdsSecret(NODE_FIELDS.ownSettings, node.ownSettings)) return node;
  const { ownSettings: _, ...rest } = node;
  return rest;
}
