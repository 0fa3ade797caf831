"use client";

import { useRouter } from "next/navigation";
import { ReadAllButton } from "./read-button";

export function ReadAll() {
  const router = useRouter();
  return <ReadAllButton onChanged={router.refresh} />;
}
