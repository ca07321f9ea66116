import type { Plan, PlanNode } from '../../../plan/plan';
import { configPartsOf, machinesOf, NODE_FILE, placeOf, type ConfigPart } from '../../config-files';
import type { Header } from '../../header';
import { comment, oneLine, yamlString } from '../../quote';
import type { Target } from '../../target';
import type { Texts } from './cloud-init-texts';
import { fitOf } from './fit';
import { kindOf, type Kind } from './kind';
import { notesOf } from './notes';
import { bytesOf, notePiece, piece, type Piece } from './piece';
import { REBOOT_FILE, SETUP_COMMAND, SETUP_SCRIPT, setupScript } from './setup-script';
import { writeFile } from './write-file';

// What tells cloud-init what a text is; with a blank after the # it would not look at it.
const FIRST_LINE = '#cloud-config\n';

/** The document of a target. Made for a plan once: all of a kind share most of it. */
export function documentsOf(plan: Plan, header: Header, texts: Texts): (target: Target) => string {
  const { place } = texts.cloudInit;
  const inner = innerHeader(header);
  const partsOf = configPartsOf(plan, inner, texts.install);
  const kinds = piecesOf(plan, inner, texts);
  const headBytes = bytesOf(`${FIRST_LINE}${header.comments('').text}`);
  const fit = fitOf(plan, inner, texts);
  return (target) => {
    const where = place(machinesOf(target, texts.install));
    const { notes, steps } = kinds(kindOf(plan, target));
    const own = piece(`${hostnameLine(target.node)}write_files:\n${partsOf(target).map(configFile).join('')}`);
    const { note, prepare } = fit(headBytes + bytesOf(oneLine(where)) + notes.bytes + own.bytes + steps.bytes);
    const head = `${FIRST_LINE}${header.comments(where).text}${notes.text}${note}`;
    return `${head}${own.text}${prepare}${steps.text}`;
  };
}

/** A link grows with the nodes, and user data may not: where it is long, it stands once, at the beginning of the document. */
const LONGEST_LINK = 1000;

function innerHeader(header: Header): Header {
  const [madeBy = '', ...rest] = header.lines;
  if (rest.join('').length <= LONGEST_LINK) return header;
  const first = comment(madeBy);
  return { comments: (place) => ({ text: `${first}\n${comment(place)}\n`, fields: [null, null] }), lines: [madeBy] };
}

const CONFIG_FILES = {
  'config.yaml': writeFile(placeOf('config.yaml'), '0600'),
  [NODE_FILE]: writeFile(placeOf(NODE_FILE), '0600'),
} as const satisfies Record<ConfigPart['name'], unknown>;

const configFile = ({ name, text }: ConfigPart): string => CONFIG_FILES[name](text);

const HOST_NAME = /^(?=.{1,63}$)[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i;

/** Machines made from one image would all have its name. What no host can be called is left to the machine. */
function hostnameLine(node: PlanNode | null): string {
  const name = node?.hostname || node?.nodeName;
  return name && HOST_NAME.test(name) ? `hostname: ${yamlString(name)}\n` : '';
}

/** What comes before and after a machine's own part, by kind. */
function piecesOf(
  plan: Plan,
  inner: Header,
  texts: Texts,
): (kind: Kind) => { readonly notes: Piece; readonly steps: Piece } {
  const known = new Map<string, { readonly notes: Piece; readonly steps: Piece }>();
  return (kind) => {
    const key = Object.values(kind).join(' ');
    const pieces = known.get(key) ?? {
      notes: notePiece(notesOf(plan, kind, texts)),
      steps: piece(`${writeFile(SETUP_SCRIPT, '0700')(setupScript(plan, kind, inner, texts))}${commands(kind)}`),
    };
    known.set(key, pieces);
    return pieces;
  };
}

const inline = (words: readonly string[]): string => `[${words.map(yamlString).join(', ')}]`;

const commands = ({ isSuse }: Kind): string =>
  [
    'runcmd:',
    `  - ${inline(SETUP_COMMAND)}`,
    ...(isSuse ? ['power_state:', '  mode: reboot', `  condition: ${inline(['test', '-e', REBOOT_FILE])}`] : []),
    '',
  ].join('\n');
