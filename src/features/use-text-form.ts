import { useEffect, useEffectEvent, useLayoutEffect } from 'react';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { PlanTextField } from '../core/plan/fields';
import type { PlanText } from '../core/plan/plan-text';
import { isSameText } from '../core/plan/same-text';
import { useWizard } from './wizard-context';

/** How a step shows the plan's text in its inputs, and what its inputs make of the text. */
export interface FormMapping<F extends FieldValues> {
  readonly toForm: (text: PlanText) => F;
  readonly fromForm: (form: F, text: PlanText) => PlanText;
}

/**
 * A step's form over the text of the plan. Typing goes up at once; a change from outside (a repair, a link, the step
 * before) comes down into the inputs, but never while it says what they say already, so that no caret moves.
 */
export function useTextForm<F extends FieldValues>({ toForm, fromForm }: FormMapping<F>): UseFormReturn<F> {
  const { reading, type } = useWizard();
  // What the inputs hold is what the plan's text says, so it is a full set of defaults.
  const form = useForm<F>({ defaultValues: toForm(reading.text) as DefaultValues<F> });

  const typed = useEffectEvent((values: F) => type(fromForm(values, reading.text)));
  // Before the inputs are seen: what is typed at once must not be missed.
  useLayoutEffect(
    () => form.subscribe({ formState: { values: true }, callback: ({ values }) => typed(values) }),
    [form],
  );

  useEffect(() => {
    // A half-written text may be shown otherwise than it was typed ("fd00" is no IPv6 address yet): what counts is what it says.
    const said = fromForm(form.getValues(), reading.text);
    if (!isSameText(said, reading.text)) form.reset(toForm(reading.text));
  }, [form, reading.text, toForm, fromForm]);

  return form;
}

type Simple = string | boolean;
export type SimpleForm<S extends string, B extends string> = Record<S, string> & Record<B, boolean>;

/** The mapping for fields that are one input each: texts as they are, an empty one meaning "not set", and switches. */
export function simpleMapping<S extends PlanTextField, B extends PlanTextField>(
  texts: readonly S[],
  switches: readonly B[],
): FormMapping<SimpleForm<S, B>> {
  type Form = SimpleForm<S, B>;
  const toForm = (text: PlanText): Form => {
    const form: Record<string, Simple> = {};
    for (const name of texts) form[name] = text[name] ?? '';
    for (const name of switches) form[name] = isOn(text[name]);
    // Filled for exactly the names of the two lists.
    return form as Form;
  };
  const fromForm = (form: Form, text: PlanText): PlanText => {
    const shown = toForm(text) as Record<string, Simple>;
    const next: Record<string, unknown> = { ...text };
    for (const [name, value] of Object.entries(form as Record<string, Simple>)) {
      // A text that the inputs do not show as it is (a switch imported as "enabled") stays until its own input is used.
      if (shown[name] === value) continue;
      if (value === '' || value === false) delete next[name];
      else next[name] = String(value);
    }
    return next as PlanText;
  };
  return { toForm, fromForm };
}

const isOn = (text: string | undefined): boolean => text !== undefined && /^(1|t|true)$/i.test(text);
