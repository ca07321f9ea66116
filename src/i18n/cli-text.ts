/** What the command line says besides findings. */
export interface CliText {
  readonly usage: string;
  readonly unknownCommand: (command: string) => string;
  readonly unknownOption: (option: string) => string;
  /** Why a line is no plan. */
  readonly problems: {
    readonly 'too-long': string;
    readonly 'not-json': string;
    readonly 'not-an-object': string;
    readonly 'not-a-plan': string;
    readonly 'link-without-plan': string;
    readonly 'link-too-long': string;
  };
}
