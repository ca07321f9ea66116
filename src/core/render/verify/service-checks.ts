import { printAddress } from '../../cidr/address';
import { containsAddress, printCidr } from '../../cidr/cidr';
import type { Facts } from './plan-facts';
import { differs, agrees, slot } from './slot';

/** The Service range, and the two Services with addresses at its beginning. */
export const serviceChecks = (facts: Facts): readonly string[] => [
  '# service NAMESPACE/NAME: sets found to its addresses',
  'service() {',
  '  found=',
  '  case $newline$services in',
  '    *"$newline$1|"*) found=$newline$services; found=${found#*"$newline$1|"}; found=${found%%"$newline"*} ;;',
  '  esac',
  '}',
  ...rangeCheck(facts),
  ...apiCheck(facts),
  // Without its own CoreDNS K3s makes no such Service, and another's may have any address.
  ...(facts.plan.disable.includes('coredns') ? [] : dnsCheck(facts)),
];

function rangeCheck({ services, texts }: Facts): readonly string[] {
  const planned = services.map(printCidr).join(' ');
  return [
    'if [ -n "$service_ranges" ]; then',
    `  if [ "$service_ranges" = '${planned}' ]; then ${agrees(texts.services.range(planned))}`,
    `  else ${differs(texts.services.otherRange(slot('service_ranges'), planned))}; fi`,
    'fi',
  ];
}

function apiCheck({ derived: { apiAddress }, texts: { services } }: Facts): readonly string[] {
  if (apiAddress === null) return [];
  const planned = printAddress(apiAddress);
  return [
    'service default/kubernetes',
    `if [ -z "$found" ]; then ${differs(services.noApi)}`,
    `elif [ "$found" = '${planned}' ]; then ${agrees(services.api(planned))}`,
    `else ${differs(services.otherApi(slot('found'), planned))}; fi`,
  ];
}

function dnsCheck({ derived: { clusterDns }, services, texts }: Facts): readonly string[] {
  if (clusterDns.length === 0) return [];
  const planned = clusterDns.map(printAddress).join(' ');
  const outside = clusterDns.find((address) => !services.some((range) => containsAddress(range, address)));
  const missing =
    outside === undefined
      ? texts.services.noDns(planned)
      : texts.services.noDnsOutside(printAddress(outside), services.map(printCidr).join(' '));
  return [
    'service kube-system/kube-dns',
    `if [ -z "$found" ]; then ${differs(missing)}`,
    `elif [ "$found" = '${planned}' ]; then ${agrees(texts.services.dns(planned))}`,
    `else ${differs(texts.services.otherDns(slot('found'), planned))}; fi`,
  ];
}
