import { answerPreview } from "@/app/_sharing/preview-answer";
import { visitor } from "@/lib/core/viewer";
import { getMember } from "@/lib/members/get";
import { drawMember } from "./draw-preview";
import { previewFacts } from "./preview-facts";

type Context = { params: Promise<{ slug: string }> };

/** The picture of a shared profile: only what a visitor sees, and only of a public one. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const facts = async () => previewFacts(await getMember(visitor, (await params).slug));
  return answerPreview(request, { facts, draw: drawMember });
}
