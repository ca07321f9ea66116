import { textOfJson } from '../core/plan/plan-json';
import { readPlan, type PlanReading } from '../core/plan/plan-text';
import { decodeFragment } from '../core/share/codec';

/** Why a line is no plan at all. What is wrong inside a plan becomes findings instead. */
export type InputProblem =
  | 'too-long'
  | 'not-json'
  | 'document-not-json'
  | 'not-an-object'
  | 'not-a-plan'
  | 'link-without-plan'
  | 'link-too-long';

export type InputReading =
  | { readonly ok: true; readonly reading: PlanReading }
  | { readonly ok: false; readonly problem: InputProblem };

const problem = (code: InputProblem): InputReading => ({ ok: false, problem: code });

const LINK = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Reads a plan: a JSON object with what differs from a new plan, a link, or the fragment of one. */
export function readInput(line: string): InputReading {
  const text = line.trim();
  if (text.startsWith('#')) return readLink(text);
  if (LINK.test(text))
    return text.includes('#') ? readLink(text.slice(text.indexOf('#'))) : problem('link-without-plan');
  return readJson(text);
}

function readLink(fragment: string): InputReading {
  const { text, findings, dropped, hasPlan } = decodeFragment(fragment);
  if (dropped.some(({ reason }) => reason === 'too-long')) return problem('link-too-long');
  if (!hasPlan) return problem('link-without-plan');
  const reading = readPlan(text);
  return { ok: true, reading: { ...reading, findings: [...findings, ...reading.findings] } };
}

function readJson(line: string): InputReading {
  const json = parsed(line);
  if (json === undefined && line.includes('\n')) return problem('document-not-json');
  if (json === undefined) return problem(/^[{["]/.test(line) ? 'not-json' : 'not-a-plan');
  if (!isObject(json)) return problem('not-an-object');
  const { text, findings } = textOfJson(json);
  const reading = readPlan(text);
  return { ok: true, reading: { ...reading, findings: [...findings, ...reading.findings] } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
