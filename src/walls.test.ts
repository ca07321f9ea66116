import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Planted in a copy of the layout: nobody's own run is disturbed, and the settings are the real ones. */
let root = '';

const SETTINGS = ['.oxlintrc.json', 'src/tsconfig.json', 'src/core/tsconfig.json'];
const HERE = process.cwd();
const BIN = join(HERE, 'node_modules/.bin');

interface Violation {
  readonly wall: string;
  readonly file: string;
  readonly code: string;
  readonly rule: string;
}

const imports = (file: string, from: string): Violation => ({
  wall: `${dirname(file)} does not import ${from}`,
  file,
  code: `import { x } from '${from}';\nexport const y = x;\n`,
  rule: 'no-restricted-imports',
});

const violates = (rule: string, file: string, code: string): Violation => ({
  wall: `${file}: ${rule}`,
  file,
  code,
  rule,
});

const PLANTED: readonly Violation[] = [
  imports('src/core/plan/a.ts', 'react'),
  imports('src/core/plan/b.ts', 'react-dom/client'),
  imports('src/core/plan/c.ts', '@tanstack/react-query'),
  imports('src/core/plan/d.ts', 'node:fs'),
  imports('src/core/plan/e.ts', 'ip-num'),
  imports('src/core/plan/f.ts', 'js-yaml'),
  imports('src/core/rules/g.ts', '../../i18n/format'),
  imports('src/core/rules/h.ts', '../../ui/field'),
  imports('src/core/rules/i.ts', '../../features/cni/cni-step'),
  imports('src/core/rules/j.ts', '../../app/location'),
  imports('src/core/rules/k.ts', '../../cli/plan'),
  imports('src/core/cidr/a.ts', '../plan/plan'),
  imports('src/core/cidr/b.ts', 'zod/mini'),
  imports('src/core/read/a.ts', 'ip-num'),
  imports('src/core/read/b.ts', 'react'),
  imports('src/core/read/c.ts', '../../i18n/format'),
  imports('src/i18n/a.ts', '../ui/field'),
  imports('src/i18n/en/b.ts', '../../features/cni/cni-step'),
  imports('src/i18n/c.ts', '../app/location'),
  imports('src/ui/a.tsx', '../core/plan/plan'),
  imports('src/ui/b.tsx', '../i18n/format'),
  imports('src/ui/c.tsx', '../features/cni/cni-step'),
  imports('src/ui/d.tsx', '../app/location'),
  imports('src/features/cni/a.tsx', '../../app/location'),
  imports('src/features/cni/b.tsx', '../addressing/addressing-step'),
  imports('src/features/cni/deep/c.tsx', '../../access/access-step'),
  imports('src/cli/a.ts', '../ui/field'),
  imports('src/cli/b.ts', '../features/cni/cni-step'),
  imports('src/cli/c.ts', '../app/location'),
  violates('no-restricted-globals', 'src/core/plan/clock.ts', 'export const now = () => new Date();\n'),
  violates('no-restricted-globals', 'src/core/plan/net.ts', 'export const get = () => fetch("x");\n'),
  violates('no-restricted-properties', 'src/core/plan/dice.ts', 'export const dice = () => Math.random();\n'),
  violates('import(no-cycle)', 'src/core/k3s/one.ts', "import { two } from './two';\nexport const one = () => two;\n"),
  violates('import(no-cycle)', 'src/core/k3s/two.ts', "import { one } from './one';\nexport const two = () => one;\n"),
  violates('no-explicit-any', 'src/app/any.ts', 'export const anything = (x: any): unknown => x;\n'),
  violates('no-non-null-assertion', 'src/app/bang.ts', 'export const sure = (x: string | null) => x!;\n'),
  violates('no-floating-promises', 'src/app/float.ts', 'export function f() {\n  Promise.resolve(1);\n}\n'),
  violates('no-console', 'src/app/log.ts', "console.log('x');\n"),
  violates('no-eval', 'src/app/eval.ts', "export const f = () => eval('1');\n"),
  violates('no-danger', 'src/app/html.tsx', 'export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;\n'),
  violates('alt-text', 'src/ui/alt.tsx', 'export const A = () => <img src="x.png" />;\n'),
  violates(
    'rules-of-hooks',
    'src/ui/hook.tsx',
    "import { useState } from 'react';\nexport const A = ({ x }: { x: boolean }) => (x ? useState(0)[0] : 1);\n",
  ),
];

/** What the walls let through, so that a linter that refuses everything would not pass either. */
const ALLOWED = {
  'src/core/cidr/allowed.ts': "import { IPv4 } from 'ip-num';\nexport const x = IPv4;\n",
  'src/core/read/allowed.ts': "import { load } from 'js-yaml';\nexport const x = load;\n",
  'src/features/cni/allowed.tsx':
    "import { Field } from '../../ui/field';\nimport { PLAN } from '../../core/plan/plan';\nexport const x = [Field, PLAN];\n",
  'src/app/allowed.tsx': "import { Step } from '../features/cni/cni-step';\nexport const x = Step;\n",
};

function plant(file: string, code: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), code);
}

interface Diagnostic {
  readonly filename: string;
  readonly code: string;
}

const isReport = (value: unknown): value is { readonly diagnostics: readonly Diagnostic[] } =>
  typeof value === 'object' && value !== null && 'diagnostics' in value && Array.isArray(value.diagnostics);

function lint(): readonly Diagnostic[] {
  const { stdout } = spawnSync(join(BIN, 'oxlint'), ['--type-aware', '--format=json', 'src'], {
    cwd: root,
    encoding: 'utf8',
  });
  const report: unknown = JSON.parse(stdout);
  if (!isReport(report)) throw new Error(`not a report of oxlint: ${stdout.slice(0, 200)}`);
  return report.diagnostics;
}

const compile = (project: string) =>
  spawnSync(join(BIN, 'tsc'), ['-p', project], { cwd: root, encoding: 'utf8' }).stdout.toString();

let diagnostics: readonly Diagnostic[] = [];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'walls-'));
  symlinkSync(join(HERE, 'node_modules'), join(root, 'node_modules'));
  for (const file of SETTINGS) cpSync(join(HERE, file), join(root, file));
  for (const { file, code } of PLANTED) plant(file, code);
  for (const [file, code] of Object.entries(ALLOWED)) plant(file, code);
  diagnostics = lint();
}, 60_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each(PLANTED)('$wall', ({ file, rule }) => {
  const codes = diagnostics.filter(({ filename }) => filename === file).map(({ code }) => code);
  expect(codes.join()).toContain(rule);
});

test.each(Object.keys(ALLOWED))('%s is let through', (file) => {
  expect(diagnostics.filter(({ filename }) => filename === file)).toEqual([]);
});

test('the page does not exist for the core', () => {
  for (const { file } of PLANTED) rmSync(join(root, file));
  plant('src/core/plan/page.ts', 'export const title = () => window.document.title;\n');
  expect(compile('src/core')).toMatch(/page\.ts.*TS2304: Cannot find name 'window'/);
  rmSync(join(root, 'src/core/plan/page.ts'));
  rmSync(join(root, 'src/core/read'), { recursive: true });
  expect(compile('src/core')).toBe('');
}, 60_000);
