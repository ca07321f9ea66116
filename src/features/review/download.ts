import { downloadZip } from 'client-zip';
import { save } from '../../ui/save';

interface NamedText {
  readonly path: string;
  readonly text: string;
}

// The archive of a plan is the same whenever it is made.
const NO_DATE = new Date(Date.UTC(1980, 0, 1));

const ARCHIVE = 'k3s-network-plan.zip';

export async function downloadArchive(files: readonly NamedText[]): Promise<void> {
  const entries = files.map(({ path, text }) => ({
    name: `k3s-network-plan/${path}`,
    input: text,
    lastModified: NO_DATE,
  }));
  save(await downloadZip(entries).blob(), ARCHIVE);
}

export function downloadFile({ path, text }: NamedText): void {
  // Folders become part of the name: config.yaml alone would not say whose it is.
  save(new Blob([text], { type: 'text/plain' }), path.replaceAll('/', '-'));
}
