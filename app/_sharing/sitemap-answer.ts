import { Refusal } from "@/lib/core/errors";
import { escapeXml } from "@/lib/core/xml";
import { publicAnswer } from "@/lib/page-cache/public-answer";

type Entry = { tag: "sitemap" | "url"; address: string; changedAt?: Date | null };

/** A file of a sitemap (sitemaps.org), kept until something changes; what is not there is a 404 in plain words. */
export function sitemapAnswer(
  request: Request,
  root: "sitemapindex" | "urlset",
  entries: () => Promise<Entry[]>,
): Promise<Response> {
  return publicAnswer(request, async () => {
    try {
      const body = [
        '<?xml version="1.0" encoding="utf-8"?>',
        `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
      ];
      for (const entry of await entries()) body.push(line(entry));
      return new Response([...body, `</${root}>`, ""].join("\n"), {
        headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=300" },
      });
    } catch (error) {
      if (error instanceof Refusal) return new Response("There is no such file.\n", { status: 404 });
      throw error;
    }
  });
}

function line({ tag, address, changedAt }: Entry): string {
  const encoded = escapeXml(encodeURI(decodeURI(address)));
  const changed = changedAt ? `<lastmod>${changedAt.toISOString().slice(0, 10)}</lastmod>` : "";
  return `<${tag}><loc>${encoded}</loc>${changed}</${tag}>`;
}
