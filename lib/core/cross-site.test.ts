import { afterEach, expect, test, vi } from "vitest";
import { isCrossSite } from "./cross-site";

afterEach(() => vi.unstubAllEnvs());

test("a form comes from our own pages by what the browser says, whatever else stands in the request", () => {
  vi.stubEnv("APP_URL", "https://tenet.example");
  const crosses = (sent: Record<string, string>) => isCrossSite(new Headers({ host: "10.0.0.7:3000", ...sent }));
  for (const origin of ["https://tenet.example", "http://10.0.0.7:3000"]) expect(crosses({ origin })).toBe(false);
  for (const origin of ["https://elsewhere.example", "null"]) expect(crosses({ origin })).toBe(true);
  expect(crosses({ origin: "https://elsewhere.example", "x-forwarded-host": "elsewhere.example" })).toBe(true);
  expect(["same-origin", "none"].map((site) => crosses({ "sec-fetch-site": site }))).toEqual([false, false]);
  expect(["cross-site", "same-site"].map((site) => crosses({ "sec-fetch-site": site }))).toEqual([true, true]);
  expect(crosses({})).toBe(false);
});
