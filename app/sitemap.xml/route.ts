import { appUrl } from "@/lib/core/app-url";
import { visitor } from "@/lib/core/viewer";
import { sitemapStarts } from "@/lib/feeds/sitemap";
import { sitemapAnswer } from "../_sharing/sitemap-answer";

/** The files that name every public page: the fixed ones, then groups, events and members by thousands. */
export function GET(request: Request): Promise<Response> {
  return sitemapAnswer(request, "sitemapindex", async () => {
    const starts = await sitemapStarts(visitor);
    const files = ["/sitemaps/pages.xml", ...starts.map(({ kind, from }) => `/sitemaps/${kind}.xml?from=${from}`)];
    return files.map((file) => ({ tag: "sitemap", address: `${appUrl()}${file}` }));
  });
}
