import type { Difference } from '../core/conformance/judgement';

/** What `conformance` says about a file of verdicts and where it and we differ. */
export interface ConformanceText {
  readonly usage: string;
  readonly noFile: string;
  readonly unreadable: (file: string, reason: string) => string;
  readonly notJson: string;
  readonly unknownFormat: string;
  readonly agree: (file: string, agreeing: string, count: string) => string;
  readonly total: (agreeing: string, count: string) => string;
  readonly case: (section: string, number: number, input: string) => string;
  readonly differences: Readonly<Record<Difference['kind'], (facts: DifferenceFacts) => string>>;
}

export interface DifferenceFacts {
  readonly about: string;
  /** The release it is about; null when it holds for all. */
  readonly release: string | null;
  readonly expected: string;
  readonly found: string;
}

/** What the command line says besides findings. */
export interface CliText {
  readonly usage: string;
  readonly conformance: ConformanceText;
  readonly unknownCommand: (command: string) => string;
  readonly unknownOption: (option: string) => string;
  /** Why a line is no plan. */
  readonly problems: {
    readonly 'too-long': string;
    readonly 'not-json': string;
    readonly 'document-not-json': string;
    readonly 'not-an-object': string;
    readonly 'not-a-plan': string;
    readonly 'link-without-plan': string;
    readonly 'link-too-long': string;
  };
}
