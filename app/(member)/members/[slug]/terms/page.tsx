import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireViewer } from "@/lib/core/current-viewer";
import { isManager } from "@/lib/core/viewer";
import { findMemberBySlug } from "@/lib/members/get";
import { TermsPanel } from "../../../../_terms/terms-panel";
import { TextLink } from "../../../../_ui/links";
import { Page } from "../../../../_ui/page";
import { PageHeader } from "../../../../_ui/page-header";

export const metadata: Metadata = { title: "Terms" };

/** All terms of a member; the person reads them, a manager changes those of their programs and countries. */
export default async function MemberTermsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const viewer = await requireViewer("member", `/members/${slug}/terms`);
  const member = await findMemberBySlug(viewer, slug);
  if (!member || !(member.isInsider || isManager(viewer))) notFound();
  return (
    <Page width="form">
      <PageHeader
        title={member.isSelf ? "Your terms" : `Terms of ${member.name}`}
        context={<TextLink href={`/members/${member.slug}`}>Back to the profile</TextLink>}
      />
      <TermsPanel viewer={viewer} member={member} />
    </Page>
  );
}
