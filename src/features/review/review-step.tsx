import { useMemo, useState, type ReactNode } from 'react';
import { printCidr } from '../../core/cidr/cidr';
import { LATER } from '../../core/k3s/later';
import { openPorts } from '../../core/k3s/ports';
import {
  agentCount,
  clusterCidrOf,
  egressSelectorModeOf,
  flannelBackendOf,
  nodePortRangeOf,
  serverCount,
  serviceCidrOf,
} from '../../core/plan/effective';
import type { Finding } from '../../core/plan/finding';
import { renderFiles } from '../../core/render/files';
import { CopyButton } from '../../ui/copy-button';
import { Group } from '../../ui/group';
import { FindingCard, keyOf } from '../finding-card';
import { useMessages, useWizard, type LinkTo } from '../wizard-context';
import { downloadFile } from './download';
import { InstallOrder } from './install-order';

interface ReviewStepProps {
  readonly linkTo: LinkTo;
  readonly blocksDownload: (finding: Finding, acknowledged: ReadonlySet<string>) => boolean;
  readonly onDownload: () => void;
}

/** What stands against the plan, the order of installing, the files, and the link. */
export function ReviewStep({ linkTo, blocksDownload, onDownload }: ReviewStepProps): ReactNode {
  const { reading, findings, acknowledged } = useWizard();
  const { review } = useMessages();
  const { plan } = reading;
  const blocking = (findings ?? []).filter((finding) => blocksDownload(finding, acknowledged));
  const isBlocked = findings === null || blocking.length > 0;
  return (
    <>
      <h1>{review.title}</h1>
      <p className="lead">{review.lead(serverCount(plan), agentCount(plan))}</p>
      <Group title={review.open}>
        <OpenFindings blocking={blocking.length} blocksDownload={blocksDownload} />
      </Group>
      <Group title={review.order}>
        <InstallOrder />
      </Group>
      <Group title={review.files}>
        <p className="note">{review.filesLead}</p>
        <Files linkTo={linkTo} isBlocked={isBlocked} />
        <p className="row">
          <button type="button" className="button primary" disabled={isBlocked} onClick={onDownload}>
            {review.downloadAll}
          </button>
          {isBlocked ? <span className="note">{review.blocked}</span> : null}
        </p>
      </Group>
      <Group title={review.ports.title}>
        <Ports />
      </Group>
      <Group title={review.later}>
        <WhatCanChange />
      </Group>
      <Group title={review.share}>
        <Share linkTo={linkTo} />
      </Group>
    </>
  );
}

/** Errors and warnings once more, those a person may overrule with a box to tick. */
function OpenFindings({
  blocking,
  blocksDownload,
}: { readonly blocking: number } & Pick<ReviewStepProps, 'blocksDownload'>): ReactNode {
  const { findings, explain, acknowledged, acknowledge } = useWizard();
  const { review } = useMessages();
  const open = (findings ?? []).filter(({ severity }) => severity !== 'info');
  const everything = new Set(open.map(({ id }) => id));
  const isOverrulable = (finding: Finding): boolean =>
    finding.severity === 'error' && !blocksDownload(finding, everything);
  if (open.length === 0) return <p className="note">{review.openNone}</p>;
  return (
    <div className="findings">
      {blocking > 0 ? (
        <p className="note" data-tone="error" role="status">
          {review.openBlocked(blocking)}
        </p>
      ) : null}
      {open.map((finding) => (
        <div key={keyOf(finding)}>
          <FindingCard finding={finding} />
          {isOverrulable(finding) && explain !== null ? (
            <label className="acknowledge">
              <input
                type="checkbox"
                checked={acknowledged.has(finding.id)}
                onChange={({ target }) => acknowledge(finding.id, target.checked)}
              />
              {review.acknowledge(explain.title(finding))}
            </label>
          ) : null}
        </div>
      ))}
    </div>
  );
}

