export const visibilityOptions: { value: "public" | "community" | "private"; label: string }[] = [
  { value: "public", label: "Everyone" },
  { value: "community", label: "The community" },
  { value: "private", label: "Only me" },
];
