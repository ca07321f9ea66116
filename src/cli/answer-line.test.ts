import { expect, test } from 'vitest';
import { answerLine, type AnswerOptions } from './answer-line';

const english: AnswerOptions = { language: 'en', linkBase: '' };

const NUMBERS = {
  nodeBlocks: '256',
  blocksUsedNow: '1',
  blocksUsedAtPeak: '1',
  blocksLeftAtPeak: '255',
  podsNow: '110',
  podsAtPeak: '110',
  services: '65534',
  servicesPlanned: '4',
  servicesLeft: '65530',
};

test('blank lines have no answer', () => {
  expect(['', '  ', '\r', '\t'].map((line) => answerLine(line, 1, english))).toEqual([null, null, null, null]);
});

test('a new plan: its numbers, nothing wrong, its files', () => {
  const answer = answerLine('{}', 1, english);
  expect(answer?.isGood).toBe(true);
  expect(Object.keys(answer?.output ?? {})).toEqual(['derived', 'findings', 'files']);
  expect(answer?.output['derived']).toEqual({
    stack: 'ipv4',
    families: ['ipv4'],
    pods: [
      {
        family: 'ipv4',
        cidr: '10.42.0.0/16',
        nodeCidrMaskSize: 24,
        nodeSubnetCount: '256',
        usableNodeSubnetCount: '256',
        podAddressesPerNode: '253',
      },
    ],
    services: [
      {
        family: 'ipv4',
        cidr: '10.43.0.0/16',
        usableAddressCount: '65534',
        dnsAddress: '10.43.0.10',
        staticBandCount: '256',
      },
    ],
    apiAddress: '10.43.0.1',
    clusterDns: ['10.43.0.10'],
    nodesNow: '1',
    nodesAtPeak: '1',
    nodeCapacity: '256',
    nodesLeftAtPeak: '255',
    maxPods: '110',
    podAddressesPerNode: '253',
    podsPerNode: '110',
    podsAtPeak: '110',
    podAddressesAtPeak: '253',
    servicesUsable: '65534',
    limit: 'max-pods',
    usage: {
      nodes: { need: '1', capacity: '256' },
      pods: { need: '110', capacity: '253' },
      services: { need: '4', capacity: '65534' },
      families: [{ family: 'ipv4', ...NUMBERS }],
      together: NUMBERS,
    },
    podMtu: 1450,
  });
});

test('IPv6 counts are exact', () => {
  const answer = answerLine(
    '{"clusterCidr":"2001:db8::/32","serviceCidr":"fd00:43::/112","nodeIp":"2001:db8:1::10"}',
    1,
    english,
  );
  expect(answer?.output['derived']).toMatchObject({
    stack: 'ipv6',
    pods: [{ nodeSubnetCount: '4294967296', podAddressesPerNode: '18446744073709551614' }],
  });
});

test.each([
  { language: 'en', message: /^“10\.42\.0\.0” is not a range: the prefix length is missing\. K3s / },
  { language: 'ja', message: /^「10\.42\.0\.0」は範囲として読めません。プレフィックス長がありません。このままでは/ },
] as const)('an error in $language', ({ language, message }) => {
  const answer = answerLine('{"clusterCidr":["10.42.0.0"]}', 1, { language, linkBase: '' });
  expect(answer?.isGood).toBe(false);
  expect(answer?.output['findings']).toContainEqual({
    id: 'cidr-syntax',
    severity: 'error',
    field: 'clusterCidr',
    item: 0,
    message: expect.stringMatching(message),
  });
});

test('the files carry the link, from the base that was asked for', () => {
  const answer = answerLine('{"agents":2}', 1, { language: 'en', linkBase: 'https://example.org/wizard/' });
  expect(JSON.stringify(answer?.output['files'])).toContain('https://example.org/wizard/#v=1&agents=2');
});

test('a line that is no plan says which', () => {
  expect(answerLine('{', 7, english)).toEqual({
    output: { error: 'The line is not valid JSON.', line: 7 },
    isGood: false,
  });
});

test('a plan that fits into no link is answered without one', () => {
  const nodes = Array.from({ length: 3000 }, (_, index) => ({ role: 'agent', nodeName: `node-${index}` }));
  const answer = answerLine(JSON.stringify({ clusterCidr: '172.16.0.0/12', nodes }), 1, english);
  expect(answer?.output['files']).toHaveLength(9012);
  expect(JSON.stringify(answer?.output['files'])).not.toContain('#v=1');
});
