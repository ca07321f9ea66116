import { NODE_FIELDS, PLAN_FIELDS } from '../core/plan/fields';
import type { NodeText, PlanText } from '../core/plan/plan-text';
import { isLanguage, type Language } from '../i18n/languages';

const PLAN = 'k3s-network-wizard.plan';
const LANGUAGE = 'k3s-network-wizard.language';

// Storage may be forbidden, full, or filled by another program: then the page works without it.
function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing is lost: the link holds the plan.
  }
}

/** The text of every field as it was left, fields that do not parse included; null when there is none. */
export function storedText(): PlanText | null {
  const json = stored(PLAN);
  if (json === null) return null;
  try {
    return cleanText(JSON.parse(json));
  } catch {
    return null;
  }
}

export const storeText = (text: PlanText): void => store(PLAN, JSON.stringify(text));

export function storedLanguage(): Language | null {
  const language = stored(LANGUAGE);
  return language !== null && isLanguage(language) ? language : null;
}

export const storeLanguage = (language: Language): void => store(LANGUAGE, language);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Only known fields, only texts: whatever else lies in the storage is not ours. */
function cleanText(value: unknown): PlanText | null {
  if (!isRecord(value)) return null;
  const nodes = Array.isArray(value['nodes']) ? value['nodes'].filter(isRecord) : [];
  const text: PlanText = textsOf(value, Object.keys(PLAN_FIELDS));
  return nodes.length === 0
    ? text
    : { ...text, nodes: nodes.map((node): NodeText => textsOf(node, Object.keys(NODE_FIELDS))) };
}

function textsOf(value: Record<string, unknown>, names: readonly string[]): Record<string, string> {
  const entries = names.flatMap((name): [string, string][] => {
    const text = value[name];
    return typeof text === 'string' ? [[name, text]] : [];
  });
  return Object.fromEntries(entries);
}
