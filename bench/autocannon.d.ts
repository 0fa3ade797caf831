/** The part of autocannon that is used here; it brings no types of its own. */
declare module "autocannon" {
  type Request = { body?: string };
  type Options = {
    url: string;
    connections: number;
    amount: number;
    /** Seconds. */
    timeout: number;
    headers?: Record<string, string>;
    method?: "GET" | "POST";
    requests?: { setupRequest: (request: Request) => Request }[];
  };
  type Result = { non2xx: number; errors: number };
  type Instance = Promise<Result> & {
    on: (
      event: "response",
      heard: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ) => void;
  };
  export default function autocannon(options: Options): Instance;
}
