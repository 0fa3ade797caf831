import { Icon } from "@/app/_ui/icon";
import { ButtonLink } from "@/app/_ui/links";
import { appUrl } from "@/lib/core/app-url";
import { mayAskMember } from "@/lib/notifications/questions/policy";
import { PrintButton } from "./print-button";
import type { ProfileView } from "./profile-view";
import { ShareProfile } from "./share-profile";

type PersonActionsProps = Pick<ProfileView, "viewer" | "member"> & { seesTerms: boolean };

/** On one's own page: edit, export, print, see it as a visitor does, share. On another's: ask, print, and edit and the terms for whoever may. */
export function PersonActions({ viewer, member, seesTerms }: PersonActionsProps) {
  const path = `/members/${member.slug}`;
  return (
    <>
      {mayAskMember(viewer, member) ? (
        <ButtonLink href={`${path}/ask`} leftSection={<Icon name="mail" size={16} />}>
          Ask a question
        </ButtonLink>
      ) : null}
      {member.mayEdit ? (
        <ButtonLink href={`${path}/edit`} variant="default" leftSection={<Icon name="edit" size={16} />}>
          {member.isSelf ? "Edit profile" : "Edit"}
        </ButtonLink>
      ) : null}
      {seesTerms ? (
        <ButtonLink href={`${path}/terms`} variant="default">
          Terms
        </ButtonLink>
      ) : null}
      {member.isInsider ? (
        <ButtonLink href={`${path}/facts`} variant="default">
          Facts
        </ButtonLink>
      ) : null}
      {member.isSelf ? (
        <ButtonLink href="/account/export" variant="default" leftSection={<Icon name="download" size={16} />}>
          Export
        </ButtonLink>
      ) : null}
      <PrintButton />
      {member.isSelf ? (
        <>
          <ButtonLink href={`${path}?as=visitor`} variant="default" leftSection={<Icon name="eye" size={16} />}>
            See as a visitor
          </ButtonLink>
          <ShareProfile
            address={`${appUrl()}${path}`}
            isPublic={member.visibility === "public"}
            visibility={member.visibility}
          />
        </>
      ) : null}
    </>
  );
}
