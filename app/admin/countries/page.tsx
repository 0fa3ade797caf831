import type { Metadata } from "next";
import { listUnresolvedCountries } from "@/lib/administration/list-unresolved-countries";
import { requireViewer } from "@/lib/core/current-viewer";
import { countryOptions } from "@/lib/countries/names";
import { Empty } from "../../_ui/empty";
import { plural } from "../../_ui/format";
import { Page } from "../../_ui/page";
import { PageHeader } from "../../_ui/page-header";
import { ResolveForm } from "./resolve-form";

export const metadata: Metadata = { title: "Countries to settle" };

/** Places that no list of countries knows, as they were written, to be settled by hand. */
export default async function CountriesPage() {
  const viewer = await requireViewer("administrator", "/admin/countries");
  const open = await listUnresolvedCountries(viewer);
  return (
    <Page width="form">
      <PageHeader
        title={open.length > 0 ? `${plural(open.length, "country name")} to settle` : "Every country is settled"}
        context={
          open.length > 0
            ? "Until then they are missing from every map and filter by country. The text as written is kept."
            : undefined
        }
      />
      {open.length > 0 ? (
        <ResolveForm open={open} countries={countryOptions()} />
      ) : (
        <Empty title="Nothing to do here" second={{ href: "/admin", label: "Back to what needs you" }}>
          When an import has a country that Tenet does not know, it is listed here.
        </Empty>
      )}
    </Page>
  );
}
