/** The machine a sentence is about, in brackets after its subject; nothing where it is about all alike. */
export function which({ node, name }: { readonly node: number | null; readonly name: string | null }): string {
  if (name !== null) return ` (${name})`;
  return node === null ? '' : ` (node ${node})`;
}
