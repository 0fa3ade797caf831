import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { today } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { findMemberBySlug } from "@/lib/members/get";
import { ProfileForm } from "../../../../_members/profile-form";
import { profileOptions, valuesOf } from "../../../../_members/profile-values";
import { Page } from "../../../../_ui/page";
import { PageHeader } from "../../../../_ui/page-header";

export const metadata: Metadata = { title: "Edit the profile" };

/** One's own profile; an administrator edits anybody's, a manager that of whoever has neither an account nor a role. */
export default async function EditProfilePage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const viewer = await requireViewer("member", `/members/${slug}/edit`);
  const member = await findMemberBySlug(viewer, slug);
  if (!member?.mayEdit) notFound();
  return (
    <Page width="form">
      <PageHeader
        title={member.isSelf ? "Your profile" : `The profile of ${member.name}`}
        context="Leave blank what you do not want to say."
      />
      <ProfileForm
        values={await valuesOf(viewer, member)}
        options={profileOptions(member.timeZone)}
        today={today(viewer.timeZone)}
        keep={`${viewer.memberId}:profile:${member.id}`}
        isSelf={member.isSelf}
        after="profile"
        cancelHref={`/members/${member.slug}`}
      />
    </Page>
  );
}
