import { ButtonLink } from "@/app/_ui/links";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Row } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import type { Member } from "@/lib/members/get";
import classes from "./profile.module.css";

/** Over one's own profile while one looks at it as somebody without an account does. */
export function AsVisitorNote({ member }: { member: Pick<Member, "slug"> }) {
  return (
    <Row justify="between" gap={8} below={24} className={classes.asVisitor} role="note">
      <Text>
        <b>This is what a visitor sees.</b> Parts that you keep to members or to yourself are left out.
      </Text>
      <Back slug={member.slug} />
    </Row>
  );
}

/** Instead of a profile that is not public, for the member whose it is. */
export function SeenByNobody({ member }: { member: Pick<Member, "slug" | "visibility"> }) {
  return (
    <Page width="reading">
      <PageHeader
        title="A visitor sees nothing here"
        context={
          member.visibility === "private"
            ? "Only you and the managers of your programs see this profile."
            : "Only signed-in members see this profile."
        }
      />
      <Row gap={8}>
        <ButtonLink href={`/members/${member.slug}/edit#visibility`}>Choose who sees it</ButtonLink>
        <Back slug={member.slug} />
      </Row>
    </Page>
  );
}

function Back({ slug }: { slug: string }) {
  return (
    <ButtonLink href={`/members/${slug}`} variant="default">
      Back to your own view
    </ButtonLink>
  );
}
