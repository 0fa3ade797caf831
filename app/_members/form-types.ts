import type { Control, Path, UseFormRegisterReturn } from "react-hook-form";
import type { ProfileTyped } from "@/lib/members/schema";

/** What the parts of the profile form get from it. */
export type ProfileControl = Control<ProfileTyped, unknown, ProfileTyped>;
export type ProfileField = (path: Path<ProfileTyped>) => UseFormRegisterReturn & { error?: string };
