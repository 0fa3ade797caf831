import type { Metadata } from "next";
import { getCatalogueUsage } from "@/lib/administration/catalogue-usage";
import { catalogue } from "@/lib/catalogue/get";
import { requireViewer } from "@/lib/core/current-viewer";
import { plural } from "../../_ui/format";
import { Page } from "../../_ui/page";
import { PageHeader } from "../../_ui/page-header";
import { NounList } from "../_catalogue/noun-list";

export const metadata: Metadata = { title: "Principles" };

/** The leadership principles, by number, with what advances each. */
export default async function PrinciplesPage() {
  const viewer = await requireViewer("administrator", "/admin/principles");
  const [{ principles }, uses] = [await catalogue(), await getCatalogueUsage(viewer)];
  const inUse = principles.filter((principle) => principle.retiredAt === null);
  const bare = inUse.filter((principle) => !uses.principles.has(principle.key)).length;
  const retired = principles.length - inUse.length;
  return (
    <Page width="form">
      <PageHeader
        title={inUse.length === 0 ? "No principle yet" : `${plural(inUse.length, "principle")} in use`}
        count={retired > 0 ? `${retired} retired` : undefined}
        context={
          bare > 0
            ? `Nothing advances ${bare === 1 ? "one" : bare} of them yet.`
            : "Each activity says which it advances."
        }
      />
      <NounList
        noun="principle"
        items={principles.map(({ retiredAt, ...principle }) => ({
          ...principle,
          isRetired: retiredAt !== null,
          uses: uses.principles.get(principle.key) ?? 0,
        }))}
      />
    </Page>
  );
}
