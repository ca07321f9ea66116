/**
 * The same function, which keeps its last result for as long as it gets the same inputs, compared one by one: several rules
 * ask the same of one plan, and most keystrokes leave the long lists of a plan as they are.
 */
export function remembered<Inputs extends readonly unknown[], Result>(
  compute: (...inputs: Inputs) => Result,
): (...inputs: Inputs) => Result {
  let last: { readonly inputs: Inputs; readonly result: Result } | null = null;
  return (...inputs) => {
    const known = last;
    if (known !== null && known.inputs.length === inputs.length && inputs.every((each, n) => each === known.inputs[n]))
      return known.result;
    const result = compute(...inputs);
    last = { inputs, result };
    return result;
  };
}

/** The same function, which keeps the result for everything it was asked for. */
export function rememberedEach<Input, Result>(compute: (input: Input) => Result): (input: Input) => Result {
  const known = new Map<Input, { readonly result: Result }>();
  return (input) => {
    const entry = known.get(input) ?? { result: compute(input) };
    known.set(input, entry);
    return entry.result;
  };
}
