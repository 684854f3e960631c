/** What we use of the load generator, which brings no types. */
declare module "autocannon" {
  export type Request = {
    method?: string;
    path?: string;
    headers?: Record<string, string>;
    body?: string;
  };
  export type Options = {
    url: string;
    connections: number;
    duration: number;
    /** Seconds. */
    timeout: number;
    headers: Record<string, string>;
    requests?: { setupRequest: (before: Request) => Request }[];
    verifyBody: (body: string) => boolean;
  };
  export type Result = { errors: number; duration: number };
  type Run = PromiseLike<Result> & {
    on(
      event: "response",
      handler: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ): void;
  };
  export default function autocannon(options: Options): Run;
}
