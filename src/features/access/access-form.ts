import { simpleMapping, type FormMapping } from '../use-text-form';

/** How the step shows what is not about single nodes. */
export const accessForm = simpleMapping(
  [
    'registrationAddress',
    'tlsSan',
    'advertiseAddress',
    'bindAddress',
    'egressSelectorMode',
    'kubeApiserverArg',
    'kubeControllerManagerArg',
    'kubeProxyArg',
    'kubeletArg',
  ],
  ['disableAgent', 'disableKubeProxy', 'disableCloudController'],
);

export type AccessForm = typeof accessForm extends FormMapping<infer F> ? F : never;
