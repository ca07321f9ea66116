import type { ReactNode } from 'react';
import { keyOf } from '../../core/plan/fields';
import type { Field } from '../../core/plan/plan';
import type { RenderedFile } from '../../core/render/rendered-file';
import { useFocusedField } from '../focused-field';
import { useMessages } from '../wizard-context';
import { useChangedLines } from './use-changed-lines';

const KINDS: Partial<Record<Field, 'pods' | 'services' | 'nodes'>> = {
  clusterCidr: 'pods',
  nodeCidrMaskSize: 'pods',
  nodeCidrMaskSizeIpv4: 'pods',
  nodeCidrMaskSizeIpv6: 'pods',
  maxPods: 'pods',
  serviceCidr: 'services',
  clusterDns: 'services',
  nodeIp: 'nodes',
  nodeExternalIp: 'nodes',
  nodeName: 'nodes',
};

interface FileLinesProps {
  readonly file: RenderedFile;
}

/** The lines of a file, each knowing the field it comes from. */
export function FileLines({ file }: FileLinesProps): ReactNode {
  const { live } = useMessages();
  const lines = file.text.replace(/\n$/, '').split('\n');
  const changed = useChangedLines(file.path, lines);
  const focused = useFocusedField();
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className="code" role="region" aria-label={file.path} tabIndex={0}>
      {lines.map((line, index) => {
        const field = file.lineFields[index] ?? null;
        const isComment = line.startsWith('#');
        const isChanged = changed.lines.has(line) && !isComment;
        return (
          <span
            // Equal lines are told apart by their place; a changed one starts its mark anew.
            // oxlint-disable-next-line react/no-array-index-key
            key={`${index} ${isChanged ? changed.at : ''}`}
            className={`${isComment ? 'comment' : ''} ${isChanged ? 'changed' : ''}`}
            data-kind={field === null ? undefined : KINDS[field]}
            data-focused={field !== null && field === focused ? '' : undefined}
            title={field === null ? undefined : live.fromField(keyOf(field))}
          >
            {line === '' ? ' ' : line}
            {isChanged ? <span className="sr-only"> ({live.changed})</span> : null}
          </span>
        );
      })}
    </pre>
  );
}
