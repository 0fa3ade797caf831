import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getCatalogueUsage } from "@/lib/administration/catalogue-usage";
import { catalogue } from "@/lib/catalogue/get";
import { activityTypeInput } from "@/lib/catalogue/schema";
import { requireViewer } from "@/lib/core/current-viewer";
import { plural } from "../../../_ui/format";
import { TextLink } from "../../../_ui/links";
import { Page } from "../../../_ui/page";
import { PageHeader } from "../../../_ui/page-header";
import { RetireButton } from "../../_catalogue/retire-button";
import { staysWords, usesHref } from "../../_catalogue/uses";
import { emptyType, figureOptions, partOptions } from "../options";
import { TypeForm } from "../type-form";

export const metadata: Metadata = { title: "A type of activity" };

/** One type: what it asks for, what it goes by, what stands on it. */
export default async function TypePage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params;
  const viewer = await requireViewer("administrator", `/admin/activity-types/${key}`);
  const type = (await catalogue()).activityTypes.find((one) => one.key === key);
  if (!type) notFound();
  const counted = (await getCatalogueUsage(viewer)).types.get(key) ?? 0;
  const { name, version, retiredAt } = type;
  const isRetired = retiredAt !== null;
  const facts = activityTypeInput.safeParse(
    Object.fromEntries(Object.keys(activityTypeInput.shape).map((field) => [field, Reflect.get(type, field)])),
  );
  return (
    <Page width="form">
      <PageHeader
        title={name}
        count={isRetired ? "retired" : undefined}
        context={
          counted > 0 ? (
            <TextLink href={usesHref({ type: key })}>{plural(counted, "activity", "activities")} that count</TextLink>
          ) : (
            "Nothing was logged as this yet."
          )
        }
        actions={
          <RetireButton
            noun="activity type"
            {...{ name, isRetired, choice: { key, version }, stays: staysWords(counted) }}
          />
        }
      />
      <TypeForm
        key={version}
        facts={facts.success ? facts.data : { ...emptyType, name }}
        figures={figureOptions}
        parts={partOptions}
        present={{ key, version }}
      />
    </Page>
  );
}
