/** Every sentence of the policy, all of them comments. Values come in printed. */
export interface TailscaleTexts {
  readonly place: string;
  readonly merge: string;
  readonly key: (tag: string) => string;
  readonly keyFile: (path: string, line: string) => string;
  readonly headscale: (tag: string, parameter: string) => string;
  readonly owners: string;
  readonly routes: string;
  readonly noRoutes: string;
  readonly grant: string;
}
