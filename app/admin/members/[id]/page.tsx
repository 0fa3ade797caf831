import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { countTokens } from "@/lib/accounts/count-tokens";
import { findAccountOfMember } from "@/lib/accounts/find-of-member";
import { auditHistoryOfMember } from "@/lib/audit/history";
import { daysAgo, today } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { countryName } from "@/lib/countries/names";
import { findMember, memberIdentities } from "@/lib/members/get";
import { identityKindNames } from "@/lib/members/identities";
import { listMemberMerges } from "@/lib/privacy/merge/list-merges";
import { memberMergeUndoDays } from "@/lib/privacy/schema";
import { TermsPanel } from "../../../_terms/terms-panel";
import { ButtonLink, TextLink } from "../../../_ui/links";
import { Page } from "../../../_ui/page";
import { PageHeader } from "../../../_ui/page-header";
import { Row } from "../../../_ui/plain/row";
import { Text } from "../../../_ui/plain/text";
import { Section } from "../../../_ui/section";
import { Entries } from "../../audit/entries";
import { AccountPanel } from "./account-panel";
import { EraseButton } from "./erase-button";
import { MergePick } from "./merge-pick";
import { UndoMerges } from "./undo-merges";

export const metadata: Metadata = { title: "Member" };

/** Everything that an administrator does for one person. */
export default async function AdminMemberPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await requireViewer("administrator", `/admin/members/${id}`);
  const member = await findMember(viewer, id);
  if (!member) notFound();
  const handles = await memberIdentities(viewer, id);
  const merges = await listMemberMerges(viewer, id, daysAgo(memberMergeUndoDays));
  const history = await auditHistoryOfMember(viewer, id);
  const place = [member.city, member.country ? countryName(member.country) : member.countryAsWritten];
  return (
    <Page width="form">
      <PageHeader
        title={member.name}
        context={[...place, member.timeZone].filter(Boolean).join(" · ") || "No place said"}
        actions={
          <>
            <ButtonLink href={`/members/${member.slug}`} variant="default">
              See the profile
            </ButtonLink>
            <ButtonLink href={`/members/${member.slug}/edit`}>Edit</ButtonLink>
          </>
        }
      />
      <UndoMerges merges={merges} />
      <Section title="Handles" note={handles.length === 0 ? "None. Only the name is known." : undefined}>
        {handles.map(({ id: handleId, kind, value, verifiedAt }) => (
          <Text key={handleId} size="sm" style={{ overflowWrap: "anywhere" }}>
            {identityKindNames[kind]}: {value}{" "}
            <Text as="span" isInherited tone="second">
              {verifiedAt ? "verified" : "not verified"}
            </Text>
          </Text>
        ))}
      </Section>
      <Section title="Terms">
        <TermsPanel viewer={viewer} member={member} />
      </Section>
      <Section
        title="Account and roles"
        action={
          <TextLink href={`/admin/roles?member=${member.slug}`} fz="sm">
            Roles
          </TextLink>
        }
      >
        <AccountPanel
          memberId={id}
          name={member.name}
          account={await findAccountOfMember(viewer, id)}
          tokens={await countTokens(viewer, id)}
          emails={handles.filter(({ kind }) => kind === "email").map(({ value }) => value)}
          timeZone={viewer.timeZone}
        />
      </Section>
      <Section title="History" note={history.length === 0 ? "Nothing yet." : undefined}>
        <Entries entries={history} timeZone={viewer.timeZone} today={today(viewer.timeZone)} level={3} />
      </Section>
      <Section title="Merge or erase">
        <Row gap={8} align="end">
          <MergePick id={id} />
          {member.isSelf ? null : <EraseButton id={id} version={member.version} name={member.name} />}
        </Row>
      </Section>
    </Page>
  );
}
