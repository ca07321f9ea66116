import type { Plan } from '../../../plan/plan';
import type { Header } from '../../header';
import { prepareScript } from '../../hosts/prepare-host';
import type { Texts } from './cloud-init-texts';
import { notePiece, piece } from './piece';
import { PREPARE_SCRIPT } from './setup-script';
import { CAREFUL_BYTES, USER_DATA_LIMITS } from './user-data';
import { writeFile } from './write-file';

/** The script that prepares machines, unless the plan's cloud takes no document of that size, and what is said of the size. */
export function fitOf(
  plan: Plan,
  inner: Header,
  texts: Texts,
): (bytes: number) => { readonly note: string; readonly prepare: string } {
  const { notes } = texts.cloudInit;
  const limit = plan.cloud === null ? null : USER_DATA_LIMITS[plan.cloud];
  const prepare = piece(writeFile(PREPARE_SCRIPT, '0700')(prepareScript(plan, inner, texts.hosts)));
  const large = notePiece([notes.large(CAREFUL_BYTES, limit)]);
  const leftOut = notePiece([notes.leftOut('hosts/prepare-host.sh', PREPARE_SCRIPT)]);
  const isLarge = (bytes: number): boolean => bytes > CAREFUL_BYTES;
  return (bytes) => {
    const full = bytes + prepare.bytes;
    const isIn = limit === null || full + (isLarge(full) ? large.bytes : 0) <= limit.bytes;
    if (isIn) return { note: isLarge(full) ? large.text : '', prepare: prepare.text };
    const rest = bytes + leftOut.bytes;
    return { note: `${leftOut.text}${isLarge(rest) ? large.text : ''}`, prepare: '' };
  };
}
