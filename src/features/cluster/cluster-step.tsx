import { Suspense, useContext, type ReactNode } from 'react';
import { DEFAULTS } from '../../core/k3s/defaults';
import type { Choice } from '../../core/k3s/later';
import { keysOf } from '../../core/keys-of';
import { DATASTORES, HOST_FAMILIES, STACKS, TOPOLOGIES } from '../../core/plan/fields';
import { PRESETS, type Preset } from '../../core/plan/presets';
import { count } from '../../i18n/format';
import { Cards, Switch } from '../../ui/choices';
import { Field } from '../../ui/field';
import { Group } from '../../ui/group';
import { lazyPart } from '../lazy-part';
import { useProblem } from '../use-problem';
import { useTextForm } from '../use-text-form';
import { MessagesContext, useWizard } from '../wizard-context';
import { clusterForm } from './cluster-form';
import { ReleaseField } from './release-field';

// Not before the first step answers.
const LaterTag = lazyPart(() => import('../later-tag').then((part) => part.LaterTag));
const NetworksField = lazyPart(() => import('./networks-field').then((part) => part.default));
const MoreFields = lazyPart(() => import('../more-fields/more-fields').then((part) => part.MoreFields));

const SIZES = ['servers', 'agents', 'nodesAtPeak', 'podsPerNode', 'services'] as const;
const SIZE_DEFAULTS = {
  servers: '1',
  agents: '0',
  nodesAtPeak: '',
  podsPerNode: String(DEFAULTS.maxPods),
  services: '',
} as const;

interface ClusterStepProps {
  /** Which preset the plan still is, if any. */
  readonly preset: Preset | null;
  readonly onPreset: (preset: Preset) => void;
}

/** Release, size and surroundings. */
export function ClusterStep({ preset, onPreset }: ClusterStepProps): ReactNode {
  const { shell } = useWizard();
  const { cluster } = shell;
  const form = useTextForm(clusterForm);
  const problemOf = useProblem();
  // This step is there before the texts of all the others.
  const hasTexts = useContext(MessagesContext) !== null;
  const later = (name: Choice): ReactNode =>
    hasTexts ? (
      <Suspense fallback={null}>
        <LaterTag of={name} />
      </Suspense>
    ) : null;
  const select = (
    name: 'datastore' | 'topology' | 'hostFamilies' | 'runningStack',
    options: readonly string[],
    labels: Readonly<Record<string, string>>,
  ) => (
    <Field
      label={cluster[name].label}
      hint={cluster[name].hint}
      later={name === 'datastore' ? later(name) : null}
      {...problemOf(name)}
    >
      {(control) => (
        <select {...form.register(name)} {...control} className="input">
          <option value="">{labels['unset']}</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {labels[option]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );

  return (
    <>
      <h1>{cluster.title}</h1>
      <p className="lead">{cluster.lead}</p>
      <Group title={cluster.startFrom}>
        <Cards
          label={cluster.startFrom}
          value={preset ?? ''}
          control={{
            name: 'preset',
            // One of the choices below.
            onChange: ({ target }) => onPreset(target.value as Preset),
          }}
          choices={keysOf(PRESETS).map((name) => ({ value: name, ...cluster.presets[name] }))}
        />
      </Group>
      <Group title={cluster.release}>
        <ReleaseField control={form.register('k3sVersion')} problem={problemOf('k3sVersion')} />
      </Group>
      <Group title={cluster.size}>
        <div className="five">
          {SIZES.map((name) => (
            <Field key={name} label={cluster[name].label} hint={cluster[name].hint} {...problemOf(name)}>
              {(control) => (
                <input
                  {...form.register(name)}
                  {...control}
                  className="input"
                  inputMode="numeric"
                  autoComplete="off"
                  placeholder={SIZE_DEFAULTS[name]}
                />
              )}
            </Field>
          ))}
        </div>
        <SizeNumbers />
        {/* Of servers and agents; the other numbers are estimates. */}
        <div className="under">{later('servers')}</div>
      </Group>
      <Group title={cluster.surroundings}>
        <div className="two">
          {select('topology', TOPOLOGIES, cluster.topologies)}
          {select('hostFamilies', HOST_FAMILIES, cluster.hostFamilyNames)}
          {select('datastore', DATASTORES, cluster.datastores)}
          <Field label={cluster.uplinkMtu.label} hint={cluster.uplinkMtu.hint} {...problemOf('uplinkMtu')}>
            {(control) => (
              <input
                {...form.register('uplinkMtu')}
                {...control}
                className="input"
                inputMode="numeric"
                autoComplete="off"
                placeholder={String(DEFAULTS.uplinkMtu)}
              />
            )}
          </Field>
        </div>
        {(['untrustedUnderlay', 'publicNodes', 'airGap'] as const).map((name) => (
          <Switch key={name} label={cluster[name].label} hint={cluster[name].hint} control={form.register(name)} />
        ))}
        {hasTexts ? (
          <Suspense fallback={null}>
            <NetworksField />
            <MoreFields part="machines" />
            <MoreFields part="between" />
            <MoreFields part="runtime" />
          </Suspense>
        ) : null}
      </Group>
      <Group title={cluster.running}>
        {select('runningStack', STACKS, cluster.runningStacks)}
        {hasTexts ? (
          <Suspense fallback={null}>
            <MoreFields part="running" />
          </Suspense>
        ) : null}
      </Group>
    </>
  );
}

/** What the size means for the ranges as they are. */
function SizeNumbers(): ReactNode {
  const { shell, derived } = useWizard();
  // They come with the rules; their line is kept free so that nothing moves.
  if (derived === null) return <p className="note">{shell.checking}</p>;
  const fits = BigInt(derived.nodesAtPeak) <= derived.nodeCapacity;
  return (
    <p className="note" data-tone={fits ? undefined : 'error'}>
      {fits
        ? shell.cluster.sizeNumbers(count(derived.nodeCapacity), count(derived.podAddressesPerNode))
        : shell.cluster.sizeTooSmall(count(derived.nodeCapacity), count(derived.nodesAtPeak))}
    </p>
  );
}
