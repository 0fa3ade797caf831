import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink, TextLink } from "@/app/_ui/links";
import { NarrowPage } from "@/app/(public)/narrow-page";
import { currentViewer } from "@/lib/core/current-viewer";
import { findMemberBySlug } from "@/lib/members/get";
import { findAskerAddress } from "@/lib/notifications/questions/find-asker-address";
import { mayAskMember } from "@/lib/notifications/questions/policy";
import classes from "./ask.module.css";
import { AskForm } from "./ask-form";

type Asked = { params: Promise<{ slug: string }>; searchParams: Promise<{ sent?: string | string[] }> };

export const metadata: Metadata = { title: "Ask a question", robots: { index: false, follow: false } };

/** A question to a member by mail, without their address: for everybody whom the member lets ask; for all others there is no such page. */
export default async function AskPage({ params, searchParams }: Asked) {
  const [{ slug }, { sent }] = await Promise.all([params, searchParams]);
  const viewer = await currentViewer();
  const member = await findMemberBySlug(viewer, slug);
  if (!member || !mayAskMember(viewer, member)) notFound();
  const { id, name } = member;
  const path = `/members/${member.slug}`;
  if (sent)
    return (
      <NarrowPage title="Your question is on its way" context={`${name} gets it by mail and answers you there.`}>
        <ButtonLink href={path}>Back to {name}</ButtonLink>
      </NarrowPage>
    );
  const ownAddress = await findAskerAddress(viewer);
  return (
    <NarrowPage
      title={`Ask ${name}`}
      context={
        <>
          Your question goes to them by mail. You do not see their address; if they answer, they write to{" "}
          {ownAddress ? <b>{ownAddress}</b> : "you"}.
        </>
      }
    >
      <AskForm member={{ id, slug: member.slug, name }} ownAddress={ownAddress} />
      <p className={classes.small}>
        For everybody: three questions a day to one person. Whoever does not want to be asked can say so in their
        profile. <TextLink href={path}>The profile of {name}</TextLink>
      </p>
    </NarrowPage>
  );
}
