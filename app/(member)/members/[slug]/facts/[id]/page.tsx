import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { requireViewer } from "@/lib/core/current-viewer";
import { factsOf } from "@/lib/facts/list";
import { factTitle } from "@/lib/facts/words";
import { findMemberBySlug } from "@/lib/members/get";
import { FactForm } from "../fact-form";
import { formContext } from "../form-context";

type Props = { params: Promise<{ slug: string; id: string }> };

export const metadata: Metadata = { title: "Correct a fact" };

/** One fact of a member, to correct. */
export default async function FactPage({ params }: Props) {
  const { slug, id } = await params;
  const viewer = await requireViewer("member", `/members/${slug}/facts/${id}`);
  const member = await findMemberBySlug(viewer, slug);
  const fact = member && (await factsOf(viewer, member.id))?.find((one) => one.id === id);
  if (!fact) notFound();
  const { version, kind, certificationKey, detail, isPartner, number, fromOn, toOn, link, files } = fact;
  return (
    <Page width="form">
      <PageHeader
        title={`Correct ${factTitle(fact)}`}
        context={fact.checkedAt ? "It was checked. After a change it has to be checked again." : undefined}
      />
      <FactForm
        key={version}
        {...(await formContext(viewer, member, certificationKey))}
        values={{
          ...{ memberId: member.id, kind, certificationKey, isPartner, fromOn },
          ...{ detail: detail ?? "", number: number ?? "", toOn: toOn ?? "", link: link ?? "" },
          fileIds: files.map((file) => file.id),
        }}
        present={{ id, version }}
        files={files}
      />
    </Page>
  );
}
