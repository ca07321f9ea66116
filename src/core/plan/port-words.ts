import { openPorts } from './open-ports';
import type { Plan } from './plan';
import { carryingBackendOf } from './vpn';

/** Ports that the machines of a cluster must reach on each other, as firewalls write them: `6443/tcp`, `2379-2380/tcp`. */
export const portsBetweenNodes = (plan: Plan): readonly string[] =>
  openPorts(plan).flatMap(({ port, protocol, from }) =>
    port === null || protocol === null || from === 'clients' ? [] : [`${port}/${protocol.toLowerCase()}`],
  );

/** Whether pod packets travel between the machines with the pods' own addresses. */
export const areUnwrapped = (plan: Plan): boolean => carryingBackendOf(plan) === 'host-gw';
