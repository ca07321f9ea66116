import { NODE_FIELD_NAMES, PLAN_FIELD_NAMES } from '../core/plan/fields';
import type { NodeText, PlanText } from '../core/plan/plan-text';
import { withoutSecrets } from '../core/plan/without-secrets';
import { isLanguage, type Language } from '../i18n/languages';

const PLAN = 'k3s-network-wizard.plan';
const ACKNOWLEDGED = 'k3s-network-wizard.acknowledged';
const LANGUAGE = 'k3s-network-wizard.language';

/** What one tab keeps for itself, and what all tabs of this site share. */
type Owner = 'tab' | 'site';
const storageOf = (owner: Owner): Storage => (owner === 'tab' ? sessionStorage : localStorage);

// Storage may be forbidden, full, or filled by another program: then the page works without it.
function stored(owner: Owner, key: string): string | null {
  try {
    return storageOf(owner).getItem(key);
  } catch {
    return null;
  }
}

function store(owner: Owner, key: string, value: string): void {
  try {
    storageOf(owner).setItem(key, value);
  } catch {
    // Nothing is lost: the link holds the plan.
  }
}

/** The text of every field as this tab or any tab left it, fields that do not parse included; null when there is none. */
export function storedText(owner: Owner): PlanText | null {
  try {
    return cleanText(JSON.parse(stored(owner, PLAN) ?? 'null'));
  } catch {
    return null;
  }
}

export function storeText(text: PlanText): void {
  const json = JSON.stringify(withoutSecrets(text));
  store('tab', PLAN, json);
  store('site', PLAN, json);
}

/** Ids of the errors that were acknowledged for this tab's plan; another tab's person decides anew. */
export const storedAcknowledged = (): ReadonlySet<string> => new Set(stored('tab', ACKNOWLEDGED)?.split(' '));

export const storeAcknowledged = (ids: ReadonlySet<string>): void => store('tab', ACKNOWLEDGED, [...ids].join(' '));

export function storedLanguage(): Language | null {
  const language = stored('site', LANGUAGE);
  return language !== null && isLanguage(language) ? language : null;
}

export const storeLanguage = (language: Language): void => store('site', LANGUAGE, language);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Only known fields, only texts: whatever else lies in the storage is not ours. */
function cleanText(value: unknown): PlanText | null {
  if (!isRecord(value)) return null;
  const nodes = Array.isArray(value['nodes']) ? value['nodes'].filter(isRecord) : [];
  const text: PlanText = textsOf(value, PLAN_FIELD_NAMES);
  return nodes.length === 0 ? text : { ...text, nodes: nodes.map((node): NodeText => textsOf(node, NODE_FIELD_NAMES)) };
}

function textsOf(value: Record<string, unknown>, names: readonly string[]): Record<string, string> {
  const entries = names.flatMap((name): [string, string][] => {
    const text = value[name];
    return typeof text === 'string' ? [[name, text]] : [];
  });
  return Object.fromEntries(entries);
}
