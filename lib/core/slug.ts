import { fold } from "@/db/fold";

/** A name as an address of a-z, 0-9 and dashes; `member` where a name in another script leaves nothing. */
export function slugOf(name: string): string {
  const plain = fold(name)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l")
    .replaceAll("ß", "ss")
    .replaceAll("ı", "i");
  return (
    plain
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 60) || "member"
  );
}

/** The address itself, or the first of `-2`, `-3`, ... that is free. */
export async function freeSlug(name: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  const slug = slugOf(name);
  if (!(await isTaken(slug))) return slug;
  for (let number = 2; ; number++) if (!(await isTaken(`${slug}-${number}`))) return `${slug}-${number}`;
}
