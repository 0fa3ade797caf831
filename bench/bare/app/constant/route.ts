import { constant } from "../../constant";

export const dynamic = "force-dynamic";

export function GET() {
  return Response.json(constant);
}

export async function POST(request: Request) {
  const body: unknown = await request.json();
  return Response.json({ isRead: body !== null }, { status: 201 });
}
