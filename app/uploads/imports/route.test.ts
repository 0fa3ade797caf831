import { describe, expect, it, vi } from "vitest";
import { type Viewer, visitor } from "@/lib/core/viewer";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { POST } from "./route";

const looking = vi.hoisted(() => ({ viewer: null as unknown }));
vi.mock("@/lib/core/current-viewer", () => ({ currentViewer: async () => looking.viewer }));
vi.hoisted(() => {
  process.env.APP_URL = "https://tenet.example";
});

/** Sends a file as a page of that origin would; tells the status and whether any of the file was read. */
async function send(viewer: Viewer, origin: string | null, kind = "members") {
  looking.viewer = viewer;
  let isRead = false;
  const body = new ReadableStream(
    {
      pull(controller) {
        isRead = true;
        controller.enqueue(Buffer.from("Name\nA\n"));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const headers = { host: "10.0.0.7:3000", ...(origin ? { origin } : {}) };
  const address = `http://10.0.0.7:3000/uploads/imports?kind=${kind}&name=a.csv`;
  const answer = await POST(new Request(address, { method: "POST", headers, body, duplex: "half" } as RequestInit));
  return { status: answer.status, isRead };
}

describe("an uploaded file", () => {
  it("is taken from our own pages, under the address that people know as well as the machine's own", async () => {
    const administrator = await anAdministrator();
    for (const origin of ["https://tenet.example", "http://10.0.0.7:3000"])
      expect(await send(administrator, origin)).toEqual({ status: 201, isRead: true });
    for (const origin of ["https://elsewhere.example", "null", null])
      expect(await send(administrator, origin)).toEqual({ status: 404, isRead: false });
  });

  it("is not even read from whoever may bring in nothing of its kind", async () => {
    const member = await aViewer(await aMember());
    const origin = "http://10.0.0.7:3000";
    for (const viewer of [visitor, member]) expect(await send(viewer, origin)).toEqual({ status: 404, isRead: false });
  });
});
