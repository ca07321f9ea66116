import type { PlanText } from '../core/plan/plan-text';
import { PRESETS, type Preset } from '../core/plan/presets';
import { isSameText } from '../core/plan/same-text';
import { NEW_TEXT, type WizardAction, type WizardState } from './wizard-state';

const presetText = (preset: Preset): PlanText => ({ ...NEW_TEXT, ...PRESETS[preset] });

/** The preset whose text the plan's still is. */
export function presetOf(text: PlanText): Preset | null {
  // Object.keys loses the literal names.
  const presets = Object.keys(PRESETS) as Preset[];
  return presets.find((preset) => isSameText(presetText(preset), text)) ?? null;
}

/** Puts a preset in the plan's place. A plan of one's own can be had back; going through the presets does not forget it. */
export function startFrom({ reading: { text }, opened }: WizardState, preset: Preset): WizardAction {
  const before = presetOf(text) === null ? text : (opened?.before ?? null);
  return { kind: 'opened', text: presetText(preset), findings: [], before };
}
