import { findingsOfStart } from '../core/conformance/judge-k3s';
import { findingsOfJoin } from '../core/conformance/judge-k3s-join';
import { readJoinCase, readStartCase, type JoinCase, type StartCase } from '../core/conformance/judge-k3s-case';
import type { Plan } from '../core/plan/plan';
import boots from '../core/rules/vectors/k3s-boots.json';
import joins from '../core/rules/vectors/k3s-joins.json';

/** All starts and joins were of this release. */
const RELEASE = 'v1.36.3+k3s1';

type Named<T> = T & { readonly name: string };

function read<T extends { readonly name?: string | null | undefined }>(
  cases: readonly unknown[],
  reader: (json: unknown) => T | null,
): readonly Named<T>[] {
  return cases.map((json) => {
    const each = reader(json);
    if (each === null || typeof each.name !== 'string') throw new Error(`not a case: ${JSON.stringify(json)}`);
    return { ...each, name: each.name };
  });
}

/** Starts of K3s v1.36.3 with its configuration as written, and what came of them. */
export const startCases = read<StartCase>(boots.cases, readStartCase);
export const joinCases = read<JoinCase>(joins.cases, readJoinCase);

export const planOfStart = (each: StartCase): Plan => findingsOfStart(each, RELEASE).reading.plan;

const idsOf = (errors: readonly { readonly id: string }[]): readonly string[] =>
  [...new Set(errors.map(({ id }) => id))].toSorted();

export const errorsOfStart = (each: StartCase): readonly string[] => idsOf(findingsOfStart(each, RELEASE).errors);
export const errorsOfJoin = (each: JoinCase): readonly string[] => idsOf(findingsOfJoin(each, RELEASE).errors);
