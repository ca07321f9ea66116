import { keysOf } from '../core/keys-of';
import type { PlanText } from '../core/plan/plan-text';
import { PRESETS, type Preset } from '../core/plan/presets';
import { isSameText } from '../core/plan/same-text';
import { NEW_TEXT, type WizardAction, type WizardState } from './wizard-state';

const presetText = (preset: Preset): PlanText => ({ ...NEW_TEXT, ...PRESETS[preset] });

/** The preset whose text the plan's still is. */
export function presetOf(text: PlanText): Preset | null {
  return keysOf(PRESETS).find((preset) => isSameText(presetText(preset), text)) ?? null;
}

/** Puts a preset in the plan's place. A plan of one's own can be had back; going through the presets does not forget it. */
export function startFrom({ reading: { text }, opened }: WizardState, preset: Preset): WizardAction {
  const before = presetOf(text) === null ? text : (opened?.before ?? null);
  return { kind: 'opened', text: presetText(preset), findings: [], before };
}
