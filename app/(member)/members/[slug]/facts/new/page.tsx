import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { requireViewer } from "@/lib/core/current-viewer";
import { factKinds } from "@/lib/facts/kinds";
import { mayRecordFacts } from "@/lib/facts/policy";
import { findMemberBySlug } from "@/lib/members/get";
import { FactForm } from "../fact-form";
import { emptyFact, formContext } from "../form-context";
import { kindWords } from "../kinds";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ kind?: string | string[] }> };

export const metadata: Metadata = { title: "Add a fact" };

/** One more fact of a member, of the kind that the address names. */
export default async function NewFactPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const viewer = await requireViewer("member", `/members/${slug}/facts/new`);
  const member = await findMemberBySlug(viewer, slug);
  if (!member || !mayRecordFacts(member)) notFound();
  const asked = [(await searchParams).kind].flat()[0];
  const kind = factKinds.find((one) => one === asked) ?? "certification";
  const context = await formContext(viewer, member);
  return (
    <Page width="form">
      <PageHeader title={kindWords[kind].add} context={member.isSelf ? undefined : member.name} />
      <FactForm {...context} values={emptyFact(kind, member.id, context.today)} files={[]} />
    </Page>
  );
}
