/** The part of autocannon that is used here; it brings no types of its own. */
declare module "autocannon" {
  type Request = { body?: string };
  type Options = {
    url: string;
    connections: number;
    duration: number;
    headers?: Record<string, string>;
    method?: "GET" | "POST";
    requests?: { setupRequest: (request: Request) => Request }[];
  };
  type Result = { requests: { average: number }; latency: { p50: number; p99: number }; non2xx: number };
  export default function autocannon(options: Options): Promise<Result>;
}
