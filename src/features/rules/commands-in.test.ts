import { expect, test } from 'vitest';
import { commandsIn } from './commands-in';

test.each([
  ['`kubectl get nodes` lists them.', ['kubectl get nodes']],
  ['`kubectl get nodes` prints `<none>`, then `no IP addresses available`.', ['kubectl get nodes']],
  ['`ip route` and `ip -6 route`; `ip route` again.', ['ip route', 'ip -6 route']],
  ['`kubectl` and `max-pods` are names.', []],
  ['`iptables-save | grep -c KUBE-SVC` prints 0.', ['iptables-save | grep -c KUBE-SVC']],
  ['Nothing shows it.', []],
])('%s', (text, commands) => {
  expect(commandsIn(text)).toEqual(commands);
});
