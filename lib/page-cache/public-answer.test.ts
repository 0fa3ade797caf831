import { expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { settings } from "@/db/schema";
import { publicAnswer } from "./public-answer";

const address = "http://tenet.test/feeds/events.atom?country=CL";
const asked = (headers: Record<string, string> = {}) => new Request(address, { headers });
const change = (key: string) =>
  inTransaction((tx) => tx.insert(settings).values({ key, value: 1, updatedAt: new Date() }).returning());

it("makes an answer once until something changes, and sends it once to whoever keeps it", async () => {
  let made = 0;
  const make = async () => {
    made += 1;
    return new Response(`answer ${made}`, {
      headers: { "content-type": "text/plain", "cache-control": "max-age=300" },
    });
  };
  const first = await publicAnswer(asked(), make);
  expect([await first.text(), first.headers.get("cache-control")]).toEqual(["answer 1", "max-age=300"]);
  expect(await (await publicAnswer(asked(), make)).text()).toBe("answer 1");
  const tag = first.headers.get("etag") ?? "";
  const again = await publicAnswer(asked({ "if-none-match": `"other", W/${tag}` }), make);
  expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
  await change("changed");
  const after = await publicAnswer(asked({ "if-none-match": tag }), make);
  expect([after.status, await after.text(), made]).toEqual([200, "answer 2", 2]);
});

it("keeps no refusal", async () => {
  const refused = () => publicAnswer(asked(), async () => new Response("No.", { status: 404 }));
  await change("before the refusal");
  expect([(await refused()).status, (await refused()).status]).toEqual([404, 404]);
  expect(await (await publicAnswer(asked(), async () => new Response("Yes."))).text()).toBe("Yes.");
});
