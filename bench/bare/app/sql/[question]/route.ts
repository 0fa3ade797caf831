import { questions } from "../../../questions";

export const dynamic = "force-dynamic";

export async function GET(request: Request, { params }: { params: Promise<{ question: string }> }) {
  const { question } = await params;
  const answer = questions[question];
  if (!answer) return new Response(null, { status: 404 });
  return Response.json(answer(new URL(request.url).searchParams));
}
