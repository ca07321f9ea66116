import { dataDirOf } from '../../plan/cni-dirs';
import { agentCount, datastoreOf, registrationAddressOf } from '../../plan/effective';
import type { Plan } from '../../plan/plan';
import { hasOwnIpam } from '../../plan/pod-ipam';
import { ADDRESS_PLACEHOLDER } from '../config-entries';
import { NODE_FILE, placeOf } from '../config-files';
import { environmentFileOf } from '../install-command';
import { code } from '../markdown';
import { runbookStep as step, withNotes, type RunbookStep } from './chapter';
import { maskKeysOf } from './fixed-choices';
import { codes, hostText, when, word, type RunbookFacts } from './runbook-facts';
import { serviceCommand } from './service-command';

/** Settings that change, and what has to be kept in case a change goes wrong. */
export const changeSteps = (facts: RunbookFacts): readonly RunbookStep[] => [
  changeStep(facts),
  kubeconfigStep(facts),
  ...certificateSteps(facts),
  ...addressSteps(facts),
  ...proxySteps(facts),
  backupStep(facts),
  ...restoreSteps(facts),
];

function changeStep(facts: RunbookFacts): RunbookStep {
  const { plan, servers, flannel, texts } = facts;
  const { dayTwo } = texts;
  const notes = [
    ...when(servers > 1, dayTwo.changeUnnoticed),
    dayTwo.changeInstaller,
    ...when(flannel !== null && plan.vpn === null, dayTwo.changeBackend),
    dayTwo.changeEgress,
    ...when(!plan.disableNetworkPolicy, dayTwo.changePolicy),
    ...when(!hasOwnIpam(plan), dayTwo.changeMasks(codes(maskKeysOf(facts).map(({ key }) => key)))),
  ];
  return step(withNotes(dayTwo.change(code(placeOf('config.yaml'))), notes));
}

/** @see https://docs.k3s.io/cluster-access */
function kubeconfigStep({ plan, texts: { dayTwo } }: RunbookFacts): RunbookStep {
  return step(dayTwo.kubeconfig(code('/etc/rancher/k3s/k3s.yaml'), code(`https://${endpointOf(plan)}`)));
}

function endpointOf(plan: Plan): string {
  const address = registrationAddressOf(plan);
  const host = address === null ? ADDRESS_PLACEHOLDER : hostText(address);
  return `${host.includes(':') ? `[${host}]` : host}:6443`;
}

function certificateSteps({ plan, texts: { dayTwo } }: RunbookFacts): readonly RunbookStep[] {
  if (plan.tlsSan.length === 0 && plan.registrationAddress === null) return [];
  const endpoint = word(endpointOf(plan));
  return [
    step(dayTwo.certificate(codes(plan.tlsSan)), {
      commands: [
        `openssl s_client -connect ${endpoint} </dev/null 2>/dev/null | openssl x509 -noout -ext subjectAltName`,
      ],
      expect: [dayTwo.certificateExpect],
    }),
  ];
}

function addressSteps({ plan, flannel, texts: { dayTwo } }: RunbookFacts): readonly RunbookStep[] {
  if (!plan.dynamicExternalIp) return [];
  return [
    step(dayTwo.dynamicIp(code('node-external-ip'), code(placeOf(NODE_FILE))), {
      where: dayTwo.machineWhere,
      commands: [
        serviceCommand(plan, 'restart', 'k3s'),
        ...when(agentCount(plan) > 0, serviceCommand(plan, 'restart', 'k3s-agent')),
      ],
      expect: when(plan.flannelExternalIp && flannel !== null, dayTwo.dynamicIpExpect),
    }),
  ];
}

function proxySteps({ plan, texts: { dayTwo } }: RunbookFacts): readonly RunbookStep[] {
  if (plan.httpProxy === null) return [];
  const services = agentCount(plan) > 0 ? (['k3s', 'k3s-agent'] as const) : (['k3s'] as const);
  return [step(dayTwo.proxy(codes(services.map((service) => environmentFileOf(plan, service)))))];
}

/** @see https://docs.k3s.io/datastore/backup-restore and https://docs.k3s.io/cli/etcd-snapshot */
function backupStep({ plan, texts: { dayTwo } }: RunbookFacts): RunbookStep {
  const datastore = datastoreOf(plan);
  const folder = `${dataDirOf(plan)}/server`;
  const where = { etcd: `${folder}/db/snapshots`, sqlite: `${folder}/db`, external: folder }[datastore];
  const text = withNotes(dayTwo.backup[datastore](code(where)), [dayTwo.backupToken(code(`${folder}/token`))]);
  return step(text, { commands: datastore === 'etcd' ? ['k3s etcd-snapshot save', 'k3s etcd-snapshot ls'] : [] });
}

/** With `server` in its configuration, K3s refuses a reset (k3s-io/k3s#8385). */
function restoreSteps({ plan, servers, texts: { dayTwo } }: RunbookFacts): readonly RunbookStep[] {
  if (datastoreOf(plan) !== 'etcd') return [];
  const start = serviceCommand(plan, 'start', 'k3s');
  const folder = `${dataDirOf(plan)}/server/db`;
  return [
    step(dayTwo.restore(code('SNAPSHOT')), {
      where: dayTwo.restoreWhere(servers === 1),
      commands: [
        serviceCommand(plan, 'stop', 'k3s'),
        'k3s server --cluster-reset --cluster-reset-restore-path=SNAPSHOT',
        start,
      ],
      expect: [dayTwo.restoreExpect],
    }),
    ...(servers > 1
      ? [
          step(dayTwo.restoreOthers, {
            where: dayTwo.restoreOthersWhere,
            commands: [`mv ${word(folder)} ${word(`${folder}-before-restore`)}`, start],
            expect: [dayTwo.restoreOthersExpect],
          }),
        ]
      : []),
  ];
}
