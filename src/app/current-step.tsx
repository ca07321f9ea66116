import { Suspense, type ReactNode } from 'react';
import type { Preset } from '../core/plan/presets';
import { ClusterStep } from '../features/cluster/cluster-step';
import { lazyPart } from '../features/lazy-part';
import { MessagesContext, useWizard } from '../features/wizard-context';
import type { Step } from '../i18n/shell-messages';
import { linkTo, type Where } from './location';
import { presetOf } from './preset';
import type { Rest } from './rest-of';

const CniStep = lazyPart(() => import('../features/cni/cni-step').then((part) => part.CniStep));
const AddressingStep = lazyPart(() =>
  import('../features/addressing/addressing-step').then((part) => part.AddressingStep),
);
const AccessStep = lazyPart(() => import('../features/access/access-step').then((part) => part.AccessStep));
const ReviewStep = lazyPart(() => import('../features/review/review-step').then((part) => part.ReviewStep));
const RulePages = lazyPart(() => import('../features/rules/rule-pages').then((part) => part.RulePages));

interface CurrentStepProps extends Where {
  readonly rest: Rest | null;
  readonly isIncomplete: boolean;
  readonly onDownload: () => void;
  readonly onStep: (step: Step) => void;
  readonly onPreset: (preset: Preset) => void;
}

/** The step one is on, or a rule's page in its place. The first is in the page; the others wait for their texts. */
export function CurrentStep(props: CurrentStepProps): ReactNode {
  const { step, rule, rest, isIncomplete, onDownload, onStep, onPreset } = props;
  const { shell, reading } = useWizard();
  if (step === 'cluster' && rule === null) {
    return (
      <MessagesContext value={rest?.messages ?? null}>
        <ClusterStep preset={presetOf(reading.text)} onPreset={onPreset} />
      </MessagesContext>
    );
  }
  const loading = <p role="status">{shell.loading}</p>;
  if (rest === null) return isIncomplete ? null : loading;
  return (
    <Suspense fallback={loading}>
      <MessagesContext value={rest.messages}>
        {rule !== null ? (
          <RulePages rule={rule} loadPack={rest.loadPack} onStep={onStep} onBack={() => onStep(step)} />
        ) : step === 'cni' ? (
          <CniStep />
        ) : step === 'addressing' ? (
          <AddressingStep />
        ) : step === 'access' ? (
          <AccessStep />
        ) : (
          <ReviewStep linkTo={linkTo} blocksDownload={rest.blocksDownload} onDownload={onDownload} />
        )}
      </MessagesContext>
    </Suspense>
  );
}
