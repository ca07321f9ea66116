import {
  cniBinDirOf,
  cniConfDirOf,
  dataDirOf,
  hasLastingBinDir,
  STANDARD_BIN_DIR,
  whereaboutsConfigOf,
  withoutSlash,
} from '../../plan/cni-dirs';
import { cniOf } from '../../plan/cni-of';
import type { Plan } from '../../plan/plan';
import type { RenderedFile } from '../rendered-file';
import type { Header } from '../header';
import { oneLine, shellWord } from '../quote';
import { yamlFile } from './yaml-file';
import type { CniTexts } from './cni-texts';
import { code } from '../markdown';
import { step, stepsFile, type Step } from './steps-document';
import { documentLines, objectHead, setting, textSetting, type Setting } from './yaml-document';

const REPO = 'https://rke2-charts.rancher.io';

/** Multus beside the CNI of a plan: its chart for K3s's own deploy folder, and what is left to do by hand. */
export function multusFiles(plan: Plan, name: string | null, header: Header, texts: CniTexts): readonly RenderedFile[] {
  const place = `${dataDirOf(plan)}/server/manifests/multus.yaml`;
  const settings = [
    ...objectHead('helm.cattle.io/v1', 'HelmChart', 'multus', 'kube-system'),
    setting('spec.chart', 'rke2-multus', texts.multus.noVersion),
    setting('spec.repo', REPO),
    setting('spec.targetNamespace', 'kube-system'),
    textSetting(['spec', 'valuesContent'], documentLines(multusValues(plan, texts))),
  ];
  return [
    yamlFile('multus/multus.yaml', header, texts.place.multusChart(place), [], [settings]),
    multusSteps(plan, name, place, header, texts),
  ];
}

const binDirOf = (plan: Plan): string => withoutSlash(plan.multusBinDir ?? STANDARD_BIN_DIR);

/** @see https://docs.k3s.io/networking/multus-ipams */
function multusValues(plan: Plan, texts: CniTexts): readonly Setting[] {
  const [confDir, binDir] = [cniConfDirOf(plan), binDirOf(plan)];
  return [
    setting('config.cni_conf.confDir', confDir),
    setting('config.cni_conf.binDir', binDir),
    setting('config.cni_conf.kubeconfig', `${confDir}/multus.d/multus.kubeconfig`),
    setting('config.cni_conf.multusAutoconfigDir', confDir, texts.multus.autoconfig),
    ...(plan.multusIpam === 'whereabouts'
      ? [
          setting('rke2-whereabouts.fullnameOverride', 'whereabouts'),
          setting('rke2-whereabouts.enabled', true),
          setting('rke2-whereabouts.cniConf.confDir', confDir),
          setting('rke2-whereabouts.cniConf.binDir', binDir),
        ]
      : []),
    ...(plan.multusIpam === 'dhcp' ? [setting('manifests.dhcpDaemonSet', true)] : []),
  ];
}

function multusSteps(plan: Plan, name: string | null, place: string, header: Header, texts: CniTexts): RenderedFile {
  const { steps, multusSteps: own } = texts;
  const [binDir, right] = [binDirOf(plan), cniBinDirOf(plan)];
  const dirs: Step = {
    text: binDir === right ? own.dirs(code(cniConfDirOf(plan)), code(right)) : own.binDir(code(binDir), code(right)),
    commands: [],
    isDone: binDir === right,
  };
  const isExclusive = cniOf(plan) === 'cilium';
  return stepsFile('multus/STEPS.md', header, texts.place.steps, steps.title('Multus', plan.k3sVersion), [
    {
      title: steps.settings,
      intro: null,
      items: [
        dirs,
        ...(isExclusive ? [{ text: own.exclusive, commands: [], isDone: plan.ciliumExclusive === false }] : []),
      ],
    },
    {
      title: steps.doThis,
      intro: null,
      items: [
        step(own.afterCni(name), 'k3s kubectl get nodes'),
        step(own.chart(code(place))),
        step(ipamText(plan, texts)),
        step(own.definition),
        step(own.overlap),
        ...(hasLastingBinDir(plan) ? [] : [step(own.again)]),
      ],
    },
    {
      title: steps.check,
      intro: null,
      items: [step(own.pods, 'k3s kubectl get pods -n kube-system -o wide', `ls ${shellWord(oneLine(binDir))}`)],
    },
    { title: steps.open, intro: null, items: [own.version, steps.untried] },
  ]);
}

function ipamText(plan: Plan, { multusSteps: own }: CniTexts): string {
  switch (plan.multusIpam) {
    case 'whereabouts': {
      const path = plan.whereaboutsConfig ?? whereaboutsConfigOf(plan);
      return path === null
        ? own.whereaboutsStandard
        : own.whereabouts(code(`"configuration_path": ${JSON.stringify(path)}`));
    }
    case 'host-local':
      return own.hostLocal;
    case 'dhcp':
      return own.dhcp;
    case 'static':
      return own.static;
    case null:
      return own.ipamMissing;
  }
}
