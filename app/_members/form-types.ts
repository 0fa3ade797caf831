import type { Control, Path, UseFormRegisterReturn } from "react-hook-form";
import type { MemberFormValues } from "@/lib/members/schema";

/** What the parts of the profile form get from it. */
export type ProfileControl = Control<MemberFormValues, unknown, MemberFormValues>;
export type ProfileField = (path: Path<MemberFormValues>) => UseFormRegisterReturn & { error?: string };
