import type { Metadata } from "next";
import { currentViewer } from "@/lib/core/current-viewer";
import { findSubscription } from "@/lib/notifications/unsubscribe";
import { TextLink } from "../../_ui/links";
import { ConfirmForm } from "../confirm-form";
import { NarrowPage } from "../narrow-page";
import { resume, stop } from "./actions";

export const metadata: Metadata = { title: "Stop mail" };

type Given = { searchParams: Promise<{ token?: string; was?: string }> };

/** Where the link in a mail leads: one press stops mail of its kind, another brings it back. Opening the page alone does nothing. */
export default async function UnsubscribePage({ searchParams }: Given) {
  const { token, was } = await searchParams;
  const found = typeof token === "string" ? await findSubscription(await currentViewer(), token) : null;
  if (!found || typeof token !== "string")
    return (
      <NarrowPage title="This link is not complete" context="Copy all of it from the mail.">
        <p>
          What you get is also on <TextLink href="/account">the page of your account</TextLink>.
        </p>
      </NarrowPage>
    );
  const account = (
    <p>
      All that you can choose is on <TextLink href="/account">the page of your account</TextLink>.
    </p>
  );
  if (found.mail === "never")
    return (
      <NarrowPage title="You get no more mail of this kind" context={`${found.label}.`}>
        <ConfirmForm
          action={resume}
          hidden={{ token, mail: typeof was === "string" && was !== "" ? was : "at once" }}
          label="Undo: send it again"
        />
        {account}
      </NarrowPage>
    );
  return (
    <NarrowPage title="Stop mail of this kind?" context={`${found.label}.`}>
      <ConfirmForm action={stop} hidden={{ token, mail: found.mail }} label="Stop this mail" />
      {account}
    </NarrowPage>
  );
}
