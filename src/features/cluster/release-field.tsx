import { Suspense, useEffect, useState, type ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { minorOf } from '../../core/k3s/version';
import { Field } from '../../ui/field';
import { lazyPart } from '../lazy-part';
import { useWizard } from '../wizard-context';
import { whenIdle } from '../when-idle';

interface ReleaseFieldProps {
  readonly control: UseFormRegisterReturn;
  readonly problem: { readonly problem: ReactNode; readonly tone: 'error' | 'warning' };
}

const ReleaseList = lazyPart(() => import('./release-list').then((part) => part.default), ReleaseOfPlan);

/** The release the plan is for. The full list comes over the network and only when the page has nothing better to do. */
export function ReleaseField(props: ReleaseFieldProps): ReactNode {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  const plain = <ReleaseOfPlan {...props} />;
  if (!isIdle) return plain;
  return (
    <Suspense fallback={plain}>
      <ReleaseList {...props} />
    </Suspense>
  );
}

/** The field without the list: the plan's own release is all there is to choose. */
function ReleaseOfPlan({ control, problem }: ReleaseFieldProps): ReactNode {
  const { shell, reading } = useWizard();
  const { k3sVersion } = reading.plan;
  return (
    <Field
      label={shell.cluster.k3sVersion.label}
      flag="INSTALL_K3S_VERSION"
      hint={shell.cluster.releaseList.components(minorOf(k3sVersion), null)}
      later={<span className="later">{shell.later.restart}</span>}
      {...problem}
    >
      {(props) => (
        <select {...control} {...props} className="input">
          <option value={reading.text.k3sVersion ?? ''}>{reading.text.k3sVersion ?? k3sVersion}</option>
        </select>
      )}
    </Field>
  );
}
