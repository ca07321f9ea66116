import * as z from 'zod/mini';

const texts = z.record(z.string(), z.string());

const host = z.object({
  families: z.enum(['ipv4', 'ipv6', 'both']),
  hostname: z.nullish(z.string()),
  agentless: z.nullish(z.boolean()),
  without: z.nullish(z.array(z.enum(['wireguard']))),
});

/** What K3s is given: one machine's configuration as written. */
const given = {
  role: z.nullish(z.enum(['server', 'agent'])),
  config: z.nullish(z.string()),
  dropins: z.nullish(texts),
  files: z.nullish(texts),
  args: z.nullish(z.array(z.string())),
  env: z.nullish(texts),
};

const service = z.object({ clusterIPs: z.nullish(z.array(z.string())) });
const node = z.object({ podCIDRs: z.nullish(z.array(z.string())) });

const startCase = z.object({
  name: z.nullish(z.string()),
  ...given,
  host,
  verdict: z.enum(['runs', 'broken', 'stops', 'refused', 'waits']),
  error: z.nullish(z.string()),
  missing: z.nullish(z.array(z.string())),
  nodeCount: z.nullish(z.int()),
  hostNode: z.nullish(node),
  extraNodes: z.nullish(z.array(z.array(z.string()))),
  services: z.nullish(z.record(z.string(), z.nullish(service))),
  apiEndpoint: z.nullish(z.string()),
  started: z.nullish(z.record(z.string(), z.nullish(z.record(z.string(), z.union([z.string(), z.array(z.string())]))))),
  netConf: z.nullish(z.record(z.string(), z.unknown())),
  subnetEnv: z.nullish(z.array(z.string())),
  kubeconfigMode: z.nullish(z.string()),
  warnings: z.nullish(z.array(z.string())),
});

const joinCase = z.object({
  name: z.nullish(z.string()),
  first: z.string(),
  second: z.object(given),
  outcome: z.enum(['joined', 'refused']),
  error: z.nullish(z.string()),
  log: z.nullish(z.array(z.string())),
  nodes: z.nullish(z.record(z.string(), z.array(z.string()))),
});

export type Given = z.infer<z.ZodMiniObject<typeof given>>;
export type Host = z.infer<typeof host>;
/** One start of K3s and what came of it. */
export type StartCase = z.infer<typeof startCase>;
/** A second node that joins a first server. */
export type JoinCase = z.infer<typeof joinCase>;

export function readStartCase(json: unknown): StartCase | null {
  const result = z.safeParse(startCase, json);
  return result.success ? result.data : null;
}

export function readJoinCase(json: unknown): JoinCase | null {
  const result = z.safeParse(joinCase, json);
  return result.success ? result.data : null;
}
