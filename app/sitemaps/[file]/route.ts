import { appUrl } from "@/lib/core/app-url";
import { notFoundError } from "@/lib/core/errors";
import { visitor } from "@/lib/core/viewer";
import { isDirectoryOpenTo } from "@/lib/directory/access";
import { isSitemapStart, sitemapKinds, sitemapPage } from "@/lib/feeds/sitemap";
import { sitemapAnswer } from "../../_sharing/sitemap-answer";

type Context = { params: Promise<{ file: string }> };

const fixed = ["/", "/groups", "/events", "/activities"];

/** One file of the sitemap: the fixed pages, or up to some thousands of groups, events or members from an id on. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const name = /^(\w+)\.xml$/.exec((await params).file)?.[1];
  const from = new URL(request.url).searchParams.get("from")?.slice(0, 80) ?? "";
  return sitemapAnswer(request, "urlset", async () => {
    if (name === "pages") {
      const open = (await isDirectoryOpenTo(visitor)) ? [...fixed, "/members"] : fixed;
      return open.map((path) => ({ tag: "url", address: `${appUrl()}${path === "/" ? "" : path}` }));
    }
    const kind = sitemapKinds.find((one) => one === name);
    if (!kind || !(await isSitemapStart(visitor, { kind, from }))) throw notFoundError("sitemap");
    const pages = await sitemapPage(visitor, { kind, from });
    return pages.map(({ path, changedAt }) => ({ tag: "url", address: `${appUrl()}${path}`, changedAt }));
  });
}
