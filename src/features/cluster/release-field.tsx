import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
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

const loadList = () => import('./release-list');
const ReleaseList = lazyPart(() => loadList().then((part) => part.default), ReleaseOfPlan);

/** The release the plan is for. The full list comes over the network and only when the page has nothing better to do. */
export function ReleaseField(props: ReleaseFieldProps): ReactNode {
  const field = useRef<HTMLDivElement>(null);
  const [hasList, setHasList] = useState(false);
  useEffect(() => {
    const show = (): void => setHasList(true);
    // The field is another one then: not while somebody is in it.
    const showUnlessUsed = (): void => {
      if (field.current?.contains(document.activeElement) === true)
        field.current.addEventListener('focusout', show, { once: true });
      else show();
    };
    return whenIdle(() => void loadList().then(showUnlessUsed, showUnlessUsed));
  }, []);
  const plain = <ReleaseOfPlan {...props} />;
  return (
    <div ref={field}>
      {hasList ? (
        <Suspense fallback={plain}>
          <ReleaseList {...props} />
        </Suspense>
      ) : (
        plain
      )}
    </div>
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
