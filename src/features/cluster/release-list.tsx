import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { channelVersion, isNewer, parseReleaseList, type Release, type ReleaseList } from '../../core/k3s/releases';
import { minorOf } from '../../core/k3s/version';
import { DEFAULT_K3S_VERSION } from '../../core/plan/plan';
import { Field } from '../../ui/field';
import { LaterTag } from '../later-tag';
import { useWizard } from '../wizard-context';

interface ReleaseListProps {
  readonly control: UseFormRegisterReturn;
  readonly problem: { readonly problem: ReactNode; readonly tone: 'error' | 'warning' };
}

const client = new QueryClient();

/** The release field with the site's list of releases. */
export default function ReleaseListField(props: ReleaseListProps): ReactNode {
  return (
    <QueryClientProvider client={client}>
      <ListedReleaseField {...props} />
    </QueryClientProvider>
  );
}

async function fetchReleases({ signal }: { readonly signal: AbortSignal }): Promise<ReleaseList> {
  const response = await fetch('./releases.json', { signal });
  if (!response.ok) throw new Error(`releases.json: ${response.status}`);
  const list = parseReleaseList(await response.json());
  if (list === null) throw new Error('releases.json: not a release list');
  return list;
}

function ListedReleaseField({ control, problem }: ReleaseListProps): ReactNode {
  const { shell, reading, change } = useWizard();
  const texts = shell.cluster.releaseList;
  const query = useQuery({
    queryKey: ['releases'],
    queryFn: fetchReleases,
    staleTime: 24 * 60 * 60 * 1000,
    retry: 1,
    networkMode: 'always',
  });
  const { k3sVersion } = reading.plan;
  const stable = query.data === undefined ? null : channelVersion(query.data, 'stable');
  const chosen = query.data?.releases.find(({ version }) => version === k3sVersion);
  const select = useRef<HTMLSelectElement>(null);
  const value = reading.text.k3sVersion ?? '';
  // The option that was chosen is another one when the list is there. The field stays: somebody may be in it.
  useLayoutEffect(() => {
    if (select.current !== null) select.current.value = value;
  }, [query.data, value]);

  return (
    <Field
      label={shell.cluster.k3sVersion.label}
      flag="INSTALL_K3S_VERSION"
      hint={texts.components(minorOf(k3sVersion), chosen?.flannel ?? null)}
      later={<LaterTag of="k3sVersion" />}
      {...problem}
    >
      {(props) => (
        <>
          <select
            {...control}
            {...props}
            className="input"
            ref={(element) => {
              control.ref(element);
              select.current = element;
            }}
          >
            <Options
              list={query.data ?? null}
              text={reading.text.k3sVersion}
              stable={stable}
              stableLabel={texts.stable}
            />
          </select>
          <div className="list-state" role="status">
            <span>{stateOf()}</span>
            <button
              type="button"
              className="button small plain"
              onClick={() => void query.refetch()}
              disabled={query.isFetching}
            >
              {texts.refresh}
            </button>
            {stable !== null && isNewer(stable, k3sVersion) ? (
              <button
                type="button"
                className="button small"
                onClick={() => change((plan) => ({ ...plan, k3sVersion: stable }))}
              >
                {texts.useStable(stable)}
              </button>
            ) : null}
          </div>
        </>
      )}
    </Field>
  );

  function stateOf(): string {
    if (query.data === undefined) return query.isError ? texts.failed : texts.loading;
    if (query.isError) return texts.stale;
    return texts.known(query.data.releases.length, query.data.releases[0]?.version ?? '');
  }
}

interface OptionsProps {
  readonly list: ReleaseList | null;
  /** The release as the plan's text has it; unset is the default one. */
  readonly text: string | undefined;
  readonly stable: string | null;
  readonly stableLabel: (version: string) => string;
}

function Options({ list, text, stable, stableLabel }: OptionsProps): ReactNode {
  const current = text ?? DEFAULT_K3S_VERSION;
  const value = (version: string): string => (text === undefined && version === DEFAULT_K3S_VERSION ? '' : version);
  const label = (version: string): string => (version === stable ? stableLabel(version) : version);
  const known = list?.releases ?? [];
  const isListed = known.some(({ version }) => version === current);
  return (
    <>
      {isListed ? null : <option value={value(current)}>{label(current)}</option>}
      {byMinor(known).map(([minor, releases]) => (
        <optgroup key={minor} label={`v${minor}`}>
          {releases.map(({ version }) => (
            <option key={version} value={value(version)}>
              {label(version)}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}

function byMinor(releases: readonly Release[]): readonly (readonly [minor: string, releases: readonly Release[]])[] {
  const groups = new Map<string, Release[]>();
  for (const release of releases) {
    const minor = minorOf(release.version);
    groups.set(minor, [...(groups.get(minor) ?? []), release]);
  }
  return [...groups];
}
