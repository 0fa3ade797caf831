import NextAuth from "next-auth";
import { authOptions } from "@/lib/accounts/next-auth";

/** Where next-auth would lead back to is a page, or it fails. */
function handler(request: Request, context: unknown) {
  const back = new URL(request.url).searchParams.getAll("callbackUrl");
  if (!back.every(isPage)) return new Response("This address leads nowhere.", { status: 400 });
  return NextAuth(authOptions())(request, context);
}

function isPage(address: string): boolean {
  return address.startsWith("/") || (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol));
}

export { handler as GET, handler as POST };
