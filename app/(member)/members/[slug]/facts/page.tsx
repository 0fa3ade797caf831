import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Empty } from "@/app/_ui/empty";
import { plural } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { ButtonLink, TextLink } from "@/app/_ui/links";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { today } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { factsOf } from "@/lib/facts/list";
import { factStateOn } from "@/lib/facts/words";
import { findMemberBySlug } from "@/lib/members/get";
import { FactRows } from "./fact-rows";
import { addLinks } from "./kinds";

type Props = { params: Promise<{ slug: string }> };

export const metadata: Metadata = { title: "Facts" };

/** What terms may depend on besides contributions: for the person, and for managers who check it. */
export default async function FactsPage({ params }: Props) {
  const { slug } = await params;
  const viewer = await requireViewer("member", `/members/${slug}/facts`);
  const member = await findMemberBySlug(viewer, slug);
  const facts = member && (await factsOf(viewer, member.id));
  if (!facts) notFound();
  const day = today(member.timeZone ?? viewer.timeZone);
  const path = `/members/${slug}/facts`;
  const [first, ...others] = addLinks(path);
  return (
    <Page width="form">
      <PageHeader
        title={headline(facts, day, member)}
        context={
          <>
            What programs may ask for besides contributions. {member.isSelf ? "Only you" : `Only ${member.name}`}, the
            managers of {member.isSelf ? "your" : "these"} programs and administrators see this.{" "}
            <TextLink href={`/members/${slug}`}>
              {member.isSelf ? "Your profile" : `The profile of ${member.name}`}
            </TextLink>
          </>
        }
        actions={
          first ? (
            <ButtonLink href={first.href} leftSection={<Icon name="plus" size={16} />}>
              {first.label}
            </ButtonLink>
          ) : null
        }
      />
      {facts.length === 0 ? (
        <Empty title="Nothing here yet">
          Add a certification, your employer, or what else a program of yours asks for.
        </Empty>
      ) : (
        <FactRows facts={facts} path={path} day={day} timeZone={viewer.timeZone} mayCheck={!member.isSelf} />
      )}
      <Section title="Add something else">
        <div style={{ display: "flex", flexWrap: "wrap", gap: 8 }}>
          {others.map(({ href, label }) => (
            <ButtonLink key={href} href={href} variant="default">
              {label}
            </ButtonLink>
          ))}
        </div>
      </Section>
    </Page>
  );
}

type Facts = NonNullable<Awaited<ReturnType<typeof factsOf>>>;

/** What needs somebody first: a check by a manager, a new date by the member. */
function headline(facts: Facts, day: string, member: { isSelf: boolean; name: string }): string {
  const open = facts.filter(({ checkedAt }) => !checkedAt).length;
  if (!member.isSelf && open > 0) return `${plural(open, "fact")} of ${member.name} to check`;
  const soon = facts.filter((fact) => factStateOn(fact, day) === "ends_soon").length;
  if (soon > 0) return `${plural(soon, "fact ends", "facts end")} within 60 days`;
  return member.isSelf ? "Your facts" : `Facts of ${member.name}`;
}
