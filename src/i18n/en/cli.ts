import type { CliText } from '../cli-text';

export const cliText: CliText = {
  usage: `Usage: npm run -s plan [-- OPTIONS] < plan.json

Reads one plan, or one plan per line, and writes one JSON object per line: derived (numbers; counts are decimal strings),
findings and files.
A plan is a JSON object with what differs from a new plan, such as {"servers":3,"clusterCidr":["10.52.0.0/16"]}, or a link.
A plan may stand over several lines when it is alone, as in the plan.json of a download.
A line that is not a plan gives {"error":"…","line":2}; the others are still answered. Blank lines are skipped.

Options:
  --lang en|ja      language of messages and files (default: en)
  --link-base URL   what the link in the files begins with, up to the "#"
  --help            this text

Exit status: 0 when every line is a plan without errors, 1 when one is not, 2 for wrong options.

Another command, npm run -s conformance -- FILE…, compares recorded verdicts; --help tells more.
`,
  conformance: {
    usage: `Usage: npm run -s conformance -- [OPTIONS] FILE…

Compares recorded verdicts with what the app says. The format is recognized by what a file holds:
  - what Kubernetes’ own code made of plans: cases with in, service and nodes
  - what a real K3s did with its configuration: cases with host and verdict
  - what it did when a second node joined: cases with first, second and outcome
  - arithmetic of ranges: texts, pairs and splits
Prints how many cases agree, and each that does not with its input, what was expected and what was found.

Options:
  --lang en|ja      language of the output (default: en)
  --help            this text

Exit status: 0 when all cases agree, 1 when one does not, 2 when a file cannot be read or its format is not known.
`,
    noFile: 'No file is named.',
    unreadable: (file, reason) => `${file}: ${reason}`,
    notJson: 'The file is not valid JSON.',
    unknownFormat: 'The format of this file is not known yet, so nothing of it was judged.',
    agree: (file, agreeing, count) => `${file}: ${agreeing} of ${count} cases agree.`,
    total: (agreeing, count) => `All files: ${agreeing} of ${count} cases agree.`,
    case: (section, number, input) => `${section}, number ${number}: ${input}`,
    differences: {
      value: ({ about, expected, found }) => `${about}: expected ${expected}, found ${found}`,
      refusal: ({ about, release, expected, found }) =>
        `${about}, ${release}: expected an error that explains ${expected}, found ${found}`,
      'hidden-refusal': ({ release, expected, found }) =>
        `${release}: expected that one of the errors shown explains ${expected}, found ${found}`,
      'unknown-words': ({ about, release, expected, found }) =>
        `${about}, ${release}: expected a refusal in words that are not known here, ${expected}, found ${found}`,
      'wrong-place': ({ about, release, expected, found }) =>
        `${about}, ${release}: expected that the error stands where ${expected} comes from, found ${found}`,
      'unexpected-error': ({ release, found }) =>
        `${release}: expected no error about what was accepted, found ${found}`,
      form: ({ about, found }) => `${about}: cannot be read, found ${found}`,
    },
  },
  unknownCommand: (command) => `There is no command “${command}”.`,
  unknownOption: (option) => `“${option}” is not an option, or its value is missing or unknown.`,
  problems: {
    'too-long': 'The line is longer than 1 MB.',
    'not-json': 'The line is not valid JSON.',
    'document-not-json': 'The input begins like one JSON object over several lines, but is not valid JSON.',
    'not-an-object': 'The line is JSON, but not an object.',
    'not-a-plan': 'The line is neither a JSON object nor a link.',
    'link-without-plan': 'The link holds no plan after a “#”.',
    'link-too-long': 'The link is longer than 64 kB.',
  },
};
