import { hostsOf } from '../../plan/host';
import type { Plan } from '../../plan/plan';
import { word } from './runbook-facts';

/** Where OpenRC puts it (install.sh, create_openrc_service_file). */
const LOG_FILE = '/var/log/k3s.log';

/** What starts K3s on a machine: Alpine has OpenRC, the others systemd. */
type Init = 'systemd' | 'openrc';

/** The ones of a plan's machines; systemd where no platform is stated. */
function initsOf(plan: Plan): readonly Init[] {
  const platforms = hostsOf(plan, ['platform']).map(({ platform }) => platform);
  const inits = platforms.map((platform): Init => (platform === 'alpine' ? 'openrc' : 'systemd'));
  return [...new Set(inits)].toSorted().toReversed();
}

/** A command as the plan's machines need it; where they differ, one that looks which it is on. */
function commandFor(plan: Plan, commands: Readonly<Record<Init, string>>): string {
  const inits = initsOf(plan);
  return inits.length > 1
    ? `if command -v systemctl >/dev/null; then ${commands.systemd}; else ${commands.openrc}; fi`
    : commands[inits[0] ?? 'systemd'];
}

type Service = 'k3s' | 'k3s-agent';

export const serviceCommand = (plan: Plan, action: 'start' | 'stop' | 'restart', service: Service): string =>
  commandFor(plan, { systemd: `systemctl ${action} ${service}`, openrc: `rc-service ${service} ${action}` });

/** What K3s is started with on a server. */
export const showUnit = (plan: Plan): string =>
  commandFor(plan, { systemd: 'systemctl cat k3s', openrc: 'cat /etc/init.d/k3s' });

/** The lines with some words that K3s has written on a server. */
export const searchLog = (plan: Plan, words: string): string =>
  commandFor(plan, { systemd: `journalctl -u k3s | grep ${word(words)}`, openrc: `grep ${word(words)} ${LOG_FILE}` });

/** What K3s has written last on a server. */
export const endOfLog = (plan: Plan): string =>
  commandFor(plan, { systemd: 'journalctl -u k3s -n 50', openrc: `tail -n 50 ${LOG_FILE}` });