function Files({ linkTo, isBlocked }: Pick<ReviewStepProps, 'linkTo'> & { readonly isBlocked: boolean }): ReactNode {
  const { reading, acknowledged } = useWizard();
  const { review, install } = useMessages();
  const { plan } = reading;
  const files = useMemo(
    () => renderFiles(plan, { link: linkTo(plan), texts: install, acknowledged }),
    [plan, linkTo, install, acknowledged],
  );
  return files.map((file) => (
    <div className="file-row" key={file.path}>
      <code>{file.path}</code>
      <CopyButton
        text={file.text}
        label={review.copy}
        copied={review.copied}
        failed={review.notCopied}
        accessibleLabel={`${review.copy}: ${file.path}`}
      />
      <button
        type="button"
        className="button small"
        disabled={isBlocked}
        aria-label={review.downloadFile(file.path)}
        onClick={() => downloadFile(file)}
      >
        ↓
      </button>
    </div>
  ));
}

function Ports(): ReactNode {
  const { reading } = useWizard();
  const { ports } = useMessages().review;
  return (
    <>
      <p className="note">{ports.lead}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{ports.port}</th>
            <th scope="col">{ports.direction}</th>
            <th scope="col">{ports.purpose}</th>
          </tr>
        </thead>
        <tbody>
          {openPorts(reading.plan).map(({ purpose, protocol, port, from, to }) => (
            <tr key={purpose}>
              <th scope="row" className="mono">
                {port === null ? ports.unwrapped : `${protocol} ${port}`}
              </th>
              <td>{ports.fromTo(ports.parties[from], ports.parties[to])}</td>
              <td>{ports.purposes[purpose]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function WhatCanChange(): ReactNode {
  const { shell, reading, derived } = useWizard();
  const { review, stacks } = useMessages();
  const { plan } = reading;
  const rows: readonly (readonly [keyof typeof review.laterRows, string, keyof typeof LATER])[] = [
    ['families', stacks[derived.stack].label, 'clusterCidr'],
    ['ranges', [...clusterCidrOf(plan), ...serviceCidrOf(plan)].map(printCidr).join(', '), 'clusterCidr'],
    ['nodeMask', derived.pods.map(({ nodeCidrMaskSize }) => `/${nodeCidrMaskSize}`).join(', '), 'nodeCidrMaskSize'],
    ['backend', flannelBackendOf(plan), 'flannelBackend'],
    ...(derived.families.includes('ipv6')
      ? ([['masquerade', plan.flannelIpv6Masq ? review.on : review.off, 'flannelIpv6Masq']] as const)
      : []),
    ['egress', egressSelectorModeOf(plan), 'egressSelectorMode'],
    ['ports', nodePortRangeOf(plan), 'serviceNodePortRange'],
  ];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{review.choice}</th>
          <th scope="col">{review.thisPlan}</th>
          <th scope="col">{review.laterHead}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, value, field]) => (
          <tr key={name}>
            <th scope="row">{review.laterRows[name]}</th>
            <td className="mono">{value}</td>
            <td>{shell.later[LATER[field]]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Share({ linkTo }: Pick<ReviewStepProps, 'linkTo'>): ReactNode {
  const { shell, language, reading } = useWizard();
  const { review } = useMessages();
  const [saysLanguage, setSaysLanguage] = useState(false);
  const link = linkTo(reading.plan, saysLanguage ? language : null) ?? '';
  return (
    <>
      <div className="with-action">
        <input
          className="input"
          readOnly
          aria-label={review.link}
          aria-describedby="link-line"
          value={link}
          onFocus={({ target }) => target.select()}
        />
        <CopyButton text={link} label={review.copy} copied={review.copied} failed={review.notCopied} className="" />
      </div>
      <div className="under" id="link-line">
        <span>{link === '' ? shell.linkTooLong : review.linkHint}</span>
      </div>
      <label className="acknowledge">
        <input type="checkbox" checked={saysLanguage} onChange={({ target }) => setSaysLanguage(target.checked)} />
        {review.linkLanguage}
      </label>
      <p className="row">
        <button type="button" className="button" onClick={() => print()}>
          {review.print}
        </button>
      </p>
    </>
  );
}
