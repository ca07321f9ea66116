import type { CliText } from '../cli-text';

export const cliText: CliText = {
  usage: `Usage: npm run -s plan [-- OPTIONS] < plans.ndjson

Reads one plan a line and writes one JSON object a line: derived (numbers; counts are decimal strings), findings and files.
A plan is a JSON object with what differs from a new plan, such as {"servers":3,"clusterCidr":["10.52.0.0/16"]}, or a link.
A line that is no plan gives {"error":"…","line":2}; the others are still answered. Blank lines are skipped.

Options:
  --lang en|ja      language of messages and files (default: en)
  --link-base URL   what the link in the files begins with, up to the "#"
  --help            this text

Exit status: 0 when every line is a plan without errors, 1 when one is not, 2 for wrong options.
`,
  unknownCommand: (command) => `There is no command “${command}”.`,
  unknownOption: (option) => `“${option}” is not an option, or its value is missing or unknown.`,
  problems: {
    'too-long': 'The line is longer than 1 MB.',
    'not-json': 'The line is not valid JSON.',
    'not-an-object': 'The line is JSON, but not an object.',
    'not-a-plan': 'The line is neither a JSON object nor a link.',
    'link-without-plan': 'The link holds no plan after a “#”.',
    'link-too-long': 'The link is longer than 64 kB.',
  },
};
