import { once } from 'node:events';
import { conformance } from './conformance';
import { plan, type Streams } from './plan';
import { TEXTS } from './texts';

const COMMANDS: Readonly<Record<string, (args: readonly string[], streams: Streams) => Promise<number>>> = {
  plan,
  conformance,
};

const { stdin, stdout, stderr } = process;

// Whoever reads the output may have seen enough, as `head` does.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const streams: Streams = {
  input: stdin,
  write: async (text) => {
    if (!stdout.write(text)) await once(stdout, 'drain');
  },
  complain: (text) => {
    stderr.write(text);
  },
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command === undefined) {
  const { unknownCommand, usage, conformance: text } = TEXTS.en.cli;
  streams.complain(`${unknownCommand(name)}\n\n${usage}\n${text.usage}`);
  process.exitCode = 2;
} else {
  process.exitCode = await command(args, streams);
}
