import { certificationLevelKeys } from "@/lib/catalogue/schema";

export const levelOptions = certificationLevelKeys.map((value) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
}));
