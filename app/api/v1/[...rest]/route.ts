import { noSuchAddress } from "@/lib/core/api/resource";

export const GET = noSuchAddress;
export const POST = noSuchAddress;
export const PUT = noSuchAddress;
export const PATCH = noSuchAddress;
export const DELETE = noSuchAddress;
export const OPTIONS = noSuchAddress;
