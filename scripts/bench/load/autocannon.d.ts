/** What we use of the load generator, which brings no types. */
declare module "autocannon" {
  type Client = { setRequest(request: Request): void };
  export type Request = {
    method?: string;
    path?: string;
    headers?: Record<string, string>;
    body?: string;
    setupRequest?: (request: Request) => Request;
  };
  export type Options = {
    url: string;
    connections: number;
    duration: number;
    timeout?: number;
    headers?: Record<string, string>;
    requests?: Request[];
    setupClient?: (client: Client) => void;
    verifyBody?: (body: string) => boolean;
  };
  export type Result = { errors: number; timeouts: number; duration: number };
  type Run = PromiseLike<Result> & {
    on(
      event: "response",
      handler: (client: Client, status: number, bytes: number, milliseconds: number) => void,
    ): void;
    on(event: "reqMismatch", handler: (body: string) => void): void;
  };
  export default function autocannon(options: Options): Run;
}
