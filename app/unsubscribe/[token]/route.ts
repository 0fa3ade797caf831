import { NextResponse } from "next/server";
import { toActionResult } from "@/lib/core/action";
import { appUrl } from "@/lib/core/app-url";
import { visitor } from "@/lib/core/viewer";
import { stopMail } from "@/lib/notifications/unsubscribe";

type Given = { params: Promise<{ token: string }> };

/** Where a mail program posts that its reader pressed Unsubscribe (RFC 8058): nobody is signed in, and the token is the proof. */
export async function POST(_request: Request, { params }: Given): Promise<Response> {
  const { token } = await params;
  const outcome = await toActionResult(() => stopMail(visitor, { token }));
  if (outcome.ok) return new Response("You get no more mail of this kind.\n");
  return new Response(`${outcome.message}\n`, { status: outcome.code === "fault" ? 500 : 404 });
}

/** A program that only opens it gets the page with a button: mail scanners open links, too. */
export async function GET(_request: Request, { params }: Given): Promise<Response> {
  const { token } = await params;
  return NextResponse.redirect(`${appUrl()}/unsubscribe?token=${encodeURIComponent(token)}`, 303);
}
