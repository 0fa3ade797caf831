import type { Metadata } from "next";
import { isPublic } from "@/lib/core/app-url";
import { TextLink } from "../../../_ui/links";
import { NarrowPage } from "../../narrow-page";

export const metadata: Metadata = { title: "Check your mail" };

/** Says the same whether a mail left or not: who is a member here is nobody's business. */
export default function SentPage() {
  const isKept = !process.env.SMTP_URL && !isPublic();
  return (
    <NarrowPage
      title="Check your mail"
      context="If somebody here has that address, a link is on its way. It works once, for 10 minutes."
    >
      {isKept ? (
        <p>This installation sends no mail: an administrator finds the link in the outbox.</p>
      ) : (
        <p>Nothing there? Look in the spam folder, or ask your program manager which address they know.</p>
      )}
      <TextLink href="/sign-in">Try another address</TextLink>
    </NarrowPage>
  );
}
