import * as z from 'zod/mini';

// Absent and null mean the same: the programs of a set may write either.
const texts = z.nullish(z.union([z.string(), z.array(z.string())]));

const service = z.object({
  accepted: z.boolean(),
  errors: texts,
  errorsUpTo133: texts,
  apiAddress: z.nullish(z.string()),
  dnsAddresses: z.nullish(z.array(z.string())),
  staticBand: z.nullish(z.array(z.number())),
});

const nodes = z.object({
  accepted: z.boolean(),
  error: texts,
  maskSizes: z.nullish(z.array(z.number())),
  firstNodes: z.nullish(z.array(z.array(z.string()))),
  capacity: z.nullish(z.number()),
  runsOutWith: z.nullish(z.string()),
});

const kubernetesCase = z.object({
  in: z.record(z.string(), z.unknown()),
  service: z.nullish(service),
  nodes: z.nullish(nodes),
});

/** What Kubernetes' own code made of one plan. */
export type KubernetesCase = z.infer<typeof kubernetesCase>;

export const readKubernetesCase = (json: unknown): KubernetesCase | null => {
  const result = z.safeParse(kubernetesCase, json);
  return result.success ? result.data : null;
};

export const listOf = (value: z.infer<typeof texts>): readonly string[] =>
  value === null || value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value;
