import { expect, test } from "vitest";
import { GET } from "./route";

test("a place to come back to that is no page is refused rather than fails", async () => {
  for (const back of ["javascript:alert(1)", "data:text/html,x", "account"]) {
    const address = `http://localhost/api/auth/callback/credentials?callbackUrl=${encodeURIComponent(back)}`;
    expect((await GET(new Request(address), {})).status).toBe(400);
  }
});
