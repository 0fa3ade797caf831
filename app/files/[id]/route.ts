import { fileOfActivity } from "@/lib/activities/file-of-activity";
import { currentViewer } from "@/lib/core/current-viewer";
import { contentOf, unusedFile } from "@/lib/evidence/list";
import { fileOfFact } from "@/lib/facts/file-of-fact";

type Context = { params: Promise<{ id: string }> };

/** A file that shows that something is so, to save: for whoever may see what it belongs to. Never shown in the page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const viewer = await currentViewer();
  const file = (await fileOfFact(viewer, id)) ?? (await fileOfActivity(viewer, id)) ?? (await unusedFile(viewer, id));
  const content = file && (await contentOf(viewer, file));
  if (!file || !content) return new Response("There is no such file.", { status: 404, headers: neverKept });
  return new Response(new Uint8Array(content), {
    headers: {
      ...neverKept,
      "Content-Type": file.type,
      "Content-Length": String(content.length),
      "Content-Disposition": dispositionOf(file.name),
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  });
}

const neverKept = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };

/** The name in letters that every client reads, and as it is. */
function dispositionOf(name: string): string {
  const plain =
    name
      .normalize("NFKD")
      .replace(/[^\x20-\x7e]/g, "")
      .replace(/["\\%]/g, "_") || "file";
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
