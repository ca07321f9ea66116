import { expect, test } from 'vitest';
import { address } from '../../test-support/cidr';
import { isPrivateAddress, isPublicAddress } from './address-scope';

test.each([
  { text: '9.255.255.255', scope: 'public' },
  { text: '10.0.0.0', scope: 'private' },
  { text: '10.255.255.255', scope: 'private' },
  { text: '11.0.0.0', scope: 'public' },
  { text: '100.63.255.255', scope: 'public' },
  { text: '100.64.0.0', scope: 'neither' },
  { text: '100.127.255.255', scope: 'neither' },
  { text: '100.128.0.0', scope: 'public' },
  { text: '127.0.0.1', scope: 'neither' },
  { text: '169.254.169.254', scope: 'neither' },
  { text: '172.15.255.255', scope: 'public' },
  { text: '172.16.0.0', scope: 'private' },
  { text: '172.31.255.255', scope: 'private' },
  { text: '172.32.0.0', scope: 'public' },
  { text: '192.168.0.1', scope: 'private' },
  { text: '192.0.2.10', scope: 'public' },
  { text: '198.51.100.7', scope: 'public' },
  { text: '224.0.0.1', scope: 'neither' },
  { text: '255.255.255.255', scope: 'neither' },
  { text: '0.0.0.0', scope: 'neither' },
  { text: '::1', scope: 'neither' },
  { text: '2001:db8::1', scope: 'public' },
  { text: '3fff:ffff::1', scope: 'public' },
  { text: '4000::1', scope: 'neither' },
  { text: 'fc00::1', scope: 'private' },
  { text: 'fdff::1', scope: 'private' },
  { text: 'fe80::1', scope: 'neither' },
  { text: 'ff02::1', scope: 'neither' },
])('$text is $scope', ({ text, scope }) => {
  expect([isPublicAddress(address(text)), isPrivateAddress(address(text))]).toEqual([
    scope === 'public',
    scope === 'private',
  ]);
});
