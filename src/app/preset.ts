import type { PlanText } from '../core/plan/plan-text';
import { PRESETS, type Preset } from '../core/plan/presets';
import { isSameText } from '../core/plan/same-text';
import { NEW_TEXT } from './wizard-state';

export const presetText = (preset: Preset): PlanText => ({ ...NEW_TEXT, ...PRESETS[preset] });

/** The preset whose text the plan's still is. */
export function presetOf(text: PlanText): Preset | null {
  // Object.keys loses the literal names.
  const presets = Object.keys(PRESETS) as Preset[];
  return presets.find((preset) => isSameText(presetText(preset), text)) ?? null;
}
